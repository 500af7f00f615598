import { Module, type DynamicModule } from '@nestjs/common';
import { Lateness } from './lateness.js';
import { MetricsServer } from './metrics-server.js';
import { Metrics } from './metrics.js';
import { Readings } from './readings.js';
import { RequestDurations } from './request-durations.js';
import { METRICS_SETTINGS, type MetricsSettings } from './settings.js';

export interface MetricsOptions extends MetricsSettings {
  /** whether this process answers requests: then it also tells the numbers of the whole service */
  readonly answers: boolean;
}

/** Measurements, for everybody. Needs DatabaseModule and QueueModule. */
@Module({})
export class MetricsModule {
  static forRoot({ answers, ...settings }: MetricsOptions): DynamicModule {
    return {
      module: MetricsModule,
      global: true,
      providers: [
        { provide: METRICS_SETTINGS, useValue: settings },
        Metrics,
        Lateness,
        ...(answers ? [Readings, RequestDurations] : [MetricsServer]),
      ],
      exports: [METRICS_SETTINGS, Lateness, ...(answers ? [Readings] : [])],
    };
  }
}
