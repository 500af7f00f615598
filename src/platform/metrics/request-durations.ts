import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { Histogram } from 'prom-client';
import { Metrics } from './metrics.js';

/** How long requests take, by route pattern: what is in an address (ids, perhaps a name) is in no label. */
@Injectable()
export class RequestDurations implements OnModuleInit {
  private readonly histogram: Histogram<'route' | 'method' | 'status'>;

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    { registry }: Metrics,
  ) {
    this.histogram = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'How long requests took, from the first byte read to the last written.',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    });
  }

  onModuleInit(): void {
    const adapter = this.adapterHost.httpAdapter as unknown as FastifyAdapter;
    adapter.getInstance().addHook('onResponse', (request, reply, done) => {
      // a stream is open as long as somebody looks
      if (!String(reply.raw.getHeader('content-type')).startsWith('text/event-stream')) {
        const labels = { route: request.routeOptions.url ?? 'none', method: request.method, status: reply.statusCode };
        this.histogram.observe(labels, reply.elapsedTime / 1000);
      }
      done();
    });
  }
}
