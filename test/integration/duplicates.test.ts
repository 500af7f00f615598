import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { LookForSame, type Alike } from '../../src/identity/duplicates/look-for-same.js';
import {
  ErasePerson,
  FindCandidates,
  ReadPerson,
  RecordVersion,
  RegisterPerson,
  type NewPerson,
  type StatedIdentity,
} from '../../src/people/index.js';
import { MasterKeys } from '../../src/people/protection/master-keys.js';
import { Vault } from '../../src/people/vault.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const NOBODY = '00000000-0000-7000-8000-000000000000';

describe('looking for who may be the same', () => {
  let database: TestDatabase;
  let source: DataSource;
  let work: UnitOfWork;
  let vault: Vault;
  let look: LookForSame;

  beforeAll(async () => {
    database = await testDatabase();
    source = await new DataSource({ type: 'postgres', url: database.url, poolSize: 4 }).initialize();
    work = new UnitOfWork(source);
    vault = await Vault.open(work, new MasterKeys(randomBytes(32)));
    look = new LookForSame(new FindCandidates(vault), new ReadPerson(vault));
  }, 60_000);

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const person = (identity: StatedIdentity, records: NonNullable<NewPerson['records']> = {}) =>
    work.run((tx) => new RegisterPerson(vault).run(tx, { identity, records, by: null, because: 'intake' }));
  const alike = async (personId: string): Promise<readonly Alike[]> => (await work.run((tx) => look.run(tx, personId))).alike;
  const levelOf = async (one: string, other: string) => (await alike(one)).find(({ personId }) => personId === other)?.level;
  /** A case of a person, in so far as looking for others sees it. */
  const withCase = async (personId: string, { openedAt = new Date(), group = null as string | null, letter = null as string | null }) => {
    const id = newId({ msecs: openedAt.getTime() });
    await source.query(
      `insert into cases (id, number, sop_id, sop_version, version, snapshot, main_state, state_since, owner_unit, opened_by_unit, person_id, group_id, found_region, opened_at, changed_at)
       values ($1, $2, 'orang-terlantar', 1, 1, '{}', 'reported', $3, $4, $4, $5, $6, '35.78', $3, $3)`,
      [id, id, openedAt, NOBODY, personId, group],
    );
    await source.query(
      `insert into case_events (case_id, seq, event, sop_row, sop_version, from_state, to_state, actor_id, actor_role, at, inputs, data)
       values ($1, 1, 'report_received', '1', 1, 'start', 'reported', 'test', 'police.desk', now(), '{}', jsonb_strip_nulls(jsonb_build_object('policeLetterNumber', $2::text)))`,
      [id, letter],
    );
  };

  it.each([
    ['another spelling and order', { names: ['Moh. Djumadi Wiryo'] }, { names: ['Wirjo Muhammad Jumadi'] }],
    ['words written as one', { names: ['Nur Kasiyati'] }, { names: ['Nurkasiyati'] }],
    ['an alias', { names: ['Penthol', 'Sarkawi Gimbal'] }, { names: ['Sarkawi Gimbal'] }],
    ['a letter wrong', { names: ['Mangunsarkoro'] }, { names: ['Mangunsakoro'] }],
    ['the father’s name behind', { names: ['Kertodrono'] }, { names: ['Kertodrono bin Sadimin'] }],
    ['another name and the same NIK', { names: ['Tarmuji'], nik: '3509010703620000' }, { names: ['Bisri'], nik: '3509010703620000' }],
    ['a NIK with O for 0', { names: [], nik: '3509010703610000' }, { names: [], nik: '35O9O1O7O361OOOO' }],
    [
      'the same phone',
      { names: [], phones: ['0800 111 2223'], origin: 'Kudus' },
      { names: [], phones: ['+628001112223'], origin: 'Kudus' },
    ],
    [
      'no name, but mother and origin',
      { names: [], mother: 'Sulastri Mondoroko', origin: 'Rembang' },
      { names: [], family: ['ibu Soelastri Mondoroko'], origin: 'Rembang' },
    ],
  ])('finds by %s', async (_by, one, other) => {
    const common = { sex: 'male', birthDate: '1962-03-07' };
    const [first, second] = [await person({ ...common, ...one }), await person({ ...common, ...other })];

    expect(await levelOf(second, first)).toBeDefined();
    expect(await levelOf(first, second)).toBeDefined();
  });

  it('finds one find that two posts entered, though nothing else is known', async () => {
    const found = { place: 'Terminal Purabaya, pintu 3' };
    const [first, second] = [
      await person({ names: [], sex: 'female', ageEstimate: 30, language: 'Madura' }, { 'answers:report_received': { found } }),
      await person({ names: [], sex: 'female', ageEstimate: 30, language: 'madura' }, { 'answers:report_received': { found } }),
    ];
    await withCase(first, {});
    await withCase(second, {});

    const [best] = await alike(second);

    expect(best).toMatchObject({ personId: first, level: 'possible' });
    expect(best!.reasons.map(({ field }) => field)).toContain('found');
  });

  it('finds by the number of a police letter', async () => {
    const [first, second] = [
      await person({ names: [], sex: 'male', ageEstimate: 33 }),
      await person({ names: ['Wongsodikromo'], sex: 'male', birthDate: '1993' }),
    ];
    await withCase(first, { letter: 'SKTLK/77/XI/2026', openedAt: new Date('2026-01-10') });
    await withCase(second, { letter: 'sktlk 77-XI-2026', openedAt: new Date('2026-06-10') });

    expect(await levelOf(second, first)).toBe('possible');
  });

  it('does not take people who were met together for one', async () => {
    const group = newId();
    await source.query(`alter table case_groups disable trigger all; alter table cases drop constraint cases_group_id_fkey`);
    const [first, second] = [await person({ names: ['Jayengrono'], sex: 'male' }), await person({ names: ['Jayengrono'], sex: 'male' })];
    await withCase(first, { group });
    await withCase(second, { group });

    expect(await levelOf(second, first)).toBeUndefined();
  });

  it('compares with what is claimed besides: mother, marks, earlier names, and when an age was estimated', async () => {
    const claim = (kind: string, value: string, more: object = {}) => ({
      kind,
      value,
      withdrawn: null,
      saidAt: '2006-11-22T00:00:00Z',
      ...more,
    });
    const claims = [
      claim('mother', 'Rondo Kuning'),
      claim('mark', 'tato kala di punggung'),
      claim('age', '30'),
      claim('name', 'Wanengpati'),
    ];
    const withdrawn = { at: '2026-01-01T00:00:00Z', by: null, reason: 'wrong' };
    const first = await person(
      { names: ['Sastrodiwiryo'], ageEstimate: 30, sex: 'male' },
      { claims: { claims: [...claims, claim('mark', 'sumbing', { withdrawn })] } },
    );
    const second = await person({
      names: ['Sastrodiwirjo'],
      ageEstimate: 50,
      sex: 'male',
      mother: 'Rondo Kuning',
      marks: 'punggung bertato kala, sumbing',
    });

    const found = (await alike(second)).find(({ personId }) => personId === first)!;

    expect(Object.fromEntries(found.reasons.map(({ field, level }) => [field, level]))).toMatchObject({
      name: 'same',
      mother: 'same',
      birth: 'age_fits',
      marks: 'same',
    });
  });

  it.each([
    ['one letter', { names: ['S.'] }],
    ['no name', { names: [] }],
    ['a dash', { names: ['-'] }],
  ])('finds nobody for somebody of whom there is only %s', async (_what, identity) => {
    await person(identity);
    const second = await person(identity);

    expect(await alike(second)).toEqual([]);
  });

  it('neither finds nor looks for who was erased', async () => {
    const identity = { names: ['Nitisemito Bal Tiga'], sex: 'male', birthDate: '1955-05-05' };
    const [first, second] = [await person(identity), await person(identity)];
    await work.run((tx) => new ErasePerson(vault).run(tx, first));

    expect(await levelOf(second, first)).toBeUndefined();
    expect(await work.run((tx) => look.run(tx, first))).toEqual({ alike: [], compared: 0 });
  });

  it('looks by what is said now, not by what was corrected', async () => {
    const first = await person({ names: ['Brotoseno Wreksodipuro'], sex: 'male', birthDate: '1949-12-12' });
    const second = await person({ names: ['Brotoseno Wreksodipuro'], sex: 'male', birthDate: '1949-12-12' });
    const data = { names: ['Kartomarmo'], sex: 'male', birthDate: '1971-01-02' };
    await work.run((tx) =>
      new RecordVersion(vault).run(tx, { personId: first, kind: 'identity', data, basedOn: 1, by: null, because: 'corrected' }),
    );

    expect(await levelOf(second, first)).toBeUndefined();
    expect(await levelOf(await person(data), first)).toBe('very_likely');
  });

  it('gives what is common little weight, as counted among the persons who are here', async () => {
    await work.run(async (tx) => {
      const register = new RegisterPerson(vault);
      for (const n of Array(150).keys())
        await register.run(tx, {
          identity: { names: [`Kliwon ${String.fromCharCode(97 + (n % 26)).repeat(4)}`] },
          by: null,
          because: 'intake',
        });
    });
    const weightOf = async (name: string) => {
      const [first, second] = [
        await person({ names: [name], sex: 'male', birthDate: '1980-02-03' }),
        await person({ names: [name], sex: 'male', birthDate: '1980-02-03' }),
      ];
      return (await alike(second)).find(({ personId }) => personId === first)!.reasons.find(({ field }) => field === 'name')!.weight;
    };

    expect(await weightOf('Kliwon')).toBeLessThan((await weightOf('Pahingan')) - 3);
  });
});
