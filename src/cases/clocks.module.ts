import { Module } from '@nestjs/common';
import { SopModule } from '../sop/index.js';
import { Clocks } from './clocks.js';
import { RecountClocks } from './recount-clocks.js';

/** The loop that finds due clocks, and the one that follows the calendar. In worker processes only. */
@Module({ imports: [SopModule], providers: [Clocks, RecountClocks], exports: [Clocks] })
export class ClocksModule {}
