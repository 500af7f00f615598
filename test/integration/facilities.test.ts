import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { DataSource } from 'typeorm';
import { saveFacilities } from '../../src/places/facilities/apply-facilities.js';
import { facilityId } from '../../src/places/facilities/facility-id.js';
import { facilitiesNow, wardsNow } from '../../src/places/facilities/facility-numbers.js';
import { noonOf, readFacilities } from '../../src/places/facilities/facility-reference.js';
import { seedSyntheticBeds } from '../../src/places/facilities/synthetic-beds.js';
import { FACILITY_KINDS, TARGET_GROUPS } from '../../src/places/domain/place.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { readReference, unitId, Units } from '../../src/units/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

type Row = Readonly<Record<string, string>>;
const rowsOf = (file: string) => parse<Row>(readFileSync(`reference/${file}`, 'utf8'), { columns: true });

describe('the facilities of the reference data', () => {
  const facilities = readFacilities();
  const upt = rowsOf('upt.csv');

  it('are the 29 UPT, run by themselves, and six shelters of cities', () => {
    expect(facilities.filter(({ kind }) => kind === 'upt').map(({ code }) => code)).toEqual(upt.map(({ code }) => code));
    expect(facilities.filter(({ kind, code, unitId: unit }) => kind === 'upt' && unit !== unitId(code))).toEqual([]);
    expect(facilities.filter(({ kind }) => kind !== 'upt').map(({ code, stayLimitDays }) => [code, stayLimitDays])).toEqual([
      ['LIPONSOS-SBY', null],
      ['LIPONSOS-SDA', null],
      ['LIPONSOS-JBR', null],
      ['SHELTER-MLG', 7],
      ['SHELTER-BWI', 3],
      ['RPS-SMP', 5],
    ]);
  });

  it('say what upt.csv says, and leave unknown what it does not know', () => {
    const said = upt.map((row) => [
      row['code'],
      row['official_name'],
      row['kab_kota_code'],
      row['age_min'],
      row['age_max'],
      { 'L/P': 'any', P: 'female', '': null }[row['gender']!],
      { ya: 'yes', mungkin: 'maybe', tidak: 'no', '': null }[row['takes_unidentified_from_street']!],
    ]);

    const taken = facilities
      .filter(({ kind }) => kind === 'upt')
      .map((each) => [each.code, each.name, each.region, `${each.ageMin ?? ''}`, `${each.ageMax ?? ''}`, each.sex, each.unidentified]);

    expect(taken).toEqual(said);
  });

  it('have a source, a unit, a region and only known codes', () => {
    const { units, regions } = readReference();
    const known = { units: new Set<string>(units.map(({ id }) => id)), regions: new Set(regions.map(({ code }) => code)) };

    expect(facilities.filter(({ source }) => source === '')).toEqual([]);
    expect(facilities.filter((each) => !known.units.has(each.unitId) || !known.regions.has(each.region))).toEqual([]);
    expect(facilities.flatMap(({ serves }) => serves).filter((group) => !TARGET_GROUPS.includes(group))).toEqual([]);
    expect(facilities.filter(({ kind }) => !FACILITY_KINDS.includes(kind))).toEqual([]);
    expect(new Set(facilities.map(({ id }) => id)).size).toBe(facilities.length);
  });

  it('take a quota for no number of beds, and a figure that is not usable for none', () => {
    const capacities = new Map(
      facilities.map(({ code, census }) => [code, census && [census.present, census.capacity, census.capacityKind]]),
    );

    expect(capacities.get('RSBN-MLG')).toEqual([105, 105, 'quota']);
    expect(capacities.get('RSBL-PSR')).toEqual([305, 305, 'building']);
    expect(capacities.get('PRSPMKS-SDA')).toEqual([400, null, null]);
    expect(capacities.get('PPSAB-SDA')).toEqual([null, 55, 'building']); // 44 were cared for in a year
  });

  it.each([
    ['2026-01-21', '2026-01-21T12:00:00+07:00'],
    ['2024-04', '2024-04-01T12:00:00+07:00'],
    ['2021 (year inferred)', '2021-01-01T12:00:00+07:00'],
  ])('date a census of %s to %s', (text, instant) => {
    expect(noonOf(text)).toBe(instant);
  });

  it('never change an id', () => {
    expect(facilityId('PRSPMKS-SDA')).toBe('e3fc2b4c-907b-55b7-a6ec-aa85a2532c33');
    expect(facilityId('LIPONSOS-SBY')).toBe('c2206a20-28a9-53e6-ae53-241e0db6121e');
  });
});

