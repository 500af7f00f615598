import { Module } from '@nestjs/common';
import { PublishedSops } from './published-sops.js';
import { SopController } from './sop.controller.js';

@Module({ controllers: [SopController], providers: [PublishedSops], exports: [PublishedSops] })
export class SopModule {}
