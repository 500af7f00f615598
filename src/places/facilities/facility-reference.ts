import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { unitId } from '../../units/index.js';
import type { Facility, FacilityKind, TargetGroup } from '../domain/place.js';
import { facilityId } from './facility-id.js';

/** The folder `reference/` of the project, seen from `src` and from `dist` alike. */
const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../reference');

export type CapacityKind = 'beds' | 'building' | 'quota';

/** How many were in a facility at a moment, as somebody published it. */
interface PublishedCensus {
  /** ISO 8601; noon in Asia/Jakarta of the day, or of the first day of a month or year */
  readonly asOf: string;
  /** null: only the capacity was published */
  readonly present: number | null;
  readonly capacity: number | null;
  readonly capacityKind: CapacityKind | null;
  readonly note: string;
}

/** A facility as it is kept in `reference/`; what the office sets itself is not in it. */
export interface ReferenceFacility extends Omit<Facility, 'holdMinutes' | 'answerHours' | 'absentDays' | 'synthetic'> {
  readonly source: string;
  readonly census: PublishedCensus | null;
}

type Cells = Readonly<Record<string, string>>;

/** Reads `reference/facilities.csv`. */
export function readFacilities(): ReferenceFacility[] {
  return parse<Cells>(readFileSync(path.join(FOLDER, 'facilities.csv'), 'utf8'), { columns: true }).map((row) => ({
    id: facilityId(row['code']!),
    code: row['code']!,
    unitId: unitId(row['unit']!),
    name: row['name']!,
    kind: row['kind'] as FacilityKind,
    region: row['region']!,
    lat: number(row['lat']),
    lon: number(row['lon']),
    serves: row['serves']!.split(';').filter(Boolean) as TargetGroup[],
    sex: (row['sex'] || null) as Facility['sex'],
    ageMin: number(row['age_min']),
    ageMax: number(row['age_max']),
    unidentified: (row['unidentified'] || null) as Facility['unidentified'],
    stayLimitDays: number(row['stay_limit_days']),
    source: [row['note'], row['source']].filter(Boolean).join(' | '),
    census: census(row),
  }));
}

/** A made-up list of beds of `reference/examples/`. */
export function readExampleBeds(code: string): Buffer {
  return readFileSync(path.join(FOLDER, `examples/beds-${code}.csv`));
}

function census(row: Cells): PublishedCensus | null {
  const present = number(row['census_present']);
  const capacity = number(row['capacity']);
  const ofCapacity = row['capacity_date'];
  const date = row['census_date'] || ofCapacity;
  if ((present === null && capacity === null) || !date) return null;
  return {
    asOf: noonOf(date),
    present,
    capacity,
    capacityKind: (row['capacity_kind'] || null) as CapacityKind | null,
    note: [row['note'], row['census_date'], ofCapacity && ofCapacity !== row['census_date'] ? `capacity: ${ofCapacity}` : '', row['source']]
      .filter(Boolean)
      .join(' | '),
  };
}

/** Of 2025-04-05, 2025-04 or "2021 (year inferred)": the first day there is. */
export function noonOf(text: string): string {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(text)!;
  return `${year}-${month}-${day}T12:00:00+07:00`;
}

function number(text: string | undefined): number | null {
  return text ? Number(text) : null;
}