describe('facilities in the database', () => {
  let database: TestDatabase;
  let source: DataSource;
  let work: UnitOfWork;

  beforeAll(async () => {
    database = await testDatabase();
    source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    work = new UnitOfWork(source);
    await new Units(source, work).onModuleInit();
    await work.run((tx) => saveFacilities(tx, readFacilities()));
  }, 60_000); // the first test file of a run starts the database

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const rows = (sql: string) => source.query<Record<string, unknown>[]>(sql);
  const numbersOf = async (code: string) => (await facilitiesNow(source, { code }, 1))[0]!;

  it('are not written again when the program starts again, once or several times at once', async () => {
    const versions = `select code, xmin::text from facilities union all select id::text, xmin::text from census_reports order by 1`;
    const before = await rows(versions);

    await Promise.all([1, 2, 3].map(() => work.run((tx) => saveFacilities(tx, readFacilities()))));

    expect(await rows(versions)).toEqual(before);
    expect(before.length).toBeGreaterThan(45);
  });

  it('keep what the office has corrected', async () => {
    await rows(`update facilities set name = 'Nama dari kantor', stay_limit_days = 9 where code = 'RPS-SMP'`);

    await work.run((tx) => saveFacilities(tx, readFacilities()));

    expect(await numbersOf('RPS-SMP')).toMatchObject({ name: 'Nama dari kantor', stayLimitDays: 9 });
  });

  it('are never free while there is no list of beds, and their capacity is not known by a quota', async () => {
    expect(await numbersOf('RSBN-MLG')).toMatchObject({ beds: null, free: null, occupied: 0, capacityKnown: false, overCapacity: false });
    expect(await numbersOf('PSTW-JBR')).toMatchObject({ beds: null, free: null, census: null, capacityKnown: false, overCapacity: false });
    expect(await numbersOf('RSBKW-KDR')).toMatchObject({
      beds: null,
      free: null,
      capacityKnown: true,
      overCapacity: false,
      census: { asOf: '2014-06-03T05:00:00.000Z', present: 56, capacity: 60, capacityKind: 'building', source: 'reference' },
    });
  });

  it('are over capacity where more people were counted than there is room', async () => {
    expect(await numbersOf('LIPONSOS-SBY')).toMatchObject({ overCapacity: true, census: { present: 840, capacity: 600 } });
    expect(await numbersOf('LIPONSOS-JBR')).toMatchObject({ overCapacity: true, census: { present: 56, capacity: 35 } });
  });

  it('get made-up beds for a trial once, marked as such, and never beside real ones', async () => {
    const kediri = facilityId('RSBL-PSR');
    await rows(`insert into wards (id, facility_id, name) values (gen_random_uuid(), '${kediri}', 'Asli')`);
    await rows(
      `insert into beds (id, facility_id, ward_id, name) select gen_random_uuid(), facility_id, id, 'Asli-1' from wards where name = 'Asli'`,
    );

    const made = [await seedSyntheticBeds(work), await seedSyntheticBeds(work)];

    const [bed] =
      await rows(`select w.sex, w.age_min, b.synthetic, f.code from beds b join wards w on w.id = b.ward_id join facilities f on f.id = w.facility_id
                              where b.name = 'Melati-03' and f.code = 'PRSPMKS-SDA'`);
    expect(made).toEqual([158, 0]);
    expect(bed).toEqual({ sex: 'any', age_min: 18, synthetic: true, code: 'PRSPMKS-SDA' });
    expect(await numbersOf('RSBL-PSR')).toMatchObject({ beds: 1, synthetic: false });
    expect(await numbersOf('LIPONSOS-SBY')).toMatchObject({
      beds: 58,
      free: 58,
      synthetic: true,
      capacityKnown: true,
      overCapacity: false,
    });
    expect(await wardsNow(source, facilityId('PSTW-PSR'))).toMatchObject([
      { name: 'Kamboja', sex: 'any', ageMin: 60, condition: 'disabled', beds: 8, free: 8 },
      { name: 'Melati', sex: 'female', beds: 12 },
      { name: 'Teratai', sex: 'male', beds: 10 },
    ]);
  });
});
