import { readdirSync } from 'node:fs';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { DataSource } from 'typeorm';
import type { Words } from '../../shared/refusal.js';
import { databaseState } from '../embedded/database-state.js';
import { QUEUE_BACKEND, type QueueBackend } from '../queue/backend.js';
import { ProblemException } from './problem.filter.js';
import type { Readiness, ReadinessChecks } from './readiness.view.js';

/** The folder `migrations/` of the project, seen from `src` and from `dist` alike. */
const MIGRATIONS = new URL('../../../migrations/', import.meta.url);

const PATIENCE = 1_000;

/** Looks whether the program can work: for load balancers, and for whoever starts it. */
@Injectable()
export class CheckReadiness implements OnModuleInit {
  private readonly migrations = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql')).length;
  private backend!: QueueBackend;
  private looking: Promise<Pick<ReadinessChecks, 'database' | 'migrations'>> | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly modules: ModuleRef,
  ) {}

  onModuleInit(): void {
    this.backend = this.modules.get<QueueBackend>(QUEUE_BACKEND, { strict: false });
  }

  /** @throws ProblemException (503) naming what is missing */
  async check(): Promise<Readiness> {
    const [ofDatabase, queueUp] = await Promise.all([this.lookAtDatabase(), this.backend.isUp()]);
    const checks: ReadinessChecks = { ...ofDatabase, queue: queueUp ? 'ok' : 'failing' };
    const missing = (Object.keys(checks) as (keyof ReadinessChecks)[]).filter((each) => checks[each] === 'failing');
    if (missing.length)
      throw new ProblemException(503, { code: 'not_ready', message: say(missing), details: { checks }, retryAfterSeconds: 2 });
    return { status: 'ready', checks };
  }

  /** However many ask, one question is under way: a database that does not answer must not be asked by ever more connections. */
  private async lookAtDatabase(): Promise<Pick<ReadinessChecks, 'database' | 'migrations'>> {
    if (!databaseState.isUp) return AWAY;
    this.looking ??= this.ask().finally(() => (this.looking = undefined));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<typeof AWAY>((resolve) => (timer = setTimeout(resolve, PATIENCE, AWAY)));
    return Promise.race([this.looking, late]).finally(() => clearTimeout(timer));
  }

  private async ask(): Promise<Pick<ReadinessChecks, 'database' | 'migrations'>> {
    try {
      await this.source.query('select 1');
    } catch {
      return AWAY;
    }
    const done = await this.source.query<{ n: number }[]>('select count(*)::int as n from migrations').then(
      ([row]) => row!.n,
      () => 0,
    );
    return { database: 'ok', migrations: done >= this.migrations ? 'ok' : 'failing' };
  }
}

const AWAY = { database: 'failing', migrations: 'failing' } as const;

const names: Readonly<Record<keyof ReadinessChecks, Words>> = {
  database: { id: 'basis data tidak menjawab', en: 'the database does not answer' },
  queue: { id: 'antrean tidak menjawab', en: 'the queue does not answer' },
  migrations: { id: 'susunan basis data belum mutakhir', en: 'the schema of the database is not up to date' },
};

function say(missing: readonly (keyof ReadinessChecks)[]): Words {
  return {
    id: `Belum siap: ${missing.map((each) => names[each].id).join(', ')}.`,
    en: `Not ready: ${missing.map((each) => names[each].en).join(', ')}.`,
  };
}
