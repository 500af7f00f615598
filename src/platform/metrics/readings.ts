import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Counter, Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { QUEUES } from '../queue/message.js';
import { Queues } from '../queue/queues.js';
import { Metrics } from './metrics.js';

/** Numbers read from the database in one statement: each column is a gauge of its name here, or else a label. */
interface Reading {
  readonly sql: string;
  readonly labels: readonly string[];
  readonly gauges: Readonly<Record<string, readonly [name: string, help: string]>>;
}

const READINGS: readonly Reading[] = [
  {
    sql: 'select main_state, count(*)::int as cases from cases where closed_at is null group by main_state',
    labels: ['main_state'],
    gauges: { cases: ['pulang_cases', 'Open cases by main state.'] },
  },
  {
    sql: `select kind, count(*)::int as open, extract(epoch from now() - min(offered_at))::float8 as age from handoffs where status = 'open' group by kind`,
    labels: ['kind'],
    gauges: {
      open: ['pulang_handoffs_open', 'Handoffs that wait for an answer.'],
      age: ['pulang_handoff_age_seconds', 'How long the oldest of them has waited.'],
    },
  },
  {
    sql: `select count(*)::int as waiting, coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as lag from outbox
      where sent_at is null and parked_at is null`,
    labels: [],
    gauges: {
      waiting: ['pulang_outbox_waiting', 'Messages that are not handed to the queue yet.'],
      lag: ['pulang_outbox_lag_seconds', 'How long the oldest of them has waited.'],
    },
  },
  {
    sql: `select (select count(*) from dead_letters d where redriven_at is null and not exists (select from inbox i where i.message_id = d.message_id))::int
      + (select count(*) from outbox where parked_at is not null)::int as open`,
    labels: [],
    gauges: { open: ['pulang_dead_letters_open', 'Messages that wait for a person.'] },
  },
  {
    sql: 'select coalesce(extract(epoch from now() - min(due_at)), 0)::float8 as overdue from deadlines where due_at < now()',
    labels: [],
    gauges: { overdue: ['pulang_clocks_overdue_seconds', 'How long the oldest step of a clock that is due has not fired.'] },
  },
  {
    sql: `select count(*)::int as waiting, coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as age from identity_checks
      where state in ('waiting', 'running')`,
    labels: [],
    gauges: {
      waiting: ['pulang_identity_checks_waiting', 'Identity checks that Dukcapil has not answered.'],
      age: ['pulang_identity_check_age_seconds', 'How long the oldest of them has waited.'],
    },
  },
  {
    sql: `select coalesce(open_until > now(), false)::int as open, coalesce(quota_left, -1) as quota from identity_service`,
    labels: [],
    gauges: {
      open: ['pulang_dukcapil_circuit_open', '1 while nobody calls Dukcapil, since it does not answer.'],
      quota: ['pulang_dukcapil_quota_left', 'Calls left, as Dukcapil said last; -1: it has not.'],
    },
  },
];

const JOB_STATES = ['waiting', 'active', 'prioritized', 'delayed', 'failed'] as const;

/** What is read at most so often, however many ask, in milliseconds. */
const CACHED = 5_000;

/** The numbers of the whole service, as any process that answers requests reads them. */
@Injectable()
export class Readings implements OnModuleInit {
  private readonly gauges = new Map<string, Gauge>();
  private readonly jobs: Gauge<'queue' | 'state'>;
  private readonly failures: Counter;
  private queues!: Queues;
  private readAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly modules: ModuleRef,
    private readonly metrics: Metrics,
  ) {
    const registers = [metrics.registry];
    for (const { labels, gauges } of READINGS)
      for (const [name, help] of Object.values(gauges)) this.gauges.set(name, new Gauge({ name, help, labelNames: labels, registers }));
    this.jobs = new Gauge({ name: 'pulang_queue_jobs', help: 'Jobs by queue and state.', labelNames: ['queue', 'state'], registers });
    this.failures = new Counter({
      name: 'pulang_readings_failed_total',
      help: 'Readings that failed; their gauges are left out.',
      registers,
    });
  }

  onModuleInit(): void {
    this.queues = this.modules.get(Queues, { strict: false });
  }

  /** Everything in Prometheus' text format; the numbers of the service are at most five seconds old. What cannot be read is left out. */
  async text(): Promise<string> {
    if (performance.now() - this.readAt >= CACHED) await (this.reading ??= this.readAll().finally(() => (this.reading = undefined)));
    return this.metrics.registry.metrics();
  }

  private async readAll(): Promise<void> {
    try {
      for (const reading of READINGS) await this.read(reading);
      for (const queue of QUEUES) await this.countJobs(queue);
      this.readAt = performance.now();
    } catch {
      this.failures.inc();
      for (const reading of READINGS) this.forget(reading);
      this.jobs.reset();
    }
  }

  private async read(reading: Reading): Promise<void> {
    const { sql, labels, gauges } = reading;
    const rows = await this.source.query<Readonly<Record<string, never>>[]>(sql);
    this.forget(reading);
    for (const [column, [name]] of Object.entries(gauges))
      for (const row of rows) this.gauges.get(name)!.set(Object.fromEntries(labels.map((label) => [label, row[label]!])), row[column]!);
  }

  /** Takes the values away, so that nothing is told: without a label `reset` would tell 0. */
  private forget({ labels, gauges }: Reading): void {
    for (const [name] of Object.values(gauges)) {
      const gauge = this.gauges.get(name)!;
      if (labels.length) gauge.reset();
      else gauge.remove();
    }
  }

  private async countJobs(queue: string): Promise<void> {
    const counts = await this.queues.find(queue)!.getJobCounts(...JOB_STATES);
    for (const state of JOB_STATES) this.jobs.set({ queue, state }, counts[state] ?? 0);
  }
}
