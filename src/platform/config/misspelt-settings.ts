import { SETTINGS } from './setting-list.js';
import type { Environment } from './settings.js';

/** A variable that is no setting, but nearly has the name of one that is not set. */
export interface Misspelt {
  readonly name: string;
  readonly meant: string;
}

/** Variables that somebody probably meant as settings, as DATABSE_URL or REDIS_URI: they would be passed over in silence. */
export function findMisspelt(env: Environment): Misspelt[] {
  const known = SETTINGS.map(({ name }) => name);
  const missing = known.filter((name) => env[name] === undefined);
  return Object.keys(env)
    .filter((name) => !known.includes(name) && !name.startsWith('npm_'))
    .flatMap((name) => {
      const meant = missing.find((candidate) => typingErrors(name.toUpperCase(), candidate) <= (candidate.length > 4 ? 2 : 1));
      return meant === undefined ? [] : [{ name, meant }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Letters left out, added, changed or swapped with their neighbour between two words (optimal string alignment); more than 2 is any number above. */
function typingErrors(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1), swapped ? before[j - 2]! + 1 : Infinity);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
