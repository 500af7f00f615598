import { Module } from '@nestjs/common';
import { PlaceTimers } from './place-timers.js';

/** The loop that finds what is due about places. In worker processes only. */
@Module({ providers: [PlaceTimers], exports: [PlaceTimers] })
export class PlaceTimersModule {}
