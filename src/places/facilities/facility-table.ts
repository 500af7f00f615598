/** The table of facilities: what its columns are called, what a row says, and whether it agrees with what is known. Pure. */
import type { Columns, Row } from '../../platform/tables/index.js';
import { TARGET_GROUPS, type Facility, type FacilityKind, type TargetGroup } from '../domain/place.js';
import { CellReader } from './cell-reader.js';
import { found, type Finding } from './findings.js';
import { areReversed, CODE, FACILITY_NAME, REGION, UNIT } from './forms.js';

const COLUMNS = [
  'code',
  'unit',
  'name',
  'kind',
  'region',
  'lat',
  'lon',
  'serves',
  'sex',
  'age_min',
  'age_max',
  'unidentified',
  'stay_limit_days',
] as const;
type Column = (typeof COLUMNS)[number];

export const FACILITY_COLUMNS: Columns<Column> = {
  columns: COLUMNS,
  required: ['code', 'unit', 'name', 'kind', 'region'],
  called: {
    code: 'kode',
    unit: 'kode_unit, pengelola',
    name: 'nama, nama_tempat',
    kind: 'jenis',
    region: 'wilayah, kode_wilayah, kab_kota',
    lat: 'lintang, latitude',
    lon: 'bujur, longitude',
    serves: 'sasaran, melayani',
    sex: 'jenis_kelamin, kelamin, jk, l_p',
    age_min: 'usia_min, umur_min',
    age_max: 'usia_max, usia_maks, umur_maks',
    unidentified: 'tanpa_identitas',
    stay_limit_days: 'batas_hari',
  },
  ignored: ['beds', 'free', 'synthetic'],
};

const KIND = {
  upt: [],
  liponsos: [],
  rumah_singgah: ['rumah singgah'],
  city_shelter: ['shelter', 'penampungan'],
  hospital: ['rumah sakit', 'rs'],
  other: ['lain', 'lainnya'],
} satisfies Readonly<Record<FacilityKind, readonly string[]>>;
const SEX = { female: ['p', 'perempuan'], male: ['l', 'laki-laki'], any: ['l/p', 'p/l', 'campur'] };
const UNIDENTIFIED = { yes: ['ya'], maybe: ['mungkin'], no: ['tidak'] };

/** A facility as a file gives it: all of it, and with the code of its unit. */
export type StatedFacility = Omit<Facility, 'id' | 'unitId' | 'holdMinutes' | 'answerHours' | 'absentDays' | 'synthetic'> & {
  readonly unit: string;
};

/** The same, whatever the choices are. */
type Cells = Omit<StatedFacility, 'kind' | 'serves' | 'sex' | 'unidentified'> & {
  readonly kind: string;
  readonly serves: readonly string[];
  readonly sex: string | null;
  readonly unidentified: string | null;
};

export interface FacilityTableRow {
  readonly line: number;
  readonly findings: readonly Finding[];
  /** undefined: the row is bad */
  readonly facility: StatedFacility | undefined;
}

export function facilityRow(row: Row<Column>): FacilityTableRow {
  const cells = new CellReader(row);
  const kind = cells.text('kind') === undefined ? cells.say('kind', 'missing') : cells.choice('kind', KIND);
  const serves = (cells.text('serves') ?? '')
    .split(/[;|]/)
    .map((each) => each.trim().toLowerCase())
    .filter(Boolean);
  if (!serves.every((each) => TARGET_GROUPS.includes(each as TargetGroup))) cells.say('serves', 'not_a_choice');
  const facility = {
    code: cells.name('code', CODE, 40),
    unit: cells.name('unit', UNIT, 40),
    name: cells.name('name', FACILITY_NAME, 120),
    kind,
    region: cells.name('region', REGION, 5),
    lat: cells.degrees('lat', 90) ?? null,
    lon: cells.degrees('lon', 180) ?? null,
    serves: [...new Set(serves)],
    sex: cells.choice('sex', SEX) ?? null,
    ageMin: cells.whole('age_min', 0, 120) ?? null,
    ageMax: cells.whole('age_max', 0, 120) ?? null,
    unidentified: cells.choice('unidentified', UNIDENTIFIED) ?? null,
    stayLimitDays: cells.whole('stay_limit_days', 1, 3660) ?? null,
  };
  if (areReversed(facility.ageMin, facility.ageMax)) cells.say('age_min', 'ages_reversed');
  return { line: row.line, findings: cells.findings, facility: cells.findings.length === 0 ? (facility as StatedFacility) : undefined };
}

export interface FacilityPlan {
  readonly findings: readonly Finding[];
  readonly facilities: readonly StatedFacility[];
  readonly known: number;
}

/** What the good rows would add. @param there by code; those that are closed too */
export function planFacilities(
  rows: readonly FacilityTableRow[],
  there: ReadonlyMap<string, StatedFacility>,
  units: ReadonlySet<string>,
  regions: ReadonlySet<string>,
): FacilityPlan {
  const findings: Finding[] = rows.flatMap((row) => row.findings);
  const lines = new Map<string, number>();
  const facilities: StatedFacility[] = [];
  let known = 0;
  for (const { line, facility } of rows) {
    if (!facility) continue;
    const is = there.get(facility.code);
    const column = is && COLUMNS.find((each) => cellOf(is, each) !== cellOf(facility, each));
    if (lines.has(facility.code)) findings.push(found(line, 'code', 'twice_in_file', lines.get(facility.code)));
    else if (column) findings.push(found(line, column, 'facility_differs'));
    else if (!is && facility.kind === 'upt') findings.push(found(line, 'kind', 'upt_from_reference'));
    else if (!units.has(facility.unit)) findings.push(found(line, 'unit', 'unit_not_found'));
    else if (!regions.has(facility.region)) findings.push(found(line, 'region', 'region_not_found'));
    else if (is) known++;
    else facilities.push(facility);
    if (!lines.has(facility.code)) lines.set(facility.code, line);
  }
  return { findings, facilities, known };
}

/** Headings of an export; the last three are of the moment, and left out by an import. */
export const FACILITY_HEADINGS = [...COLUMNS, 'beds', 'free', 'synthetic'];

/** A facility as a row of an export, without what is of the moment. */
export function facilityCells(facility: Cells): (string | number | null)[] {
  return COLUMNS.map((column) => cellOf(facility, column));
}

function cellOf(facility: Cells, column: Column): string | number | null {
  switch (column) {
    case 'serves':
      return [...facility.serves].sort().join(';');
    case 'age_min':
      return facility.ageMin;
    case 'age_max':
      return facility.ageMax;
    case 'stay_limit_days':
      return facility.stayLimitDays;
    default:
      return facility[column];
  }
}
