/**
 * What people look at, over HTTP's use cases: a unit's worklist with its exact counts, the next page, the case page, the timeline, cases by number,
 * and persons by name, while 50 events a second are written. `npm run bench -- worklist [cases]` (200,000 if not given; 1,000,000 takes some minutes
 * to fill). Ceiling: the same page of the worklist as plain SQL, without counts, words or names.
 * Targets (p99): worklist with counts 25 ms, case page 40 ms, name search 60 ms.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { AppModule } from '../dist/app.module.js';
import { CaseQueries } from '../dist/cases/case-queries.js';
import { Cases } from '../dist/cases/index.js';
import { RegisterPerson } from '../dist/people/index.js';
import { MasterKeys } from '../dist/people/protection/master-keys.js';
import { UnitOfWork, migrate } from '../dist/platform/database/index.js';
import { startEmbedded } from '../dist/platform/embedded/embedded-postgres.js';
import { createAdapter } from '../dist/platform/http/adapter.js';
import { openQueueBackend } from '../dist/platform/queue/index.js';
import { unitId } from '../dist/units/index.js';

const OPEN = 6_000;
const REPEATS = 400;
const WRITES_A_SECOND = 50;
const NAMES = [
  'Slamet',
  'Siti',
  'Budi',
  'Wahyuni',
  'Supriyadi',
  'Ketut',
  'Ngatiyem',
  'Rahmat',
  'Dewi',
  'Hasan',
  'Lestari',
  'Joko',
  'Maria',
  'Umar',
  'Tumini',
  'Agus',
];

export default async function bench([count = '200000']) {
  const total = Number(count);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pulang-bench-'));
  const postgres = await startEmbedded({ dir: folder });
  try {
    await migrate(postgres.url);
    const backend = await openQueueBackend({ databaseUrl: postgres.url, processors: false });
    const parts = AppModule.forRoot({
      role: 'api',
      databaseUrl: postgres.url,
      backend,
      masterKeys: new MasterKeys(randomBytes(32)),
      attachments: { folder },
    });
    const app = await NestFactory.create(parts, createAdapter(), { logger: ['error'] });
    await app.init();
    await fill(app, postgres.url, total);
    await measure(app, postgres.url, total);
    await app.close();
    await backend.close();
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  process.exit(); // after a failure the application is still there
}

/** Open cases are opened by the use case, each with a person; what is closed is copied from them. */
async function fill(app, url, total) {
  const begun = performance.now();
  const [cases, work, register] = [app.get(Cases), app.get(UnitOfWork), app.get(RegisterPerson)];
  const units = ['35.78', '35.07', '35.73', '35.15', '35.09', '35.10'];
  const open = async (n) => {
    const region = units[n % units.length];
    const name = `${NAMES[n % 16]} ${NAMES[(n >> 4) % 16]} ${NAMES[(n >> 8) % 16]}`;
    const personId = await work.run((tx) => register.run(tx, { identity: { names: [name] }, by: null, because: 'bench' }));
    const actor = { id: 'bench', unit: unitId(`SATPOL-${region}`), role: 'satpol.officer' };
    await cases.open({ sop: 'orang-terlantar', event: 'report_received', region, personId, actor });
  };
  for (let n = 0; n < OPEN; n += 8) await Promise.all(Array.from({ length: 8 }, (_, i) => open(n + i)));
  const client = new Client(url).on('error', () => {});
  await client.connect();
  await client.query(
    `insert into cases (id, number, sop_id, sop_version, version, snapshot, main_state, state_since, owner_unit, opened_by_unit, person_id, found_region, opened_at, changed_at, closed_at)
     select gen_random_uuid(), 'OT-' || c.found_region || '-2025-' || lpad(n::text, 7, '0'), c.sop_id, 1, 5, c.snapshot, 'closed_home', c.state_since, c.owner_unit, c.opened_by_unit,
       gen_random_uuid(), c.found_region, now() - n * interval '1 minute', now(), now()
     from (select *, row_number() over () as r from cases) c join generate_series(1, $1::int) n on c.r = 1 + n % ${OPEN}`,
    [total - OPEN],
  );
  await client.query(
    `insert into case_events (case_id, seq, event, sop_row, sop_version, from_state, to_state, actor_id, actor_unit, actor_role, at, inputs, data)
     select id, seq, 'file_completed', 'F2', 1, 'intake', 'intake', 'bench', owner_unit, 'dinsos.desk', opened_at, '{}', '{}' from cases, generate_series(1, 5) seq where closed_at is not null`,
  );
  await client.query('insert into case_units select owner_unit, id from cases on conflict do nothing');
  await client.query('vacuum analyze');
  await client.end();
  console.log(
    `${total.toLocaleString('en')} cases, ${(total * 5).toLocaleString('en')} events, filled in ${Math.round((performance.now() - begun) / 1000)} s`,
  );
}

