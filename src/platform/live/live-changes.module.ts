import { Module, type DynamicModule } from '@nestjs/common';
import { LIVE_OPTIONS, LiveChanges, type LiveOptions } from './live-changes.js';

/** Telling and hearing what has changed, for everybody. Holds one connection of its own. Needs DatabaseModule. */
@Module({})
export class LiveChangesModule {
  static forRoot(options: LiveOptions): DynamicModule {
    return {
      module: LiveChangesModule,
      global: true,
      providers: [{ provide: LIVE_OPTIONS, useValue: options }, LiveChanges],
      exports: [LiveChanges],
    };
  }
}
