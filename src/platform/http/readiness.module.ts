import { Module } from '@nestjs/common';
import { CheckReadiness } from './check-readiness.js';
import { ReadinessController } from './readiness.controller.js';

/** Whether the program can work now. Needs DatabaseModule and QueueModule. */
@Module({ controllers: [ReadinessController], providers: [CheckReadiness] })
export class ReadinessModule {}
