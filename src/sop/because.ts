/** Why a row of the SOP is as it is, as people read it: `because` has keys of the file's `sources`, with where in them and a remark. */
import type { Sop } from '../engine/index.js';
import type { Words } from '../shared/refusal.js';

/** What the project's own sources are called; those of others are called by where they were found. */
const OWN: Readonly<Record<string, Words>> = {
  table: { id: 'Tabel SOP', en: 'SOP table' },
  sop: { id: 'Uraian SOP', en: 'SOP explained' },
  law: { id: 'Dasar hukum', en: 'Law' },
  people: { id: 'Pelaku dan data', en: 'People and data' },
  identity: { id: 'Identitas kependudukan', en: 'Civil identity' },
  upt: { id: 'Daftar UPT', en: 'List of UPT' },
  adr2: { id: 'Keputusan rancangan 2', en: 'Design decision 2' },
};
const PLACES: Readonly<Record<string, Words>> = {
  row: { id: 'baris', en: 'row' },
  rows: { id: 'baris', en: 'rows' },
  region: { id: 'bagian', en: 'part' },
  flag: { id: 'tanda', en: 'flag' },
  and: { id: 'dan', en: 'and' },
};

/** Not at a semicolon of a remark. */
const BETWEEN = /;\s*(?![^()]*\))/;
const PART = /^(\w+)(?:\.md)?(?: ([^(]+?))?(?: \((.*)\))?$/s;

/** The remarks are in English, and said in English only. */
export function sayBecause(sop: Sop, because: string, lang: keyof Words): string {
  const { sources, regions, flags, facts } = sop.file;
  const named = (word: string): string =>
    (PLACES[word] ?? regions[word]?.label ?? flags[word]?.label ?? facts[word]?.label)?.[lang] ?? word;
  return because
    .split(BETWEEN)
    .map((part) => {
      const [, key = part, place, remark] = PART.exec(part.trim()) ?? [];
      const source = OWN[key]?.[lang] ?? sources[key] ?? key;
      return [source, place?.split(' ').map(named).join(' '), lang === 'en' && remark && `(${remark})`].filter(Boolean).join(' ');
    })
    .join('; ');
}
