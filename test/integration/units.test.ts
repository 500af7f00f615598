import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { findOnDuty, readReference, saveReference, unitId, Units } from '../../src/units/index.js';
import { createAccount } from '../../src/access/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

describe('the units in the database', () => {
  let database: TestDatabase;
  let source: DataSource;
  let work: UnitOfWork;

  beforeAll(async () => {
    database = await testDatabase();
    source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    work = new UnitOfWork(source);
    await new Units(source, work).onModuleInit();
  }, 60_000); // the first test file of a run starts the database

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const rows = (sql: string) => source.query<Record<string, unknown>[]>(sql);

  it('are those of the reference', async () => {
    const { units } = await new Units(source, work).directory();

    expect(units.map(({ code, id }) => ({ code, id }))).toEqual(
      readReference()
        .units.map(({ code, id }) => ({ code, id }))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    );
  });

  it('are not written again when the program starts again, once or several times at once', async () => {
    const versions = `select 'r' || code as row, xmin::text from regions union all select code, xmin::text from units
                      union all select 'p' || province, xmin::text from relay_partners order by 1`;
    const before = await rows(versions);

    await Promise.all([1, 2, 3].map(() => work.run((tx) => saveReference(tx, readReference()))));

    expect(await rows(versions)).toEqual(before);
  });

  it('take a new name from the reference, and leave the dates to the office', async () => {
    await rows(`update units set name = 'Lama', active_to = '2030-01-31' where code = 'RSBK-PSR'`);

    await work.run((tx) => saveReference(tx, readReference()));

    expect(await rows(`select name, active_to::text from units where code = 'RSBK-PSR'`)).toEqual([
      { name: 'UPT Rehabilitasi Sosial Bina Karya (RSBK) Pasuruan', active_to: '2030-01-31' },
    ]);
  });

  it('route a case by what is stored', async () => {
    const units = new Units(source, work);

    const { unit } = await units.route('partner', { on: '2026-11-22', destinationRegion: '61' });

    expect(unit).toMatchObject({ code: 'DINSOS-63', name: 'Dinas Sosial Provinsi Kalimantan Selatan', kind: 'partner_province' });
  });

  it.each([
    ['a code that is none', `insert into regions values ('3578', 'X', 'kota', '35')`],
    ['a city in another province', `insert into regions values ('36.01', 'X', 'kota', '35')`],
    ['a province inside another', `insert into regions values ('99', 'X', 'province', '35')`],
  ])('keep %s out', async (_what, sql) => {
    await expect(rows(sql)).rejects.toThrow(/violates check constraint/);
  });

  it('know who is on duty now', async () => {
    const unit = unitId('SATPOL-35.78');
    const [now, past] = await work.run(async (tx) => {
      const make = (username: string) => createAccount(tx, { username, displayName: username, password: 'kata-sandi-uji' });
      return [await make('jaga.sekarang'), await make('jaga.kemarin')];
    });
    await source.query(
      `insert into duty values ($1, $2, now() - interval '1 hour', now() + interval '1 hour'), ($1, $3, now() - interval '9 hours', now() - interval '1 hour')`,
      [unit, now, past],
    );

    expect(await findOnDuty(source, unit)).toEqual([now]);
  });
});
