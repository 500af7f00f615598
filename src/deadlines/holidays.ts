import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Words } from '../shared/refusal.js';
import type { Holidays } from './domain/counting.js';

/** The folder `reference/` of the project, seen from `src` and from `dist` alike. */
const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../reference');

/** joint_leave: cuti bersama, which the government gives beside the national holidays; local: of the province or city */
export const DAY_KINDS = ['national', 'joint_leave', 'local'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** A day that does not count as a working day. */
export interface DayOff {
  /** YYYY-MM-DD, Asia/Jakarta */
  readonly day: string;
  readonly kind: DayKind;
  readonly name: Words;
}

/** National holidays and cuti bersama of every year that `reference/holidays-YYYY.csv` knows. */
export function readDaysOff(): DayOff[] {
  const files = readdirSync(FOLDER).filter((file) => /^holidays-\d{4}\.csv$/.test(file));
  const rows = files.flatMap((file) =>
    parse<{ date: string; name: string; name_en: string; kind: string }>(readFileSync(path.join(FOLDER, file), 'utf8'), { columns: true }),
  );
  return rows.map(({ date, name, name_en, kind }) => {
    return { day: date, kind: kind === 'cuti_bersama' ? 'joint_leave' : 'national', name: { id: name, en: name_en } };
  });
}

export function readHolidays(): Holidays {
  return new Map(readDaysOff().map(({ day, name }) => [day, name.id]));
}
