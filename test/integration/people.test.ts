import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { StatedIdentity } from '../../src/people/domain/identity.js';
import { ErasePerson } from '../../src/people/erase-person.js';
import { FindPersons, type FoundPersons } from '../../src/people/find-persons.js';
import { MasterKeys } from '../../src/people/protection/master-keys.js';
import { ReadPerson } from '../../src/people/read-person.js';
import { RecordVersion } from '../../src/people/record-version.js';
import { FindCandidates } from '../../src/people/find-candidates.js';
import { RegisterPerson } from '../../src/people/register-person.js';
import { RenewSearchTerms } from '../../src/people/renew-search-terms.js';
import { RotateMasterKey } from '../../src/people/rotate-master-key.js';
import { TidySearch } from '../../src/people/tidy-search.js';
import { Vault } from '../../src/people/vault.js';
import { UnitOfWork, type Tx } from '../../src/platform/database/index.js';
import { Refused } from '../../src/shared/refusal.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { until } from '../support/processes.js';

const officer = { by: newId(), because: 'intake' };
const firstKey = randomBytes(32);

let database: TestDatabase;
let source: DataSource;
let unitOfWork: UnitOfWork;
let people: Awaited<ReturnType<typeof peopleWith>>;

const MINUTE = 60_000; // the first test file of a run also starts the database server

beforeAll(async () => {
  database = await testDatabase();
  source = await new DataSource({ type: 'postgres', url: database.url, poolSize: 4 }).initialize();
  unitOfWork = new UnitOfWork(source);
  people = await peopleWith(new MasterKeys(firstKey));
}, MINUTE);

afterAll(async () => {
  await source.destroy();
  await database.drop();
});

async function peopleWith(masterKeys: MasterKeys) {
  const vault = await Vault.open(unitOfWork, masterKeys);
  return {
    register: new RegisterPerson(vault),
    record: new RecordVersion(vault),
    read: new ReadPerson(vault),
    find: new FindPersons(vault),
    candidates: new FindCandidates(vault),
    renew: new RenewSearchTerms(unitOfWork, vault),
    erase: new ErasePerson(vault),
    rotate: new RotateMasterKey(unitOfWork, vault),
    tidy: new TidySearch(unitOfWork, vault),
  };
}

const run = <T>(work: (tx: Tx) => Promise<T>) => unitOfWork.run(work);
const registered = (identity: StatedIdentity) => run((tx) => people.register.run(tx, { identity, ...officer }));
const identityOf = async (id: string) => (await run((tx) => people.read.getCurrent(tx, id, 'identity'))).current?.data;
const renamed = (personId: string, basedOn: number, ...names: string[]) =>
  run((tx) => people.record.run(tx, { personId, kind: 'identity', data: { names }, basedOn, ...officer }));
const erased = (id: string) => run((tx) => people.erase.run(tx, id));
const named = (name: string, paging?: { after?: string; limit?: number }) => run((tx) => people.find.byName(tx, name, paging));
const ids = ({ items }: FoundPersons) => items.map(({ personId }) => personId);
const refusedWith = (code: string, details: object = {}) => ({ refusal: expect.objectContaining({ code, details }) as unknown });
const wordsInDictionary = async (...words: string[]) => {
  const rows = await source.query<{ token: string }[]>('select token from name_tokens where token = any ($1) order by 1', [words]);
  return rows.map(({ token }) => token);
};

