import { Controller, Get, Header, UseGuards } from '@nestjs/common';
import { Public } from '../platform/http/declared-access.js';
import { Readings } from '../platform/metrics/index.js';
import { MetricsGuard } from './metrics.guard.js';

/** The measurements, as Prometheus scrapes them. Public only to the guard of every route: this one's own lets in by token or by role. */
@Public()
@UseGuards(MetricsGuard)
@Controller('metrics')
export class MetricsController {
  constructor(private readonly readings: Readings) {}

  /** The measurements as Prometheus text. By METRICS_TOKEN as bearer, or by an administrator. */
  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  metrics(): Promise<string> {
    return this.readings.text();
  }
}
