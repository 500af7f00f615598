/** Pulang itself: the use cases that the API calls, in a process that is an api. */
import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../dist/app.module.js';
import { Cases } from '../../dist/cases/index.js';
import { RegisterPerson } from '../../dist/people/index.js';
import { MasterKeys } from '../../dist/people/protection/master-keys.js';
import { HoldPlaces } from '../../dist/places/hold-places.js';
import { UnitOfWork } from '../../dist/platform/database/index.js';
import { createAdapter } from '../../dist/platform/http/adapter.js';
import { openQueueBackend } from '../../dist/platform/queue/index.js';
import { Refused } from '../../dist/shared/refusal.js';
import { unitId } from '../../dist/units/index.js';
import { Pool } from '../handoff-chain/statements.mjs';
import { BEDS, CLIENTS, MEMBERS } from './hurry.mjs';

const CODE = 'LAST-BEDS';
const UNIT = unitId('SATPOL-35.78');

export async function openPulang(databaseUrl, folder) {
  const backend = await openQueueBackend({ databaseUrl, processors: false });
  const parts = AppModule.forRoot({
    role: 'api',
    databaseUrl,
    backend,
    masterKeys: new MasterKeys(randomBytes(32)),
    attachments: { folder },
  });
  const app = await NestFactory.create(parts, createAdapter(), { logger: ['error'] });
  await app.init();
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  const facility = await aFacility(pool);
  const cases = await openCases(app);
  await pool.query('vacuum analyze');
  const places = app.get(HoldPlaces);
  const actor = {
    accountId: '00000000-0000-7000-8000-000000000000',
    unitId: UNIT,
    role: 'satpol.officer',
    seesProvince: false,
    onBehalfOf: null,
  };
  return {
    async hold(client, persons, ms) {
      try {
        const caseIds = cases.slice(client * MEMBERS, client * MEMBERS + persons);
        const { holds } = await places.hold({ facility: CODE, caseIds, minutes: ms / 60_000 }, actor);
        return holds.map(({ holdId }) => holdId);
      } catch (error) {
        if (error instanceof Refused) return undefined;
        throw error;
      }
    },
    release: (holdId) => places.release(holdId, actor),
    async violations() {
      const twice = `select count(*)::int as n from stays a join stays b on a.bed_id = b.bed_id and a.id < b.id and a.during && b.during where a.facility_id = $1`;
      return (await pool.query(twice, [facility])).rows[0].n;
    },
    async close() {
      await pool.end();
      await app.close();
      await backend.close();
    },
  };
}

async function aFacility(pool) {
  const { rows } = await pool.query(
    `with f as (
       insert into facilities (id, code, name, kind, unit_id, region) select gen_random_uuid(), $1, $1, 'city_shelter', id, region from units where code = 'DINSOS-35.78' returning id),
     w as (insert into wards (id, facility_id, name) select gen_random_uuid(), id, 'A' from f returning id, facility_id),
     b as (insert into beds (id, facility_id, ward_id, name) select gen_random_uuid(), facility_id, id, 'A-' || n from w, generate_series(1, $2::int) n)
     select id from f`,
    [CODE, BEDS],
  );
  return rows[0].id;
}

async function openCases(app) {
  const [cases, work, register] = [app.get(Cases), app.get(UnitOfWork), app.get(RegisterPerson)];
  const open = async () => {
    const identity = { names: ['Slamet'], sex: 'male', ageEstimate: 40 };
    const personId = await work.run((tx) => register.run(tx, { identity, by: null, because: 'bench' }));
    const actor = { id: 'bench', unit: UNIT, role: 'satpol.officer' };
    return (await cases.open({ sop: 'orang-terlantar', event: 'report_received', region: '35.78', personId, actor })).caseId;
  };
  const ids = [];
  while (ids.length < CLIENTS * MEMBERS) ids.push(...(await Promise.all(Array.from({ length: 8 }, open))));
  return ids;
}