describe('registering and reading', () => {
  it('gives back what was recorded, with who, when and why', async () => {
    const identity = { names: ['Budi Santoso', 'Penceng'], nik: '3578 0817 0890 0000', phones: ['0812-3456-7890'], sex: 'male' };

    const id = await run((tx) =>
      people.register.run(tx, { identity, records: { 'answers:intake': { why: 'dompet hilang' } }, ...officer }),
    );

    const read = await run((tx) => people.read.getCurrent(tx, id, 'identity'));
    expect(read).toEqual({
      erased: false,
      current: { version: 1, data: identity, recordedAt: expect.any(Date) as unknown, recordedBy: officer.by, because: 'intake' },
    });
    const answers = await run((tx) => people.read.getCurrent(tx, id, 'answers:intake'));
    expect(answers.current?.data).toEqual({ why: 'dompet hilang' });
  });

  it('takes a person of whom nothing is known, under an id that was given before', async () => {
    const id = newId();

    await run((tx) => people.register.run(tx, { id, identity: { names: [] }, by: null, because: 'street_intake' }));

    expect(await identityOf(id)).toEqual({ names: [] });
  });

  it('reads many persons at once, and leaves out who does not exist', async () => {
    const [one, other] = [await registered({ names: ['Aaa'] }), await registered({ names: ['Bbb'] })];

    const found = await run((tx) => people.read.findCurrent(tx, [one, other, newId()], 'identity'));

    expect([...found.entries()].map(([id, { current }]) => [id, current?.data?.names]).sort()).toEqual(
      [
        [one, ['Aaa']],
        [other, ['Bbb']],
      ].sort(),
    );
  });

  it('says that a kind was never recorded, and that a person does not exist', async () => {
    const id = await registered({ names: [] });

    expect(await run((tx) => people.read.getCurrent(tx, id, 'answers:health'))).toEqual({ erased: false, current: undefined });
    expect(await run((tx) => people.read.getHistory(tx, id, 'answers:health'))).toEqual([]);
    await expect(run((tx) => people.read.getCurrent(tx, newId(), 'identity'))).rejects.toMatchObject(refusedWith('person_not_found'));
  });

  it('leaves nothing of a person whose transaction failed', async () => {
    const id = newId();

    const work = run(async (tx) => {
      await people.register.run(tx, { id, identity: { names: ['Gagalwati'] }, ...officer });
      throw new Error('later');
    });

    await expect(work).rejects.toThrow('later');
    expect(await wordsInDictionary('gagalwati')).toEqual([]);
    await expect(identityOf(id)).rejects.toThrow(Refused);
  });
});

describe('versions', () => {
  it('are added one after the other and all kept', async () => {
    const id = await registered({ names: ['Tuan X'] });

    expect(await renamed(id, 1, 'Slamet')).toBe(2);
    expect(await renamed(id, 2, 'Slamet Riyadi')).toBe(3);

    const history = await run((tx) => people.read.getHistory(tx, id, 'identity'));
    expect(history.map(({ version, data }) => [version, data?.names])).toEqual([
      [1, ['Tuan X']],
      [2, ['Slamet']],
      [3, ['Slamet Riyadi']],
    ]);
  });

  it('begin at 1 for each kind', async () => {
    const id = await registered({ names: [] });
    const answers = { personId: id, kind: 'answers:health' as const, data: { fever: 'no' }, basedOn: 0, ...officer };

    expect(await run((tx) => people.record.run(tx, answers))).toBe(1);
  });

  it('refuse what was based on an older one', async () => {
    const id = await registered({ names: ['Tuan Y'] });
    await renamed(id, 1, 'Slamet');

    const late = renamed(id, 1, 'Sugeng');

    await expect(late).rejects.toMatchObject(refusedWith('person_changed_meanwhile', { kind: 'identity', expected: 1, current: 2 }));
    expect(await identityOf(id)).toEqual({ names: ['Slamet'] });
  });

  it('let one of many win who record at once, and find the person by the winner alone', async () => {
    const id = await registered({ names: ['Zzqa'] });
    const names = ['Wantiyem', 'Kartolo', 'Basuki', 'Tessy', 'Markeso', 'Cak Durasim'];

    const tries = await Promise.allSettled(names.map((name) => renamed(id, 1, name)));

    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await run((tx) => people.read.getHistory(tx, id, 'identity'))).toHaveLength(2);
    const winner = (await identityOf(id))!.names[0]!;
    const finders = await Promise.all(names.map(async (name) => (ids(await named(name)).includes(id) ? name : undefined)));
    expect(finders.filter((name) => name !== undefined)).toEqual([winner]);
  });

  it('cannot be changed or deleted, even by SQL', async () => {
    const id = await registered({ names: ['Tetap'] });

    await expect(source.query('update person_records set because = $2 where person_id = $1', [id, 'other'])).rejects.toThrow('append-only');
    await expect(source.query(`update person_records set data = '' where person_id = $1`, [id])).rejects.toThrow('append-only');
    await expect(source.query('delete from person_records where person_id = $1', [id])).rejects.toThrow('append-only');
    await expect(source.query('delete from persons where id = $1', [id])).rejects.toThrow('kept');
  });

  it('cannot stand in the place of each other, even by SQL', async () => {
    const [one, other] = [await registered({ names: ['Satu'] }), await registered({ names: ['Dua'] })];
    await source.query(
      `insert into person_records select $2, kind, 2, data, recorded_at, recorded_by, because from person_records where person_id = $1`,
      [one, other],
    );

    await expect(identityOf(other)).rejects.toThrow('protected data cannot be opened');
  });
});

