import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Holidays } from './domain/counting.js';

/** The folder `reference/` of the project, seen from `src` and from `dist` alike. */
const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../reference');

/** National holidays and cuti bersama of every year that `reference/holidays-YYYY.csv` knows. */
export function readHolidays(): Holidays {
  const files = readdirSync(FOLDER).filter((file) => /^holidays-\d{4}\.csv$/.test(file));
  const rows = files.flatMap((file) =>
    parse<{ date: string; name: string }>(readFileSync(path.join(FOLDER, file), 'utf8'), { columns: true }),
  );
  return new Map(rows.map(({ date, name }) => [date, name]));
}
