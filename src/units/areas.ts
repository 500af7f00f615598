import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { readReference } from './reference.js';

/** The folder `reference/` of the project, seen from `src` and from `dist` alike. */
const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../reference');

/** Kemendagri codes as they occur in NIKs: names of those in force, and what has taken the place of the retired ones (`reference/README.md`). */
export interface Areas {
  readonly names: ReadonlyMap<string, string>;
  readonly retired: ReadonlyMap<string, string>;
  /** provinces of which every kabupaten/kota is listed */
  readonly complete: ReadonlySet<string>;
}

export function readAreas(): Areas {
  const { regions } = readReference();
  const legacy = parse<{ old_code: string; current_code: string; name: string }>(
    readFileSync(path.join(FOLDER, 'legacy-codes.csv'), 'utf8'),
    {
      columns: true,
    },
  );
  return {
    names: new Map([
      ...legacy.map(({ current_code, name }) => [current_code, name] as const),
      ...regions.map(({ code, name }) => [code, name] as const),
    ]),
    retired: new Map(legacy.map(({ old_code, current_code }) => [old_code, current_code])),
    complete: new Set(regions.flatMap(({ parent }) => parent ?? [])),
  };
}