describe('finding', () => {
  it.each(['3578081508750000', '3578 0815 0875 0000', '357808.150875.0000'])('by NIK, written as %s', async (nik) => {
    const id = await registered({ names: ['Ani'], nik: '357808-150875-0000' });

    expect(ids(await run((tx) => people.find.byNik(tx, nik)))).toContain(id);
  });

  it.each(['081298765432', '+62 812-9876-5432'])('by phone, written as %s', async (phone) => {
    const id = await registered({ names: ['Ani'], phones: ['0812 9876 5432'] });

    expect(ids(await run((tx) => people.find.byPhone(tx, phone)))).toContain(id);
  });

  it.each(['357808', 'O578081508750000', '', '3578081508750001'])('finds nobody by "%s" as NIK or phone', async (text) => {
    expect(await run((tx) => people.find.byNik(tx, text))).toEqual({ items: [], next: undefined });
    expect(await run((tx) => people.find.byPhone(tx, text))).toEqual({ items: [], next: undefined });
  });

  it.each([
    ['Djoko Widodo', 'Joko Widodo'],
    ['Widodo Joko', 'Djoko Widodo'],
    ['Moh. Masykuri', 'Muhammad Maskuri'],
    ['Nur Hasanah', 'Nurhasanah'],
    ['Nurhasanah', 'Nur Hasanah'],
    ['Soekarno', 'Sukarno'],
    ['H. Achmad Tjahjono', 'Ahmad Cahyono'],
  ])('"%s" exactly as "%s"', async (stated, asked) => {
    const id = await registered({ names: [stated] });

    expect((await named(asked, { limit: 200 })).items).toContainEqual({ personId: id, score: 1 });
  });

  it.each([
    ['Suparman', 'Suparmin'],
    ['Wahyuningsih', 'Wahyuningseh'],
    ['Hermansyah Lubis', 'Hermansya Lubbis'],
    ['Prasetyo Utomo', 'Prastyo Utomo'],
    ['Gunawan', 'Gunawan Wibisono'],
  ])('"%s" as one that is like "%s"', async (stated, asked) => {
    const id = await registered({ names: [stated] });

    expect(ids(await named(asked, { limit: 200 }))).toContain(id);
  });

  it('by every alias of the current identity, and no longer by what was corrected', async () => {
    const id = await registered({ names: ['Lestariningtyas', 'Gembrot'], nik: '3578081108800000' });
    await run((tx) =>
      people.record.run(tx, { personId: id, kind: 'identity', data: { names: ['Gembrot', 'Kusumawardani'] }, basedOn: 1, ...officer }),
    );

    expect(ids(await named('Gembrot'))).toEqual([id]);
    expect(ids(await named('Kusumawardani'))).toEqual([id]);
    expect(ids(await named('Lestariningtyas'))).toEqual([]);
    expect(ids(await run((tx) => people.find.byNik(tx, '3578081108800000')))).toEqual([]);
  });

  it('does not forget the identity when answers are recorded', async () => {
    const id = await registered({ names: ['Purwaningrum'] });
    await run((tx) => people.record.run(tx, { personId: id, kind: 'answers:intake', data: { a: 1 }, basedOn: 0, ...officer }));

    expect(ids(await named('Purwaningrum'))).toEqual([id]);
  });

  it('puts the best first and goes on page by page, each person once', async () => {
    const both = await Promise.all([1, 2, 3].map(() => registered({ names: ['Xaverius Qomarudin'] })));
    const half = await Promise.all([1, 2, 3, 4].map(() => registered({ names: ['Xaverius'] })));

    const first = await named('Xaverius Qomarudin', { limit: 3 });
    const second = await named('Xaverius Qomarudin', { limit: 3, after: first.next! });
    const third = await named('Xaverius Qomarudin', { limit: 3, after: second.next! });

    expect(ids(first).sort()).toEqual([...both].sort());
    expect([...ids(second), ...ids(third)].sort()).toEqual([...half].sort());
    expect(third.next).toBeUndefined();
  });

  it('pages by NIK as well', async () => {
    const nik = '3578080101700000';
    const three = await Promise.all([1, 2, 3].map(() => registered({ names: [], nik })));

    const first = await run((tx) => people.find.byNik(tx, nik, { limit: 2 }));
    const second = await run((tx) => people.find.byNik(tx, nik, { limit: 2, after: first.next! }));

    expect([...ids(first), ...ids(second)].sort()).toEqual([...three].sort());
    expect(second.next).toBeUndefined();
  });

  it('finds nobody without a letter to look for', async () => {
    expect(await named(' - ')).toEqual({ items: [], next: undefined });
  });
});

