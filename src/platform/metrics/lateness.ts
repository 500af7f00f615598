import { Injectable } from '@nestjs/common';
import { Histogram } from 'prom-client';
import { Metrics } from './metrics.js';

/** How late the steps of clocks fire, in the process that fires them. */
@Injectable()
export class Lateness {
  private readonly histogram: Histogram;

  constructor({ registry }: Metrics) {
    this.histogram = new Histogram({
      name: 'pulang_clock_lateness_seconds',
      help: 'How long after its time a step of a clock fired.',
      buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 300, 3600],
      registers: [registry],
    });
  }

  /** @param seconds between the time that was due and the time it fired, both by the database's clock */
  observe(seconds: number): void {
    this.histogram.observe(seconds);
  }
}
