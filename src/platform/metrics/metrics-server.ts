import { createServer, type Server } from 'node:http';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { codeOf } from '../queue/alarms.js';
import { Metrics } from './metrics.js';
import { METRICS_SETTINGS, showsToken, type MetricsSettings } from './settings.js';

/** Shows the measurements of a process that answers no other requests, on a port of its own, to whoever shows the token. */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Metrics');
  private server: Server | undefined;

  constructor(
    private readonly metrics: Metrics,
    @Inject(METRICS_SETTINGS) private readonly settings: MetricsSettings,
  ) {}

  /** A port that cannot be had is told and stops nothing: the work of the process is another. */
  onApplicationBootstrap(): void {
    const { port } = this.settings;
    if (port === undefined) return;
    this.server = createServer((request, response) => {
      if (request.url !== '/metrics') response.writeHead(404).end();
      else if (!showsToken(this.settings, request.headers.authorization)) response.writeHead(401).end();
      else
        void this.metrics.registry.metrics().then(
          (text) => response.writeHead(200, { 'Content-Type': this.metrics.registry.contentType }).end(text),
          () => response.writeHead(500).end(),
        );
    });
    this.server.on('error', (error) => this.logger.warn(`no metrics on port ${port}: ${codeOf(error)}`));
    this.server.listen(port).unref();
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }
}