describe('what persons are found by, made anew', () => {
  /** as an earlier version of the program has left them: found by names alone */
  const asBefore = async (...of: string[]) => {
    const terms = await source.query<{ term: Buffer }[]>('select term from person_search_terms');
    await source.query('delete from person_search_terms');
    await source.query('update persons set search_form = 0 where id = any ($1)', [of]);
    return terms.length;
  };
  const forms = async (...of: string[]) =>
    (
      await source.query<{ form: number }[]>(
        'select search_form as form from persons where id = any ($1::uuid[]) order by array_position($1::uuid[], id)',
        [of],
      )
    ).map(({ form }) => form);
  const MOTHER = { names: [], mother: 'Sulastri Brojonoto', sex: 'male', birthDate: '1961-04-09', origin: 'Rembang' };
  const candidatesFor = async () => (await run((tx) => people.candidates.run(tx, MOTHER, new Date(), 10))).personIds;

  it('is as if they were registered today, after each start of a worker, and once', async () => {
    const [one, other] = [await registered(MOTHER), await registered({ names: ['Brojonoto Kulon'], nik: '3578080904610000' })];
    await asBefore(one, other);
    expect(await candidatesFor()).toEqual([]);

    people.renew.onApplicationBootstrap();
    await until(async () => (await forms(one, other)).every((form) => form === 1));
    await people.renew.onApplicationShutdown();

    expect(await candidatesFor()).toContain(one);
    expect(ids(await named('Brojonoto'))).toEqual([other]);
    expect(await people.renew.renew()).toEqual([]);
  });

  it('goes on where it was stopped, and leaves who is erased or cannot be opened', async () => {
    const persons: string[] = [];
    for (let n = 0; n < 103; n++) persons.push(await registered({ names: [`Sastroamijoyo ${n}`] }));
    const [gone, broken] = [persons[1]!, persons[2]!];
    await erased(gone);
    await asBefore(...persons.filter((id) => id !== gone));
    await source.query(`update persons set wrapped_key = '\\x00' where id = $1`, [broken]);
    await source.query('update persons set search_form = 0 where id = $1', [persons[0]]);

    const first = await people.renew.renew();
    const second = await people.renew.renew(first.at(-1));

    expect([first.length, second.length, first.includes(gone), first.includes(broken)]).toEqual([100, 2, false, true]);
    expect(await forms(persons[0]!, broken, persons[102]!)).toEqual([1, 0, 1]);
    expect(await people.renew.renew()).toEqual([broken]);
    await erased(broken);
  });

  it('does not put what was said before in the place of what is just being recorded', async () => {
    const id = await registered({ names: ['Atmosudirjo'] });
    await asBefore(id);

    const renewing = await run(async (tx) => {
      await people.record.run(tx, { personId: id, kind: 'identity', data: { names: ['Reksoprojo'] }, basedOn: 1, ...officer });
      const renewing = people.renew.renew();
      await Promise.race([renewing, somebodyWaits()]);
      return { done: renewing };
    });
    await renewing.done;

    expect([ids(await named('Reksoprojo')), ids(await named('Atmosudirjo'))]).toEqual([[id], []]);
  });
});

