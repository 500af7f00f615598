import { Injectable, Logger, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { IdempotencyInterceptor } from './idempotency.js';

const EVERY_HOUR = 3_600_000;

/** Removes the answers that are older than seven days. */
@Injectable()
class IdempotencySweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Http');
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly source: DataSource) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), EVERY_HOUR).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async sweep(): Promise<void> {
    try {
      await this.source.query(`delete from idempotency_keys where created_at < now() - interval '7 days'`);
    } catch {
      this.logger.warn('idempotency keys are swept an hour later'); // the query itself is told by the database's logger
    }
  }
}

/** Requests that may be repeated (`@Idempotent()`). Needs DatabaseModule. */
@Module({ providers: [IdempotencySweep, { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor }] })
export class IdempotencyModule {}
