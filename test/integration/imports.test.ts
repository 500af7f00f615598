import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AccessModule, type Actor } from '../../src/access/index.js';
import { DeadlinesModule } from '../../src/deadlines/index.js';
import { ImportEarlierPersons } from '../../src/imports/import-earlier-persons.js';
import { ImportResidents } from '../../src/imports/import-residents.js';
import type { ImportReport } from '../../src/imports/import.view.js';
import { ImportsModule } from '../../src/imports/index.js';
import { PlacesModule } from '../../src/places/index.js';
import { PeopleModule } from '../../src/people/index.js';
import { MasterKeys } from '../../src/people/protection/master-keys.js';
import { DatabaseModule } from '../../src/platform/database/index.js';
import { createAdapter } from '../../src/platform/http/adapter.js';
import { LiveChangesModule } from '../../src/platform/live/index.js';
import { openQueueBackend, QueueModule, type QueueBackend } from '../../src/platform/queue/index.js';
import { UnitsModule } from '../../src/units/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { staff } from '../support/staff.js';

const REAL = { dryRun: false, skipBad: false };

describe('importing', () => {
  let database: TestDatabase;
  let backend: QueueBackend;
  let app: NestFastifyApplication;
  let source: DataSource;
  let upt: Actor;
  let residents: (text: string, options?: typeof REAL) => Promise<ImportReport>;
  let earlierPersons: (text: string, options?: typeof REAL) => Promise<ImportReport>;

  beforeAll(async () => {
    database = await testDatabase();
    backend = await openQueueBackend({ databaseUrl: database.url, processors: false });
    const module = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url: database.url, poolSize: 8, applicationName: 'test' }),
        QueueModule.forRoot({ backend, processors: false }),
        UnitsModule,
        DeadlinesModule.forRoot(),
        LiveChangesModule.forRoot({ url: database.url, listens: false }),
        AccessModule,
        PeopleModule.forRoot(new MasterKeys(randomBytes(32))),
        PlacesModule,
        ImportsModule,
      ],
    }).compile();
    app = module.createNestApplication<NestFastifyApplication>(createAdapter(), { logger: false });
    app.setGlobalPrefix('api/v1');
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    source = app.get(DataSource);
    const { account, unit } = await staff(app, 'upt.admin', 'RSBL-PSR');
    upt = { accountId: account, unitId: unit, role: 'upt.admin', seesProvince: false, onBehalfOf: null } as Actor;
    residents = (text, options = REAL) => app.get(ImportResidents).run(Buffer.from(text), options, upt);
    earlierPersons = (text, options = REAL) => app.get(ImportEarlierPersons).run(Buffer.from(text), options, upt);
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await backend.close();
    await database.drop();
  });

  /** Names that no other test has: words of letters alone, for that is what names are found by. */
  let word = '';
  beforeEach(() => {
    word = randomBytes(6)
      .toString('hex')
      .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!);
  });

  const file = (names: readonly string[]) => `name,admitted_on\n${names.map((name) => `${name},2026-01-05`).join('\n')}\n`;
  const lines = async ({ fingerprint }: ImportReport) =>
    (
      await source.query<{ line: number }[]>('select line from import_rows where file_sha256 = $1 order by line', [
        Buffer.from(fingerprint, 'hex'),
      ])
    ).map(({ line }) => line);
  const count = async (table: string) => (await source.query<[{ n: number }]>(`select count(*)::int as n from ${table}`))[0].n;

  it.each([
    ['residents', 'cases'],
    ['earlier persons', 'persons'],
  ])('goes on where it was when the program died in the middle of %s, and makes nobody twice', async (what, table) => {
    const run = { residents, 'earlier persons': earlierPersons }[what]!;
    const text = file(['satu', 'dua', 'tiga', 'empat'].map((name) => `${name} ${word}`));
    const before = await count(table);
    await source.query(`create function die() returns trigger language plpgsql as
      $$ begin if new.line = 4 then raise exception 'died' using errcode = 'XX000'; end if; return new; end $$`);
    await source.query('create trigger die before insert on import_rows for each row execute function die()');

    await expect(run(text)).rejects.toThrow('died');
    await source.query('drop function die cascade');
    const between = await count(table);
    const again = await run(text);

    expect(between - before).toBe(2);
    expect(again.outcomes).toEqual({ imported: 2, already: 2, skipped: 0, refused: 0 });
    expect(await lines(again)).toEqual([2, 3, 4, 5]);
    expect((await count(table)) - before).toBe(4);
  });

  it('makes nobody twice when the same file comes twice at the same time', async () => {
    const text = file(['kamis', 'jumat', 'sabtu'].map((name) => `${name} ${word}`));
    const before = await count('cases');

    const both = await Promise.all([residents(text), residents(text)]);

    expect((await count('cases')) - before).toBe(3);
    expect(both.map(({ outcomes: { imported, already } }) => imported + already)).toEqual([3, 3]);
    expect(both.reduce((sum, { outcomes }) => sum + outcomes.imported, 0)).toBe(3);
  });

  it('keeps what the rows say out of the case, its events and the notes of the import', async () => {
    await residents(`name,origin,admitted_on,note\nRahasia ${word},Rahasia ${word},,Rahasia ${word}\n`);

    const everything = JSON.stringify(
      await source.query(
        'select (select jsonb_agg(e) from case_events e) as e, (select jsonb_agg(c) from cases c) as c, (select jsonb_agg(r) from import_rows r) as r, (select jsonb_agg(o) from outbox o) as o',
      ),
    );

    expect(everything).not.toContain(word);
  });

  it('counts lines as the file has them, with empty ones and with line breaks in a cell', async () => {
    const text = `name,note,admitted_on\r\n\r\nA ${word},"dua\r\nbaris",\r\n,,\r\nBeda ${word},,kemarin\r\n`;

    const { findings } = await residents(text, { dryRun: true, skipBad: false });

    expect(findings.map(({ line, code }) => [line, code])).toEqual([
      [6, 'date_unreadable'],
      [3, 'admission_unknown'],
    ]);
  });

  it('warns, and no more, of an earlier person who stands there twice', async () => {
    const text = `name,nik,earlier_date\nA ${word},3515014101500000,2019-01-05\nA ${word},3515014101500000,2021-08-30\n`;

    const report = await earlierPersons(text);

    expect(report).toMatchObject({ bad: 0, outcomes: { imported: 2 } });
    expect(report.findings.map(({ column, code, severity }) => [column, code, severity])).toEqual([
      ['nik', 'twice_in_file', 'warning'],
      ['name', 'twice_in_file', 'warning'],
    ]);
  });

  it('wants a name or a NIK of an earlier person', async () => {
    const report = await earlierPersons('name,nik,origin\n-,123,Blitar\n,,Blitar\n', { dryRun: true, skipBad: false });

    expect(report.findings.filter(({ severity }) => severity === 'bad').map(({ line, code }) => [line, code])).toEqual([
      [2, 'nobody'],
      [3, 'nobody'],
    ]);
  });

  it('tells at most 500 findings, the bad ones first, and how many are left out', async () => {
    const rows = [...Array.from({ length: 600 }, (_, n) => `${word} ${n},,`), `${word},Z,`];

    const report = await residents(`name,sex,admitted_on\n${rows.join('\n')}\n`, { dryRun: true, skipBad: false });

    expect(report.findings).toHaveLength(500);
    expect(report.findings[0]).toMatchObject({ line: 602, code: 'not_a_choice' });
    expect(report.findingsLeftOut).toBe(report.warnings + report.bad - 500);
  });
});
