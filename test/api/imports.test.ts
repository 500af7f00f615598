import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseView, Worklist } from '../../src/cases/case.view.js';
import type { ImportReport } from '../../src/imports/import.view.js';
import { FindPersons, ReadPerson } from '../../src/people/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { testApi, type Answer, type Person, type TestApi } from '../support/api.js';

interface Problem {
  readonly code?: string;
  readonly message?: { readonly id: string; readonly en: string };
  readonly details?: Readonly<Record<string, unknown>>;
}

const CSV = { 'content-type': 'text/csv' };
const HEADER = 'name,nik,sex,birth_date,age_estimate,origin,admitted_on,bed,programme,register_number,note';

describe('imports', () => {
  let api: TestApi;
  let upt: Person;
  let desk: Person;

  beforeAll(async () => {
    api = await testApi();
    upt = await api.as('upt.admin', 'PRSPMKS-SDA');
    desk = await api.as('dinsos.desk', 'DINSOS-35');
  }, 60_000);

  afterAll(() => api.close());

  /** Nobody is twice because a test before has used the same name. */
  let nr = 0;
  beforeEach(() => {
    nr += 1;
  });

  const send = (who: Person, path: string, text: string | Buffer, headers: Record<string, string> = CSV) =>
    who.post<ImportReport & Problem>(`/imports/${path}`, Buffer.from(text), headers);
  const dryRun = (...lines: string[]) => send(upt, 'residents', [HEADER, ...lines].join('\n'));
  const realRun = (...lines: string[]) => send(upt, 'residents?dryRun=false', [HEADER, ...lines].join('\n'));
  const found = ({ body }: Answer<ImportReport>) => body.findings.map(({ line, column, code }) => `${line} ${column} ${code}`);
  const counts = async () =>
    (
      await api.source.query<object[]>(
        `select (select count(*)::int from cases) as cases, (select count(*)::int from persons) as persons,
           (select count(*)::int from case_events) as events, (select count(*)::int from import_rows) as rows, (select count(*)::int from outbox) as outbox`,
      )
    )[0];
  const findByName = (name: string) => api.app.get(UnitOfWork).run((tx) => api.app.get(FindPersons).byName(tx, name));
  const identityOf = (personId: string) =>
    api.app.get(UnitOfWork).run(async (tx) => (await api.app.get(ReadPerson).getCurrent(tx, personId, 'identity')).current?.data);

  it('names each bad row by line, column, code and in both languages, and never what stands there', async () => {
    const answer = await dryRun(
      `Rahasia Satu ${nr},123456,?,1950,,Blitar,12/01/2026,M-1,lansia,1/2026,`,
      `Rahasia Dua ${nr},,X-SECRET,31/02/1950,,,32/01/2026,M-2,,2/2026,`,
      '"Rahasia',
      `Tiga ${nr}",,P,,seratus dua,,01/01/2999,=M3,RAHASIA,3/2026,`,
      `${'n'.repeat(501)},,,,,,,,,,`,
      `Rahasia Empat ${nr},,,,,,2026-01-05,,,,,terlalu,banyak`,
    );

    expect(found(answer).sort()).toEqual(
      [
        '2 nik nik_kept_as_written',
        '3 sex not_a_choice',
        '3 birth_date date_kept_as_written',
        '3 admitted_on date_unreadable',
        '4 age_estimate age_unreadable',
        '4 programme not_a_choice',
        '4 admitted_on date_in_future',
        '4 bed wrong_form',
        '6 name cell_too_long',
        '6 admitted_on admission_unknown',
        '7 null too_many_cells',
      ].sort(),
    );
    expect(answer.body).toMatchObject({ rows: 5, good: 1, bad: 4, warnings: 3, dryRun: true });
    expect(answer.body.findings[0]!.message).toEqual({ id: expect.stringMatching(/./), en: expect.stringMatching(/./) });
    expect(JSON.stringify(answer.body)).not.toMatch(/rahasia|secret|Blitar|123456|seratus|M3/i);
  });

  it('writes nothing in a dry run', async () => {
    const before = await counts();

    const answer = await dryRun(`Suparmi ${nr},,P,,61,Blitar,2026-01-05,M-9,elder,9/2026,`);

    expect(answer.body).toMatchObject({ good: 1, bad: 0, outcomes: { imported: 0, already: 0, skipped: 0, refused: 0 } });
    expect(await counts()).toEqual(before);
  });

  it('makes nobody twice when the same file is sent twice', async () => {
    const rows = [`Sutinah A${nr},3515014101500000,P,,,,2026-01-05,,,A${nr}/2026,`, `Sutinah B${nr},,P,,,,,,,,`];

    const first = await realRun(...rows);
    const after = await counts();
    const second = await realRun(...rows);
    const looked = await dryRun(...rows);

    expect(first.body).toMatchObject({ good: 2, outcomes: { imported: 2, already: 0 } });
    expect(second.body).toMatchObject({ good: 2, bad: 0, outcomes: { imported: 0, already: 2 } });
    expect(looked.body.outcomes.already).toBe(2);
    expect(await counts()).toEqual(after);
  });

  it('shows a resident in the worklist of the UPT, in the bed, with the year counting from admission', async () => {
    await realRun(`Wakijan ${nr},,L,1951,,Malang,03/02/2026,Melati-0${nr},lansia,W${nr}/2026,mengaku dari Malang`);

    const { body: list } = await upt.get<Worklist>('/worklist?state=resident&limit=200');
    const row = list.items.find(({ place }) => place === `PRSPMKS-SDA/Melati-0${nr}`)!;
    const { body: view } = await upt.get<CaseView>(`/cases/${row.id}`);

    expect(row).toMatchObject({ state: { state: 'resident' }, owner: { code: 'PRSPMKS-SDA' }, initials: 'W.' });
    expect(row.number).toMatch(/^OT-35\.15-/);
    expect(view.clocks.find(({ clock }) => clock === 'stay_year')).toMatchObject({ targetAt: '2027-02-02T17:00:00.000Z' });
  });

  it('finds an earlier person by name afterwards, with a record of the register and no case', async () => {
    const text = `nama,nik,no_kasus,tanggal,hasil\nMoch. Choliq ${nr},,460/1/2019,14/06/2019,pulang estafet`;

    const answer = await send(desk, 'earlier-persons?dryRun=false', text);
    const { items } = await findByName('muhammad holik');
    const records = await api.app.get(UnitOfWork).run((tx) => api.app.get(ReadPerson).listCurrent(tx, items[0]!.personId));

    expect(answer.body.outcomes.imported).toBe(1);
    expect(records.find(({ kind }) => kind === 'answers:earlier_register')).toMatchObject({
      data: { caseNumber: '460/1/2019', caseDate: '2019-06-14', outcome: 'pulang estafet' },
    });
    expect(await api.source.query('select from cases where person_id = $1', [items[0]!.personId])).toEqual([]);
  });

  it('says which row is the same as another of the file, or as an open case', async () => {
    await realRun(`Kasiyem Lama ${nr},3515014202600000,P,1960,,,2026-01-05,K-1,,K${nr}/2026,`);

    const answer = await dryRun(
      `Orang Lain ${nr},3515 0142 0260 0000,P,,,,2026-02-05,K-2,,,`,
      `Kasijem Lama ${nr},,P,1960,,,2026-02-05,K-1,,,`,
      `Baru ${nr},3515014303600000,L,,,,2026-02-05,,,K${nr}/2026,`,
      `Baroe ${nr},3515014303600000,L,,,,2026-02-05,,,,`,
    );

    expect(found(answer).sort()).toEqual(
      [
        '2 nik has_open_case',
        '3 name has_open_case',
        '3 bed has_open_case',
        '4 register_number has_open_case',
        '5 nik twice_in_file',
        '5 name twice_in_file',
      ].sort(),
    );
    expect(answer.body.bad).toBe(3);
    expect(answer.body.findings.find(({ line }) => line === 5)).toMatchObject({ otherLine: 4 });
    expect(answer.body.findings.find(({ line }) => line === 2)!.caseNumber).toMatch(/^OT-35\.15-/);
  });

  it('does not tell another UPT which case it is', async () => {
    await realRun(`Rukmini ${nr},3515014502600000,P,1960,,,2026-01-05,,,,`);
    const other = await api.as('upt.admin', 'RSBL-KDR');

    const answer = await send(other, 'residents', `${HEADER}\nRoekmini ${nr},3515014502600000,P,,,,,,,,`);

    expect(answer.body.findings[0]).toMatchObject({ column: 'nik', code: 'has_open_case', caseNumber: null });
  });

  it('knows the good rows again when the bad ones of a file were corrected', async () => {
    const good = `Ngadimin ${nr},,L,,,,2026-01-05,,,,`;
    await send(upt, 'residents?dryRun=false&skipBad=true', `${HEADER}\n${good}\nParto ${nr},,L,,,,kemarin,,,,`);

    const corrected = await send(upt, 'residents?dryRun=false&skipBad=true', `${HEADER}\n${good}\nParto ${nr},,L,,,,2026-01-06,,,,`);

    expect(found(corrected)).toEqual(['2 null imported_before']);
    expect(corrected.body.outcomes).toEqual({ imported: 1, already: 0, skipped: 1, refused: 0 });
  });

  it('imports nothing while a row is bad, unless bad rows are to be skipped', async () => {
    const before = await counts();
    const rows = [`Kliwon ${nr},,L,,,,2026-01-05,,,,`, `Legi ${nr},,L,,,,nanti,,,,`];

    const refused = await realRun(...rows);
    const between = await counts();
    const skipped = await send(upt, 'residents?dryRun=false&skipBad=true', [HEADER, ...rows].join('\n'));

    expect(refused).toMatchObject({ status: 422, body: { code: 'import_has_bad_rows', details: { bad: 1, findings: [{ line: 3 }] } } });
    expect(between).toEqual(before);
    expect(skipped.body.outcomes).toEqual({ imported: 1, already: 0, skipped: 1, refused: 0 });
  });

  it('keeps a cell that looks like a formula as the text it is', async () => {
    await realRun(`"=HYPERLINK(""http://x"";""Gandrung ${nr}"")",,,,,@SUM(A1),,,,,-1+1`);

    const { items } = await findByName('Gandrung');

    expect(await identityOf(items[0]!.personId)).toEqual({ names: [`=HYPERLINK("http://x";"Gandrung ${nr}")`], origin: '@SUM(A1)' });
  });

  it('reads what Excel writes here: Windows-1252, semicolons, Indonesian headings', async () => {
    const text = `No.;Nama Lengkap;Jenis Kelamin;Tgl. Lahir;Tgl. Masuk;Kamar\r\n1;Andr\xe9 d\x92Arc ${nr};Laki-laki;17 Agustus 1970;5-1-2026;B2\r\n`;

    const answer = await send(upt, 'residents?dryRun=false', Buffer.from(text, 'latin1'));
    const { items } = await findByName('Andre dArc');

    expect(found(answer)).toEqual(['1 #6 column_unknown']);
    expect(await identityOf(items[0]!.personId)).toEqual({ names: [`André d’Arc ${nr}`], sex: 'male', birthDate: '1970-08-17' });
  });

  it.each(['residents.csv', 'earlier-persons.csv'])('takes reference/examples/%s as it is', async (file) => {
    const text = readFileSync(new URL(`../../reference/examples/${file}`, import.meta.url));

    const answer = await send(upt, file.replace('.csv', ''), text);

    expect(answer.body.bad).toBe(0);
    expect(answer.body.rows).toBeGreaterThan(2);
  });

  it.each([
    ['5,001 rows', `${HEADER}\n${'Ani,,,,,,,,,,\n'.repeat(5001)}`, 422, 'import_too_many_rows'],
    ['more than 5 MB', `${HEADER}\n${'Ani,,,,,,,,,,\n'.repeat(380_000)}`, 413, 'import_too_large'],
    ['a workbook', 'PK\x03\x04\x00\x00', 422, 'import_not_csv'],
    ['a file without headings', 'Ani,3515014101500000\nBudi,', 422, 'import_headings_missing'],
    ['a heading that is there twice', 'nama,name,tanggal_masuk\na,b,', 422, 'import_heading_twice'],
    ['a file without rows', `${HEADER}\n,,,\n`, 422, 'import_without_rows'],
    ['quotes that do not end', `${HEADER}\n"Ani,,,,,\nBudi,,,`, 422, 'import_unreadable'],
  ])('refuses %s', async (_what, text, status, code) => {
    const answer = await send(upt, 'residents', text);

    expect(answer).toMatchObject({ status, body: { code } });
    expect(JSON.stringify(answer.body)).not.toMatch(/Ani|3515/);
  });

  it('refuses what is not sent as CSV', async () => {
    expect(await upt.post<Problem>('/imports/residents', { name: 'Ani' })).toMatchObject({ status: 415, body: { code: 'import_type' } });
  });

  it.each([
    ['residents', 'satpol.officer', 'SATPOL-35.78', 403],
    ['residents', 'auditor', 'AUDIT-35', 403],
    ['residents', 'dinsos.desk', 'DINSOS-35', 403],
    ['residents', 'upt.head', 'PRSPMKS-SDA', 200],
    ['earlier-persons', 'satpol.officer', 'SATPOL-35.78', 403],
    ['earlier-persons', 'city.dinsos', 'DINSOS-35.78', 200],
  ] as const)('%s for %s: %s', async (path, role, unit, status) => {
    const who = await api.as(role, unit);

    const answer = await send(who, path, `${path === 'residents' ? HEADER : 'name'}\nTumini ${nr}`);

    expect(answer.status).toBe(status);
  });

  it('is closed to who has not signed in', async () => {
    const answer = await api.app.inject({ method: 'POST', url: '/api/v1/imports/residents', payload: HEADER, headers: CSV });

    expect(answer.statusCode).toBe(401);
  });
});
