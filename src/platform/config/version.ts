import { readFileSync } from 'node:fs';

/** The version of this program, from package.json (which is three folders up from here in `src` and in `dist`). */
export const version = (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }).version;
