import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { LiveController } from './live.controller.js';
import { LIVE_TIMES, liveTimes, WatchChanges } from './watch-changes.js';

/** Live screens. Needs LiveChangesModule. */
@Module({ imports: [AccessModule], controllers: [LiveController], providers: [WatchChanges, { provide: LIVE_TIMES, useValue: liveTimes }] })
export class LiveModule {}
