/**
 * Pulang itself: five events of the SOP that is in force, through the use cases (engine, guards, audit of the act, clocks, handoffs, notices), in one
 * process that is api and worker. A step begins when the job of the step before is done, which is when the person sees it on the desk.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { AppModule } from '../../dist/app.module.js';
import { Cases } from '../../dist/cases/index.js';
import { MasterKeys } from '../../dist/people/protection/master-keys.js';
import { migrate } from '../../dist/platform/database/index.js';
import { createAdapter } from '../../dist/platform/http/adapter.js';
import { prefixRoutes } from '../../dist/platform/http/prefix.js';
import { Consumer } from '../../dist/platform/queue/consumer.js';
import { openQueueBackend } from '../../dist/platform/queue/index.js';
import { unitId } from '../../dist/units/index.js';
import { CHAIN, nextCity, STAFF } from './chain.mjs';
import { counting, statements } from './statements.mjs';

/** The whole program, as it starts. */
export async function startPulang({ databaseUrl, redisUrl }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pulang-bench-'));
  await migrate(databaseUrl);
  const backend = await openQueueBackend({ databaseUrl, redisUrl, processors: true });
  const masterKeys = new MasterKeys(randomBytes(32));
  const parts = AppModule.forRoot({ role: 'both', databaseUrl, backend, masterKeys, attachments: { folder } });
  const app = await NestFactory.create(parts, createAdapter(), { logger: ['error', 'warn'] });
  prefixRoutes(app);
  await app.init();
  const source = app.get(DataSource);
  return {
    app,
    /** when every message is done */
    async settled() {
      const under = `select 1 from outbox o where not exists (select from inbox i where i.message_id = o.id) limit 1`;
      while ((await source.query(under)).length) await sleep(5);
    },
    async close() {
      await app.close();
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function open(where) {
  const { app, settled, close } = await startPulang(where);
  const cases = app.get(Cases);
  const jobs = jobsOf(app.get(Consumer, { strict: false }));
  const actors = Object.fromEntries(Object.entries(STAFF).map(([name, [unit, role]]) => [name, { id: name, unit: unitId(unit), role }]));

  const take = ({ event, by, data }, caseId) =>
    caseId === undefined
      ? cases.open({ sop: 'orang-terlantar', event, region: nextCity(), personId: newId(), actor: actors[by], data })
      : cases.take({ caseId, event, actor: actors[by], data });
  const chain = async (signalled, each = (work) => work()) => {
    let caseId;
    for (const step of CHAIN) {
      const began = performance.now();
      const moved = await each(() => take(step, caseId));
      caseId = moved.caseId;
      await jobs.done(step.then, moved);
      if (step.outside) signalled(performance.now() - began);
    }
  };
  return {
    run: chain,
    settled,
    close,
    /** What each step asks of the database, BEGIN and COMMIT counted, and what one whole case does, jobs and relay included. */
    async roundTrips() {
      const steps = [];
      await settled();
      const before = statements();
      await chain(
        () => {},
        async (work) => {
          const [moved, asked] = await counting(work);
          steps.push(asked);
          return moved;
        },
      );
      await settled();
      return { steps: CHAIN.map(({ event }, i) => [event, steps[i]]), alone: statements() - before };
    },
  };
}

/** Tells when a job has committed. It may have before the step that asks for it has returned. */
function jobsOf(consumer) {
  const [waiting, early] = [new Map(), new Set()];
  const consume = consumer.consume.bind(consumer);
  consumer.consume = async (job) => {
    await consume(job);
    const key = `${job.data.caseId}/${job.data.seq}/${job.name}`;
    if (waiting.has(key)) waiting.get(key)();
    else early.add(key);
    waiting.delete(key);
  };
  return {
    done(name, { caseId, version }) {
      const key = `${caseId}/${version}/${name}`;
      return early.delete(key) ? undefined : new Promise((resolve) => waiting.set(key, resolve));
    },
  };
}