describe('erasing', () => {
  it('leaves nothing to read or find, and keeps what is counted', async () => {
    const id = await registered({ names: ['Mangunkusumo Reksa'], nik: '3578081208810000', phones: ['081211112222'] });
    await renamed(id, 1, 'Mangunkusumo');
    const before = await source.query<{ wrapped_key: Buffer }[]>('select wrapped_key from persons where id = $1', [id]);

    expect(await erased(id)).toBe(true);

    expect(await run((tx) => people.read.getCurrent(tx, id, 'identity'))).toMatchObject({ erased: true, current: { version: 2 } });
    const history = await run((tx) => people.read.getHistory(tx, id, 'identity'));
    expect(history.map(({ version, data, because }) => ({ version, data, because }))).toEqual([
      { version: 1, data: undefined, because: 'intake' },
      { version: 2, data: undefined, because: 'intake' },
    ]);
    expect(ids(await named('Mangunkusumo'))).toEqual([]);
    expect(ids(await run((tx) => people.find.byNik(tx, '3578081208810000')))).toEqual([]);
    expect(ids(await run((tx) => people.find.byPhone(tx, '081211112222')))).toEqual([]);
    expect(await dump()).not.toContain(before[0]!.wrapped_key.toString('hex'));
  });

  it('takes from the dictionary what nobody else is called, of earlier names too', async () => {
    const id = await registered({ names: ['Brotoseno Wirjo'] });
    await renamed(id, 1, 'Danurejo');
    const namesake = await registered({ names: ['Danurejo'] });

    await erased(id);

    expect(await wordsInDictionary('brotoseno', 'wiryo', 'danureyo')).toEqual(['danureyo']);
    expect(ids(await named('Danurejo'))).toEqual([namesake]);
  });

  it('keeps a word that somebody else is just being given', async () => {
    const id = await registered({ names: ['Ronggowarsito'] });

    const { namesake, erasing } = await run(async (tx) => {
      const namesake = await people.register.run(tx, { identity: { names: ['Ronggowarsito'] }, ...officer });
      const erasing = erased(id);
      await Promise.race([erasing, somebodyWaits()]);
      return { namesake, erasing: { done: erasing } };
    });
    await erasing.done;

    expect(ids(await named('Ronggowarsita'))).toEqual([namesake]);
  });

  it('cannot be undone or recorded over', async () => {
    const id = await registered({ names: ['Hilang'] });
    await erased(id);

    expect(await erased(id)).toBe(false);
    await expect(renamed(id, 1, 'Kembali')).rejects.toMatchObject(refusedWith('person_erased'));
    await expect(source.query(`update persons set erased_at = null, wrapped_key = 'x', key_id = 'x' where id = $1`, [id])).rejects.toThrow(
      'stays erased',
    );
  });

  it('forgets also what is just being recorded', async () => {
    const id = await registered({ names: ['Sasrokartono'] });

    const erasing = await run(async (tx) => {
      await people.record.run(tx, { personId: id, kind: 'identity', data: { names: ['Notokusumo'] }, basedOn: 1, ...officer });
      const erasing = erased(id);
      await Promise.race([erasing, somebodyWaits()]);
      return { done: erasing };
    });
    await erasing.done;

    expect(await wordsInDictionary('notokusumo', 'sasrokartono')).toEqual([]);
    expect((await run((tx) => people.read.getCurrent(tx, id, 'identity'))).current).toMatchObject({ version: 2, data: undefined });
    expect(await source.query(`select from person_records where person_id = $1 and data <> ''`, [id])).toEqual([]);
  });

  it('waits for who has begun to record, and lets nobody record after it', async () => {
    const id = await registered({ names: ['Partowidjojo'] });

    const late = await run(async (tx) => {
      await people.erase.run(tx, id);
      const late = renamed(id, 1, 'Partoatmodjo').catch((error: unknown) => error);
      await Promise.race([late, somebodyWaits()]);
      return { answer: late };
    });

    expect(await late.answer).toMatchObject(refusedWith('person_erased'));
    expect(ids(await named('Partoatmodjo'))).toEqual([]);
  });

  it('is refused for whom there is none', async () => {
    await expect(erased(newId())).rejects.toMatchObject(refusedWith('person_not_found'));
  });
});

