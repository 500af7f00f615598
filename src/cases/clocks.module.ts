import { Module } from '@nestjs/common';
import { SopModule } from '../sop/index.js';
import { Clocks } from './clocks.js';

/** The loop that finds due clocks. In worker processes only. */
@Module({ imports: [SopModule], providers: [Clocks], exports: [Clocks] })
export class ClocksModule {}
