/** In which order those who wait for a place are offered one, and why. Pure. */
import type { Words } from '../../shared/refusal.js';
import type { Client, FacilityKind } from './place.js';

/** Somebody on the waiting list. */
export interface Waiting {
  readonly client: Client;
  /** days of the office since they joined, whole and parts */
  readonly days: number;
  readonly joinedAt: Date;
  /** where they are now; undefined: nowhere that is recorded */
  readonly where: { readonly kind: FacilityKind | undefined; readonly pastLimit: boolean } | undefined;
  /** how many have declined them */
  readonly declined: number;
  /** whether they wait with others whom they are to stay together with */
  readonly family: boolean;
}

export interface Criterion {
  readonly code: string;
  readonly points: number;
  readonly words: Words;
}

export interface Priority {
  readonly points: number;
  /** the heaviest first */
  readonly criteria: readonly Criterion[];
}

const MOST_DAYS = 60;
const MOST_DECLINED = 3;

/**
 * The sum of what applies. domain/sop.md 9.1 row 16 asks for a "priority score" and names no criteria; all weights are proposed [P], for the office to settle.
 *
 * | code | points | why |
 * | --- | --- | --- |
 * | unaccompanied_child | 50 | a child with nobody [P; sop.md 9.2 C] |
 * | child | 30 | under 18, with somebody [P; sop.md 9.2 C] |
 * | violence_or_trafficking | 40 | must be safe from somebody [P; sop.md 9.2 C] |
 * | on_the_street | 25 | no place is recorded where they are [P] |
 * | elder_or_disabled | 20 | [P; sop.md 9.2 C] |
 * | in_hospital | 20 | well enough to leave, keeps a hospital bed [P; sop.md 9.1 row 16: "stays in shelter/hospital"] |
 * | past_stay_limit | 15 | in a shelter longer than it may keep them [P; limits of the shelters: upt.md] |
 * | psychiatric_released | 15 | calm now, and falls ill again in the street [P] |
 * | family | 10 | several who want to stay together find a place more seldom [P] |
 * | declined_before | 5 each, at most 15 | [P] |
 * | days_waiting | 1 a day, at most 60 | [P; alarms at 7, 14, 30 days: sop.md 9.1 row 16] |
 */
export function priorityOf({ client, days, where, declined, family }: Waiting): Priority {
  const criteria: Criterion[] = [];
  const give = (applies: boolean, code: string, points: number, id: string, en: string) => {
    if (applies) criteria.push({ code, points, words: { id, en } });
  };
  const { child, unaccompanied, atRisk, elderOrDisabled, programme, health } = client;
  const waited = Math.min(Math.floor(days), MOST_DAYS);
  const often = Math.min(declined, MOST_DECLINED);
  give(child && unaccompanied, 'unaccompanied_child', 50, 'anak tanpa pendamping', 'a child without anybody');
  give(child && !unaccompanied, 'child', 30, 'anak', 'a child');
  give(atRisk, 'violence_or_trafficking', 40, 'korban kekerasan atau TPPO', 'victim of violence or trafficking');
  give(where === undefined, 'on_the_street', 25, 'belum tercatat berada di tempat mana pun', 'no place is recorded where they are');
  give(elderOrDisabled, 'elder_or_disabled', 20, 'lanjut usia atau penyandang disabilitas', 'elder or person with disability');
  give(where?.kind === 'hospital', 'in_hospital', 20, 'masih di rumah sakit', 'still in a hospital bed');
  give(
    where?.pastLimit === true,
    'past_stay_limit',
    15,
    'melewati batas tinggal di shelter',
    'longer in the shelter than it may keep people',
  );
  const calm = programme === 'psychiatric' && health.startsWith('fit');
  give(
    calm,
    'psychiatric_released',
    15,
    'ODGJ yang sudah tenang, perlu tempat lanjutan',
    'psychiatric client, calm, needs a place to go on',
  );
  give(family, 'family', 10, 'sekeluarga', 'a family');
  give(often > 0, 'declined_before', often * 5, `sudah ${declined} kali ditolak`, `declined ${declined} time(s) before`);
  give(waited > 0, 'days_waiting', waited, `sudah menunggu ${Math.floor(days)} hari`, `has waited ${Math.floor(days)} days`);
  criteria.sort((a, b) => b.points - a.points);
  return { points: criteria.reduce((sum, each) => sum + each.points, 0), criteria };
}

/** Who comes first: more points; of equal ones, who waits longer. */
export function inOrder(a: { readonly points: number; readonly joinedAt: Date; readonly id: string }, b: typeof a): number {
  return b.points - a.points || a.joinedAt.getTime() - b.joinedAt.getTime() || (a.id < b.id ? -1 : 1);
}