describe('what a copy of the database tells', () => {
  it('has no NIK, phone or name of several words anywhere, nor any word beside a person', async () => {
    const id = await registered({
      names: ['Tirtoadisuryo Hadikusumo', 'Cokro'],
      nik: '3578081310790000',
      phones: ['081355557777'],
      story: 'dari Banyuwangi',
    });

    const text = await dump();

    expect(text).toContain(id);
    expect(text).not.toMatch(/3578081310790000|81355557777|banyuwangi/i);
    expect(text).not.toMatch(/tirtoadisuryo\W*hadikusumo/i);
    expect(text.split('\n').filter((row) => /tirtoadisuryo|hadikusumo|cokro/i.test(row))).toEqual([
      'name_tokens {"token":"cokro"}',
      'name_tokens {"token":"hadikusumo"}',
      'name_tokens {"token":"tirtoadisuryo"}',
    ]);
  });

  it('does not join what a person is found by to the person', async () => {
    const id = await registered({ names: ['Sosrodiningrat'] });

    const rows = (await dump()).split('\n').filter((row) => row.includes(id.replaceAll('-', '')) || row.includes(id));

    expect(rows.map((row) => row.split(' ')[0]).sort()).toEqual(['person_records', 'persons']);
  });

  it('is in an order that says nothing once the search was tidied, and nobody is lost by that', async () => {
    const id = await registered({ names: ['Yudhanegara'] });
    await renamed(id, 1, 'Adinegara');
    const other = await registered({ names: ['Bupatiwati'] });

    await people.tidy.run();

    const rows = await source.query<{ token: string }[]>('select token from name_tokens order by ctid');
    const tokens = rows.map(({ token }) => token);
    expect(tokens).toEqual([...tokens].sort());
    expect(tokens).not.toContain('yudanegara');
    expect(ids(await named('Adinegoro'))).toEqual([id]);
    expect(ids(await named('Bupatiwati'))).toEqual([other]);
    expect(
      await source.query(
        'select from (select term, lag(term) over (order by ctid) as before from person_search_terms) t where term < before',
      ),
    ).toEqual([]);
  });

  it('says no word of a name in the error of a query, either', async () => {
    await source.query('alter table name_tokens rename to away');
    const error: unknown = await registered({ names: ['Kartosuwiryo'] }).catch((thrown: unknown) => thrown);
    await source.query('alter table away rename to name_tokens');

    expect(error).toBeInstanceOf(Error);
    expect(`${inspect(error, { depth: 9 })}${JSON.stringify(error)}`).not.toMatch(/kartosuwiryo/i);
  });
});

describe('changing the master key', () => {
  it('wraps every key anew, touches no data, and then does without the old one', async () => {
    const id = await registered({ names: ['Kuncoro'] });
    const nextKey = randomBytes(32);
    const records = () => source.query<unknown[]>('select * from person_records order by 1, 2, 3');
    const before = await records();
    const gone = await registered({ names: ['Sirna'] });
    await erased(gone);

    const rotating = await peopleWith(new MasterKeys(nextKey, [firstKey]));
    const wrapped = await rotating.rotate.run();

    const [{ living }] = await source.query<[{ living: number }]>('select count(*)::int as living from persons where erased_at is null');
    expect(wrapped).toBe(living + 1);
    expect(await rotating.rotate.run()).toBe(0);
    expect(await records()).toEqual(expect.arrayContaining(before));
    people = await peopleWith(new MasterKeys(nextKey));
    expect(await identityOf(id)).toEqual({ names: ['Kuncoro'] });
    expect(ids(await named('Kuncoro'))).toEqual([id]);
    await expect(peopleWith(new MasterKeys(firstKey))).rejects.toThrow('not the one that protects this database');
  });
});

/** Comes back when a transaction waits for another. */
async function somebodyWaits(): Promise<void> {
  for (let waiting = 0; waiting === 0;) {
    [{ waiting }] = await source.query<[{ waiting: number }]>(
      `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
  }
}

/** Every row of every table, one a line, as `table {json}`; bytes as hexadecimal digits. */
async function dump(): Promise<string> {
  const tables = await source.query<{ name: string }[]>(`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  const rows = await Promise.all(
    tables.map(({ name }) => source.query<{ row: string }[]>(`select '${name} ' || to_jsonb(t)::text as row from "${name}" t order by 1`)),
  );
  return rows
    .flat()
    .map(({ row }) => row.replace('": "', '":"'))
    .join('\n');
}
