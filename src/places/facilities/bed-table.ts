/** The table of wards and beds: what its columns are called, what a row says, and whether the rows agree. Pure. */
import type { Columns, Row } from '../../platform/tables/index.js';
import type { Ward } from '../domain/place.js';
import type { KnownBed } from './beds.repository.js';
import { CellReader } from './cell-reader.js';
import type { ListedBed } from './facility-numbers.js';
import { found, type Finding } from './findings.js';
import { LONGEST_BED, LONGEST_WARD, PLACE_NAME } from './forms.js';

const COLUMNS = ['ward', 'bed', 'ward_sex', 'age_min', 'age_max', 'condition', 'isolation', 'closed'] as const;
type Column = (typeof COLUMNS)[number];

export const BED_COLUMNS: Columns<Column> = {
  columns: COLUMNS,
  required: ['ward', 'bed'],
  called: {
    ward: 'ruang, bangsal, wisma, kamar, nama_ruang, nama_wisma, asrama',
    bed: 'tempat_tidur, no_tempat_tidur, ranjang, nama_tempat_tidur',
    ward_sex: 'sex, jenis_kelamin, kelamin, jk, l_p, penghuni',
    age_min: 'usia_min, umur_min, usia_terendah, usia_dari',
    age_max: 'usia_max, usia_maks, umur_maks, usia_tertinggi, usia_sampai',
    condition: 'kondisi, jenis_ruang',
    isolation: 'isolasi, ruang_isolasi',
    closed: 'ditutup, tutup',
  },
  ignored: ['state', 'keadaan', 'status'],
};

const SEX = {
  female: ['p', 'pr', 'perempuan', 'wanita', 'f'],
  male: ['l', 'lk', 'laki-laki', 'laki laki', 'laki', 'pria', 'm'],
  any: ['campur', 'campuran', 'l/p', 'p/l', 'semua', 'mixed'],
};
const CONDITION = {
  general: ['umum', 'biasa'],
  psychiatric: ['odgj', 'jiwa', 'psikiatri', 'psikotik'],
  disabled: ['disabilitas', 'difabel'],
  medical: ['medis', 'kesehatan', 'perawatan', 'sakit'],
};

/** What a row says of its ward; what it does not say is not in it. */
type SaidOfWard = Partial<Pick<Ward, 'sex' | 'condition' | 'isolation'>> & { readonly ageMin?: number; readonly ageMax?: number };

export interface BedRow {
  readonly line: number;
  readonly findings: readonly Finding[];
  /** undefined: it could not be read */
  readonly ward: string | undefined;
  readonly bed: string | undefined;
  readonly ofWard: SaidOfWard;
  readonly closed: boolean | undefined;
}

export function bedRow(row: Row<Column>): BedRow {
  const cells = new CellReader(row);
  const ward = cells.name('ward', PLACE_NAME, LONGEST_WARD);
  const bed = cells.name('bed', PLACE_NAME, LONGEST_BED);
  const ofWard = {
    sex: cells.choice('ward_sex', SEX),
    ageMin: cells.whole('age_min', 0, 120),
    ageMax: cells.whole('age_max', 0, 120),
    condition: cells.choice('condition', CONDITION),
    isolation: cells.yesNo('isolation'),
  };
  const closed = cells.yesNo('closed');
  const said = Object.fromEntries(Object.entries(ofWard).filter(([, value]) => value !== undefined)) as SaidOfWard;
  return { line: row.line, findings: cells.findings, ward, bed, ofWard: said, closed };
}

export interface BedPlan {
  /** also those of the rows */
  readonly findings: readonly Finding[];
  readonly wards: readonly Omit<Ward, 'id'>[];
  readonly beds: readonly { readonly ward: string; readonly name: string; readonly closed: boolean }[];
  /** of the file, there already */
  readonly known: number;
}

/** What the good rows would add to what is there. A row changes nothing that is known; one that does not agree with it is bad. */
export function planBeds(rows: readonly BedRow[], wards: readonly Ward[], beds: readonly KnownBed[]): BedPlan {
  const findings: Finding[] = rows.flatMap((row) => row.findings);
  const newWards = new Map<string, { readonly line: number; readonly said: SaidOfWard }>();
  const newBeds = new Map<string, BedPlan['beds'][number]>();
  const lines = new Map<string, number>();
  const [wardOf, bedOf] = [new Map(wards.map((ward) => [ward.name, ward])), new Map(beds.map((bed) => [bed.name, bed]))];
  let known = 0;
  for (const { line, findings: own, ward, bed, ofWard, closed } of rows) {
    if (own.some(({ severity }) => severity === 'bad') || ward === undefined || bed === undefined) continue;
    const bad = (code: Parameters<typeof found>[2], column: Column, other?: number) => void findings.push(found(line, column, code, other));
    const [there, before, is] = [wardOf.get(ward), newWards.get(ward), bedOf.get(bed)];
    const column = differing(ofWard, there ?? before?.said ?? {});
    const said = { ...before?.said, ...ofWard };
    if (lines.has(bed)) bad('twice_in_file', 'bed', lines.get(bed));
    else if (column) bad('ward_differs', column, there ? undefined : before?.line);
    else if (!there && reversed(said)) bad('ages_reversed', 'age_min', before?.line);
    else if (is?.extra) bad('bed_is_extra', 'bed');
    else if (is && is.ward !== ward) bad('bed_elsewhere', 'bed');
    else {
      lines.set(bed, line);
      if (!there) newWards.set(ward, { line: before?.line ?? line, said });
      if (is) known++;
      else newBeds.set(bed, { ward, name: bed, closed: closed ?? false });
      if (is && closed !== undefined && closed !== is.closed) bad('closed_not_changed', 'closed');
    }
  }
  const made = [...newWards].map(([name, { said }]) => ({ name, ...NOTHING_SAID, ...said }));
  return { findings, wards: made, beds: [...newBeds.values()], known };
}

const NOTHING_SAID: Omit<Ward, 'id' | 'name'> = { sex: 'any', ageMin: null, ageMax: null, condition: 'general', isolation: false };

const COLUMN_OF: Readonly<Record<keyof SaidOfWard, Column>> = {
  sex: 'ward_sex',
  ageMin: 'age_min',
  ageMax: 'age_max',
  condition: 'condition',
  isolation: 'isolation',
};

/** The first column in which two say something different of a ward. */
function differing(said: SaidOfWard, other: Partial<Ward>): Column | undefined {
  const key = (Object.keys(said) as (keyof SaidOfWard)[]).find((each) => other[each] !== undefined && said[each] !== other[each]);
  return key && COLUMN_OF[key];
}

function reversed({ ageMin, ageMax }: SaidOfWard): boolean {
  return ageMin !== undefined && ageMax !== undefined && ageMin > ageMax;
}

/** Headings of an export; `state` is of the moment, and left out by an import. */
export const BED_HEADINGS = [...COLUMNS, 'state'];

const SEX_CELL = { female: 'P', male: 'L', any: 'campur' };
const STATE_CELL = { free: 'kosong', stay: 'terisi', hold: 'dipesan', closed: 'ditutup' };
const yesNo = (is: boolean) => (is ? 'ya' : 'tidak');

/** A bed as a row of an export. */
export function bedCells({ ward, bed, sex, ageMin, ageMax, condition, isolation, state }: ListedBed): (string | number | null)[] {
  return [ward, bed, SEX_CELL[sex], ageMin, ageMax, condition, yesNo(isolation), yesNo(state === 'closed'), STATE_CELL[state]];
}