async function measure(app, url, total) {
  const [queries, cases] = [app.get(CaseQueries), app.get(Cases)];
  const unit = unitId('SATPOL-35.78');
  const officer = {
    accountId: '00000000-0000-7000-8000-000000000000',
    unitId: unit,
    role: 'satpol.officer',
    seesProvince: false,
    onBehalfOf: null,
  };
  const desk = { ...officer, unitId: unitId('DINSOS-35'), role: 'dinsos.desk', seesProvince: true };
  const client = new Client(url).on('error', () => {});
  await client.connect();
  const { rows } = await client.query('select id, number from cases where owner_unit = $1 and closed_at is null', [unit]);
  const any = () => rows[Math.floor(Math.random() * rows.length)];
  let writing = true;
  const writer = (async () => {
    for (let n = 0; writing; n++) {
      const began = performance.now();
      await cases
        .take({
          caseId: any().id,
          event: n % 2 ? 'elder_or_disabled_raised' : 'child_raised',
          actor: { id: 'bench', unit, role: 'satpol.officer' },
        })
        .catch(() => {});
      await sleep(Math.max(0, 1000 / WRITES_A_SECOND - (performance.now() - began)));
    }
  })();
  const next = (await queries.worklist('unit', officer, undefined, { limit: 50 })).next;
  const looks = {
    'worklist page, plain SQL (ceiling)': () =>
      client.query(
        `select * from cases where owner_unit = $1 and closed_at is null order by coalesce(due_at, 'infinity'::timestamptz), id limit 50`,
        [unit],
      ),
    'worklist page and counts': () => queries.worklist('unit', officer, undefined, { limit: 50 }),
    'worklist, the next page': () => queries.worklist('unit', officer, undefined, { limit: 50, after: next }),
    'worklist of the province': () => queries.worklist('agency', { ...desk, unitId: unit }, undefined, { limit: 50 }),
    'case page': () => queries.view(any().id, officer),
    timeline: () => queries.timeline(any().id, officer, { limit: 50 }),
    'cases by number': () => queries.byNumber(any().number, officer, { limit: 20 }),
    'newest cases of a unit': () => queries.ofUnit(officer, { limit: 20 }),
    'newest cases of a unit with none': () => queries.ofUnit({ ...officer, unitId: unitId('SATPOL-35.79') }, { limit: 20 }),
    'persons by name': () =>
      queries.byPerson({ name: `${NAMES[Math.floor(Math.random() * 16)]} ${NAMES[Math.floor(Math.random() * 16)]}` }, desk, { limit: 20 }),
  };
  console.log(`${WRITES_A_SECOND} events a second going on; ms: p50, p99 of ${REPEATS}`);
  for (const [name, look] of Object.entries(looks)) {
    const times = [];
    for (let n = 0; n < REPEATS + 20; n++) {
      const began = performance.now();
      await look();
      if (n >= 20) times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    console.log(
      `  ${name.padEnd(36)} ${times[REPEATS >> 1].toFixed(1).padStart(7)} ${times[Math.floor(REPEATS * 0.99)].toFixed(1).padStart(7)}`,
    );
  }
  writing = false;
  await writer;
  await client.end();
  if (total < 1_000_000) console.log('(npm run bench -- worklist 1000000 for a million)');
}
