import { Module } from '@nestjs/common';
import { HttpModule } from './platform/http/http.module.js';
import { SopModule } from './sop/index.js';

@Module({ imports: [HttpModule, SopModule] })
export class AppModule {}
