import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { PoolConfig } from 'pg';
import { SqlLogger } from './sql-logger.js';
import { UnitOfWork } from './unit-of-work.js';

/** How many connections each role may hold; the sum is compared with the server's limit when the program starts. */
export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  /** seen in pg_stat_activity */
  readonly applicationName: string;
}

/** What `pg` is told of the pool, besides its size. */
export const POOL: PoolConfig = {
  options: '-c timezone=UTC',
  connectionTimeoutMillis: 10_000, // nobody waits for ever for a connection of a pool that is used up
  // PostgreSQL's last words can come in one packet with an answer, before whoever gets the connection listens: unheard, they end the process
  onConnect: (client) => void client.on('error', () => {}),
};

/** The database, for everybody. The schema is brought up to date before this (`migrate`). */
@Module({})
export class DatabaseModule {
  static forRoot({ url, poolSize, applicationName }: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url,
          poolSize,
          applicationName,
          autoLoadEntities: true,
          synchronize: false,
          logger: new SqlLogger(),
          maxQueryExecutionTime: 2000,
          extra: POOL,
        }),
      ],
      providers: [UnitOfWork],
      exports: [UnitOfWork],
    };
  }
}
