import { Logger as NestLogger } from '@nestjs/common';
import type { Logger } from 'typeorm';

const SHOWN = 300;

/** Tells of queries that failed or were slow by their SQL alone: parameters and error texts may hold personal data. */
export class SqlLogger implements Logger {
  private readonly logger = new NestLogger('Database');

  logQueryError(error: string | Error, query: string): void {
    const { code = 'unknown' } = error as { code?: string };
    this.logger.warn(`failed (${code}): ${query.slice(0, SHOWN)}`);
  }

  logQuerySlow(time: number, query: string): void {
    this.logger.warn(`${time} ms: ${query.slice(0, SHOWN)}`);
  }

  logQuery(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
