import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedDemoAccounts } from '../../src/access/index.js';
import { Office } from '../../src/cli/demo/office.js';
import { seedCases } from '../../src/cli/seed/seed-cases.js';
import { Dice } from '../../src/cli/seed/dice.js';
import { invent } from '../../src/cli/seed/persons.js';
import { ReadPerson } from '../../src/people/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { Units } from '../../src/units/index.js';
import { testApi, type TestApi } from '../support/api.js';

describe('the synthetic cases', () => {
  let api: TestApi;
  let office: Office;

  beforeAll(async () => {
    api = await testApi();
    const url = await api.app.getHttpAdapter().getInstance().listen({ host: '127.0.0.1', port: 0 });
    const made = await seedDemoAccounts(api.app.get(UnitOfWork), api.app.get(Units), { production: false });
    office = new Office(url, made!.password);
  }, 60_000);

  afterAll(() => api.close(), 30_000); // jobs that are under way are finished first

  it('are there in many states, each marked as synthetic, with a NIK that nobody can have', async () => {
    const made = await seedCases(office, 25, '1');
    const persons = await api.source.query<{ id: string }[]>('select person_id as id from cases');
    const listOf = (id: string) => api.app.get(UnitOfWork).run((tx) => api.app.get(ReadPerson).listCurrent(tx, id));
    const records = await Promise.all(persons.map(({ id }) => listOf(id)));
    const notes = records.map((all) => all.map(({ data }) => (data as { note?: string }).note).find((note) => note !== undefined));
    const niks = records.flatMap((all) => all.flatMap(({ data }) => (data as { nik?: string }).nik ?? []));

    expect(made).toHaveLength(25);
    expect(new Set(made.map(({ state }) => state)).size).toBeGreaterThan(4);
    expect(notes.filter((note) => !note?.startsWith('DATA SINTETIS'))).toEqual([]);
    expect(niks.length).toBeGreaterThan(3);
    expect(niks.filter((nik) => !/^\d{12}0000$/.test(nik))).toEqual([]);
  }, 60_000);

  it('are the same for the same seed, and others for another', () => {
    const persons = (seed: string) => Array.from({ length: 30 }, (_, nr) => invent(new Dice(seed, nr), 'traveller', 2026));

    expect(persons('1')).toEqual(persons('1'));
    expect(persons('1')).not.toEqual(persons('2'));
  });
});
