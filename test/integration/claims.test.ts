import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { v7 as newId } from 'uuid';
import type { TakenStep } from '../../src/cases/index.js';
import { ClaimFiles } from '../../src/identity/claims/claim-files.js';
import { KeepClaims } from '../../src/identity/claims/keep-claims.js';
import { claimsOf } from '../../src/identity/claims/stated.js';
import { ErasePerson, FindPersons, PeopleModule, ReadPerson, RegisterPerson, type StatedIdentity } from '../../src/people/index.js';
import { MasterKeys } from '../../src/people/protection/master-keys.js';
import { DatabaseModule, UnitOfWork, type Tx } from '../../src/platform/database/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const NIK = '3578081708900000';
const SAYING = {
  source: 'person',
  evidence: null,
  saidAt: '2026-11-22T03:00:00.000Z',
  recordedAt: '2026-11-22T03:00:00.000Z',
  recordedBy: null,
  caseId: null,
} as const;
const BECAUSE = { by: null, because: 'claim_added' };

describe('claims on PostgreSQL', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let work: UnitOfWork;
  let files: ClaimFiles;
  let keep: KeepClaims;

  beforeAll(async () => {
    database = await testDatabase();
    app = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url: database.url, poolSize: 12, applicationName: 'test' }),
        PeopleModule.forRoot(new MasterKeys(randomBytes(32))),
      ],
      providers: [ClaimFiles, KeepClaims],
    }).compile();
    await app.init();
    [work, files, keep] = [app.get(UnitOfWork), app.get(ClaimFiles), app.get(KeepClaims)];
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const register = (identity: StatedIdentity, because = 'minimum_set_recorded') =>
    work.run((tx) => app.get(RegisterPerson).run(tx, { identity, by: null, because }));
  const say = (tx: Tx, personId: string, value: string) =>
    files.change(tx, personId, (file) => ({ ...file, claims: [...file.claims, ...claimsOf([{ kind: 'alias', value }], SAYING)] }), BECAUSE);
  const claims = async (personId: string) => (await work.run((tx) => files.read(tx, [personId]))).get(personId)!;
  const identityOf = async (personId: string) =>
    (await work.run((tx) => app.get(ReadPerson).getCurrent(tx, personId, 'identity'))).current!;
  const step = (personId: string, event: string, personal: object): TakenStep => {
    return { personId, caseId: newId(), event, by: null, personal: { ...personal }, data: {} };
  };

  it('takes what was recorded of somebody before there were claims for what they said, the same each time', async () => {
    const person = await register({ names: ['Slamet', 'Mbah Met'], nik: NIK, sex: 'unknown', mother: 'Painah', marks: ['tahi lalat'] });

    const [first, again] = [await claims(person), await claims(person)];

    expect(again).toEqual(first);
    expect(first.file.claims.map(({ kind, value, source }) => `${kind}: ${value} (${source})`)).toEqual([
      'name: Slamet (person)',
      'alias: Mbah Met (person)',
      'nik: 3578081708900000 (person)',
      'mother: Painah (person)',
      'mark: tahi lalat (person)',
    ]);
  });

  it.each([
    ['a register of earlier persons', 'earlier_register', 'earlier_case'],
    ['a report of somebody else', 'report_received', 'other'],
  ])('knows that %s is not the person speaking', async (_, because, source) => {
    const person = await register({ names: ['Slamet'] }, because);

    expect((await claims(person)).file.claims).toMatchObject([{ value: 'Slamet', source, evidence: { kind: 'step', ref: because } }]);
  });

  it('loses nothing of what several write at once', async () => {
    const person = await register({ names: ['Slamet'] });
    const said = ['Paijo', 'Sukirman', 'Wagiman', 'Sugeng'];

    await Promise.all(said.map((value) => work.run((tx) => say(tx, person, value))));

    expect((await claims(person)).file.claims.map(({ value }) => value).sort()).toEqual(['Slamet', ...said].sort());
    expect((await identityOf(person)).data!.names).toHaveLength(5);
  });

  it('begins the whole transaction anew when somebody else was faster, with what the step of the case did', async () => {
    const person = await register({ names: ['Slamet'] });
    const identity = { identity: { names: ['Paijo'] } };

    await Promise.all([
      work.run((tx) => keep.keep(tx, step(person, 'person_met', identity))),
      work.run((tx) => keep.keep(tx, step(person, 'minimum_set_recorded', { identity: { names: ['Sugeng'] } }))),
    ]);

    expect((await claims(person)).file.claims.map(({ value }) => value).sort()).toEqual(['Paijo', 'Slamet', 'Sugeng']);
  });

  it('writes nothing for a step that says nothing of the identity', async () => {
    const person = await register({ names: ['Slamet'] });

    await work.run((tx) => keep.keep(tx, step(person, 'found_fit', { note: 'sehat' })));
    await work.run((tx) => keep.keep(tx, step(person, 'search_negative', {})));

    expect((await identityOf(person)).version).toBe(1);
  });

  it('keeps what other features have put into the identity, and finds the person by the picture', async () => {
    const person = await register({ names: ['Slamet'], registerNumber: '17' });
    const shown = { identity: { names: ['Kartomulyo'], nik: NIK, address: 'Jl. Lama 1' } };

    await work.run((tx) => keep.keep(tx, step(person, 'card_shown', shown)));

    expect((await identityOf(person)).data).toEqual({ names: ['Kartomulyo', 'Slamet'], registerNumber: '17', nik: NIK });
    expect((await work.run((tx) => app.get(FindPersons).byNik(tx, NIK))).items.map(({ personId }) => personId)).toContain(person);
    expect((await claims(person)).picture.attributes.registered_address).toMatchObject({
      value: 'Jl. Lama 1',
      supporting: [{ source: 'card' }],
    });
  });

  it('goes with the person who is erased: nothing can be read, found or added', async () => {
    const person = await register({ names: ['Adiwangsa'] });
    await work.run((tx) => say(tx, person, 'Wongsodikromo'));
    await work.run((tx) => app.get(ErasePerson).run(tx, person));

    const { erased, file } = await claims(person);

    expect([erased, file]).toEqual([true, { claims: [], candidates: [] }]);
    await expect(work.run((tx) => say(tx, person, 'Paijo'))).rejects.toMatchObject({ refusal: { code: 'person_erased' } });
    await expect(work.run((tx) => keep.keep(tx, step(person, 'search_negative', {})))).resolves.toBeUndefined();
    expect((await work.run((tx) => app.get(FindPersons).byName(tx, 'Wongsodikromo'))).items).toEqual([]);
    expect(await work.run((tx) => tx.query('select kind from person_records where person_id = $1 and length(data) > 0', [person]))).toEqual(
      [],
    );
  });
});
