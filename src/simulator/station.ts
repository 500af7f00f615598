import type { Person } from './person.js';
import { chanceOf, type Kind, type Sample, type Setting } from './samples.js';

/** Somebody whom a sample may be of. */
export interface Candidate {
  readonly nik: string;
  readonly nama: string;
  /** YYYY-MM-DD */
  readonly tglLhr: string;
  readonly jenisKlmin: string;
  readonly kabupaten: string;
  /** 0 to 100: the scale is ours */
  readonly score: number;
}

export interface Search {
  readonly status: 'selesai' | 'tidak terbaca';
  readonly reason?: string;
  readonly candidates: readonly Candidate[];
}

/**
 * How often somebody who is enrolled is found. Face: 14 of 23 among ODGJ in Jember, 81 of 91 in a prison (`domain/people-and-data.md` 6); fingers
 * and irises are ours: fingers of street people are worn, irises want eyes that hold still (`domain/identity.md` 4.4).
 */
const FOUND: Readonly<Record<Setting, Readonly<Record<Kind, number>>>> = {
  street: { face: 0.61, finger: 0.7, iris: 0.55 },
  quiet: { face: 0.89, finger: 0.94, iris: 0.95 },
};
/** What an agitated person can be asked for at all, and closed eyes. */
const UNREADABLE: Readonly<Record<Sample['condition'], Readonly<Partial<Record<Kind, string>>>>> = {
  good: {},
  eyes_closed: { face: 'mata tertutup', iris: 'mata tertutup' },
  agitated: { face: 'gelisah', finger: 'gelisah', iris: 'gelisah' },
};
const MISSED: Readonly<Record<Kind, string>> = { face: 'wajah tidak terbaca', finger: 'sidik jari aus', iris: 'iris tidak terbaca' };

/** What the search needs to know of the register. */
interface People {
  byNik(nik: string): Person | undefined;
  /** somebody, anybody: the same for the same number */
  somebody(number: number): Person;
}

/** Search 1:N at the station of DP3AK: nobody, one or several. The same sample always gives the same. */
export function search(sample: Sample, kind: Kind, people: People): Search {
  const unreadable = UNREADABLE[sample.condition][kind];
  if (unreadable !== undefined) return { status: 'tidak terbaca', reason: unreadable, candidates: [] };

  const person = people.byNik(sample.of);
  const chance = chanceOf(sample, `found-${kind}`);
  const rate = FOUND[sample.setting][kind];
  if (person?.biometrics && chance < rate) {
    const score = 70 + Math.floor(chanceOf(sample, `score-${kind}`) * 30);
    const twin = person.twin === undefined ? undefined : people.byNik(person.twin);
    const found = [candidate(person, score), ...(twin?.biometrics ? [candidate(twin, score)] : alike(sample, score, people))];
    return { status: 'selesai', candidates: found };
  }
  // half of those missed could not be read at all
  if (person?.biometrics && chance >= (1 + rate) / 2) return { status: 'tidak terbaca', reason: MISSED[kind], candidates: [] };
  return { status: 'selesai', candidates: alike(sample, 60, people) };
}

/** Now and then the machine names somebody else too, or only somebody else, with a lower score. */
function alike(sample: Sample, below: number, people: People): Candidate[] {
  const chance = chanceOf(sample, 'alike');
  if (chance >= 0.08) return [];
  const other = people.somebody(Math.floor(chance * 2 ** 32));
  return other.biometrics && other.record.NIK !== sample.of ? [candidate(other, below - 10 - Math.floor(chance * 200))] : [];
}

function candidate({ record }: Person, score: number): Candidate {
  return {
    nik: record.NIK,
    nama: record.NAMA_LGKP,
    tglLhr: record.TGL_LHR,
    jenisKlmin: record.JENIS_KLMIN,
    kabupaten: record.KAB_NAME,
    score,
  };
}

/** Face 1:1: how alike a face and the one in the register are. The real scale is not public; here the same person has 7 to 15, anybody else less than 4. */
export function matchScore(sample: Sample, { record, twin }: Person): number {
  const same = sample.of === record.NIK || sample.of === twin;
  const chance = chanceOf(sample, `face-${record.NIK}`);
  return Math.round((same ? 7 + chance * 8 : chance * 4) * 100) / 100;
}
