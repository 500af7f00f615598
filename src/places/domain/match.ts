/** Which facility takes a client, or a family that wants to stay together: in order, and each with its reasons. Pure. */
import type { Words } from '../../shared/refusal.js';
import { assign } from './assign.js';
import { agesOf, fitOf, type Reason } from './fit.js';
import type { Client, Facility, TargetGroup, Ward } from './place.js';

export interface CandidateWard extends Ward {
  /** in use for people at all; over capacity not counted */
  readonly beds: number;
  /** now */
  readonly free: number;
  /** used now, and planned to be free within 7 days: planned ends, and holds and closures that run out */
  readonly expected: number;
}

export interface Census {
  readonly asOf: Date;
  readonly present: number | null;
  readonly capacity: number | null;
  readonly capacityKind: 'beds' | 'building' | 'quota' | null;
}

/** A facility and what is known of its room at one moment. */
export interface Candidate {
  readonly facility: Facility;
  readonly wards: readonly CandidateWard[];
  readonly hasBedList: boolean;
  /** how many stay there now, with a bed or without */
  readonly inStays: number;
  /** the latest that somebody has reported */
  readonly census: Census | null;
  /** those of the clients' groups who have a place there already */
  readonly there?: readonly Client[];
}

export interface Match {
  readonly facility: Facility;
  /** whether they can all be housed now with nothing overridden */
  readonly fits: boolean;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly hasBedList: boolean;
  readonly free: number;
  readonly expected: number;
  /** in kilometres as the crow flies; null: not known */
  readonly distanceKm: number | null;
  /** whether all come into one ward, into several of the facility, or not all into it */
  readonly together: 'ward' | 'facility' | 'no';
  /** ids of wards by ids of cases; only where it fits */
  readonly wards: ReadonlyMap<string, string> | undefined;
}

/** Where somebody is, in degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/**
 * Every candidate: first those that fit, then those to be asked because their capacity is unknown, then those that only lack room, then those that
 * something else forbids; inside of these the highest score first, equal ones by code. What a reason counts (for more than one client: the worst of them):
 *
 * | code | points |
 * | --- | --- |
 * | target_group | 40 |
 * | wrong_group | forbids, -40 |
 * | group_unknown: whom it is for is not recorded | -10 |
 * | wrong_sex (of the facility) | forbids, -40 |
 * | age_range: outside of what the facility is for | -20 |
 * | takes_unidentified | 10 |
 * | unidentified_unsure | -2 |
 * | needs_identity: a requirement that may be waived (domain/upt.md), so not a gate | -25 |
 * | distance | -1 for each full 10 km, at most -30 |
 * | distance_unknown | -15 |
 * | free: beyond what is asked for | 1 each, at most 5 |
 * | together (all in one ward), of a family only | 15 |
 * | several_wards | -5 |
 * | stay_limit: shorter than 30 days | -10 |
 * | over_capacity | -10 |
 * | a reason of the ward for a client (see fitOf): for, against | 5, -5 |
 *
 * @param clients one, or those who want to stay together
 * @param from where they are; undefined: not known
 */
export function match(clients: readonly Client[], candidates: readonly Candidate[], from: Point | undefined): Match[] {
  return candidates
    .map((candidate) => matchOf(clients, candidate, from))
    .sort((a, b) => rankOf(a) - rankOf(b) || b.score - a.score || (a.facility.code < b.facility.code ? -1 : 1));
}

/** Whether it is offered without anybody asking: it fits, and none of its requirements would have to be waived. */
export function mayBeOffered({ fits, reasons }: Match): boolean {
  return fits && !reasons.some(({ code }) => code === 'needs_identity' || code === 'age_range');
}

/** Great-circle distance in kilometres; null if either place is not known. */
export function distanceOf(
  from: Point | undefined,
  { lat, lon }: { readonly lat: number | null; readonly lon: number | null },
): number | null {
  if (!from || lat === null || lon === null) return null;
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const [dLat, dLon] = [rad(lat - from.lat), rad(lon - from.lon)];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(rad(from.lat)) * Math.cos(rad(lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}

interface Scored extends Reason {
  readonly points: number;
}

type Say = (weight: Reason['weight'], code: string, points: number, id: string, en: string) => void;

function matchOf(clients: readonly Client[], candidate: Candidate, from: Point | undefined): Match {
  const { facility, wards, hasBedList, there = [] } = candidate;
  const party = [...clients, ...there];
  const said: Scored[] = [];
  const say: Say = (weight, code, points, id, en) => {
    const before = said.findIndex((each) => each.code === code);
    const reason = { weight, code, points, words: { id, en } };
    if (before < 0) said.push(reason);
    else if (said[before]!.points > points) said[before] = reason;
  };
  const free = wards.reduce((sum, ward) => sum + ward.free, 0);
  const expected = wards.reduce((sum, ward) => sum + ward.expected, 0);
  const distanceKm = distanceOf(from, facility);

  const ofAdults = clients.filter(({ child }) => !child).flatMap(groupsOf);
  for (const client of clients) {
    sayGroup([...new Set([...groupsOf(client), ...(client.child ? ofAdults : [])])], facility, say); // a child goes where those they are with go
    sayOfFacility(client, facility, say);
  }
  const placed = hasBedList ? assign(clients, wards, { there }) : undefined;
  const used = new Set(placed?.values());
  const together = !placed ? 'no' : used.size > 1 ? 'facility' : 'ward';
  const inWards = placed
    ? clients.flatMap((client) =>
        fitOf(
          client,
          wards.find(({ id }) => id === placed.get(client.caseId))!,
          party,
        ),
      )
    : clients.flatMap((client) => leastForbidden(client, wards, party));
  for (const { weight, code, words } of inWards) say(weight, code, WARD_POINTS[weight], words.id, words.en);
  sayRoom(candidate, clients.length, free, expected, placed !== undefined, say);
  if (clients.length > 1) sayTogether(together, facility, say);
  sayLimits(candidate, distanceKm, say);

  const score = said.reduce((sum, { points }) => sum + points, 0);
  const fits = placed !== undefined && !said.some(({ weight }) => weight === 'forbids');
  const reasons = said.map(({ weight, code, words }) => ({ weight, code, words }));
  return { facility, fits, score, reasons, hasBedList, free, expected, distanceKm, together, wards: fits ? placed : undefined };
}

const WARD_POINTS = { for: 5, against: -5, forbids: 0 };

/** What speaks against the ward that comes nearest to suiting the client, where not all can be housed: why not, if it is not for want of beds. */
function leastForbidden(client: Client, wards: readonly CandidateWard[], party: readonly Client[]): Reason[] {
  const inUse = wards.filter(({ beds }) => beds > 0);
  const each = inUse.map((ward) => fitOf(client, ward, party).filter(({ weight }) => weight === 'forbids'));
  return each.sort((a, b) => a.length - b.length)[0] ?? [];
}

function sayGroup(groups: readonly TargetGroup[], { name, serves }: Facility, say: Say): void {
  const served = groups.filter((group) => serves.includes(group));
  if (serves.length === 0)
    say('against', 'group_unknown', -10, `belum tercatat untuk siapa ${name}`, `it is not recorded whom ${name} is for`);
  else if (served.length) say('for', 'target_group', 40, `menerima ${listed(served, 'id')}`, `takes ${listed(served, 'en')}`);
  else
    say(
      'forbids',
      'wrong_group',
      -40,
      `untuk ${listed(serves, 'id')}, sedangkan klien: ${listed(groups, 'id')}`,
      `is for ${listed(serves, 'en')}; the client: ${listed(groups, 'en')}`,
    );
}

function sayOfFacility(client: Client, facility: Facility, say: Say): void {
  const { name, sex, unidentified } = facility;
  if ((sex === 'female' || sex === 'male') && client.sex !== undefined && client.sex !== sex)
    say('forbids', 'wrong_sex', -40, `khusus ${SEX[sex].id}`, `for ${SEX[sex].en} only`);
  const outside = client.age !== undefined && ((facility.ageMin ?? 0) > client.age || (facility.ageMax ?? 200) < client.age);
  if (outside)
    say(
      'against',
      'age_range',
      -20,
      `usia ${client.age} tahun; ${name} untuk ${agesOf(facility, 'id')}`,
      `${client.age} years old; ${name} is for ${agesOf(facility, 'en')}`,
    );
  if (client.identified) return;
  if (unidentified === 'yes') say('for', 'takes_unidentified', 10, 'menerima orang tanpa identitas', 'takes people without identity');
  else if (unidentified === 'no')
    say(
      'against',
      'needs_identity',
      -25,
      'biasanya meminta identitas (melalui seleksi); tanyakan apakah dapat dikecualikan',
      'usually asks for an identity (takes by application); ask whether it can be waived',
    );
  else
    say(
      'against',
      'unidentified_unsure',
      -2,
      'belum pasti menerima orang tanpa identitas',
      'it is not certain that it takes people without identity',
    );
}

function sayRoom(
  { facility, hasBedList, inStays, census, wards }: Candidate,
  wanted: number,
  free: number,
  expected: number,
  placed: boolean,
  say: Say,
): void {
  if (!hasBedList) {
    const told = census
      ? {
          id: `; sensus terakhir ${day(census.asOf)}: ${census.present ?? '?'} orang`,
          en: `; last census ${day(census.asOf)}: ${census.present ?? '?'} people`,
        }
      : { id: '', en: '' };
    say(
      'forbids',
      'capacity_unknown',
      0,
      `kapasitas tidak diketahui, tanyakan kepada petugas ${facility.code}${told.id}`,
      `capacity unknown, ask the staff of ${facility.code}${told.en}`,
    );
    return;
  }
  const soon =
    expected > 0
      ? { id: `, ${expected} lagi diperkirakan kosong dalam 7 hari`, en: `, ${expected} more expected within 7 days` }
      : { id: '', en: '' };
  if (placed) say('for', 'free', Math.min(free - wanted, 5), `${free} tempat tidur kosong${soon.id}`, `${free} beds free${soon.en}`);
  else if (free < wanted)
    say('forbids', 'full', 0, `penuh (kosong ${free}, perlu ${wanted})${soon.id}`, `full (${free} free, ${wanted} wanted)${soon.en}`);
  else
    say(
      'forbids',
      'no_ward',
      0,
      `${free} tempat tidur kosong, tetapi tidak di ruang yang cocok${soon.id}`,
      `${free} beds free, but not in wards that suit${soon.en}`,
    );
  const beds = wards.reduce((sum, ward) => sum + ward.beds, 0);
  if (inStays > beds)
    say(
      'against',
      'over_capacity',
      -10,
      `melebihi kapasitas: ${inStays} orang pada ${beds} tempat tidur`,
      `over capacity: ${inStays} people, ${beds} beds`,
    );
}

function sayTogether(together: Match['together'], { name }: Facility, say: Say): void {
  if (together === 'ward') say('for', 'together', 15, 'sekeluarga dalam satu ruang', 'the family in one ward');
  if (together === 'facility')
    say('against', 'several_wards', -5, `sekeluarga di ${name}, dalam ruang yang berbeda`, `the family in ${name}, in different wards`);
  if (together === 'no')
    say('forbids', 'not_together', 0, 'tidak dapat menerima sekeluarga bersama-sama', 'cannot take the family together');
}

function sayLimits({ facility: { stayLimitDays } }: Candidate, distanceKm: number | null, say: Say): void {
  if (stayLimitDays !== null)
    say(
      stayLimitDays < 30 ? 'against' : 'for',
      'stay_limit',
      stayLimitDays < 30 ? -10 : 0,
      `paling lama ${stayLimitDays} hari`,
      `at most ${stayLimitDays} days`,
    );
  if (distanceKm === null) say('against', 'distance_unknown', -15, 'jarak tidak diketahui', 'the distance is not known');
  else {
    const km = Math.round(distanceKm);
    const points = -Math.min(Math.floor(distanceKm / 10), 30);
    say(
      km < 50 ? 'for' : 'against',
      'distance',
      points,
      `sekitar ${km} km dari tempat ditemukan (garis lurus)`,
      `about ${km} km from where they were found (as the crow flies)`,
    );
  }
}

/** 0: fits; 1: to be asked; 2: only lacks room; 3: something else forbids it. */
function rankOf({ fits, reasons, hasBedList }: Match): number {
  if (fits) return 0;
  if (reasons.some(({ weight, code }) => weight === 'forbids' && !ROOM.includes(code))) return 3;
  return hasBedList ? 2 : 1;
}

const ROOM = ['capacity_unknown', 'full', 'no_ward', 'not_together'];

/** What a client is, by the programme that was ordered; otherwise by what is known. */
function groupsOf(client: Client): TargetGroup[] {
  const { programme, age, child, sex, health, elderOrDisabled } = client;
  if (programme !== undefined && programme !== 'child' && Object.hasOwn(OF_PROGRAMME, programme)) return [...OF_PROGRAMME[programme]!];
  if (programme === 'child' || child)
    return age === undefined
      ? ['child', 'youth', 'toddler']
      : CHILDREN.flatMap(({ group, from, to }) => (age >= from && age <= to ? group : []));
  const groups: TargetGroup[] = ['street'];
  if (health === 'in_psychiatric_care') groups.unshift('psychiatric');
  if (age !== undefined && age >= 60) groups.unshift('elder');
  if (age !== undefined && age <= 22) groups.push('youth');
  if (elderOrDisabled && (age === undefined || age < 60)) groups.push('physical', 'intellectual');
  if (sex === 'female') groups.push('women');
  return groups;
}

/** The programmes of a placement (PlacementStep). */
const OF_PROGRAMME: Readonly<Record<string, readonly TargetGroup[]>> = {
  street: ['street'],
  elder: ['elder'],
  psychiatric: ['psychiatric'],
  disabled: ['physical', 'intellectual', 'blind', 'deaf', 'leprosy'],
  women: ['women'],
};

/** Years, both included (domain/upt.md). */
const CHILDREN: readonly { readonly group: TargetGroup; readonly from: number; readonly to: number }[] = [
  { group: 'toddler', from: 0, to: 5 },
  { group: 'child', from: 6, to: 18 },
  { group: 'youth', from: 15, to: 22 },
];

function listed(groups: readonly TargetGroup[], language: keyof Words): string {
  return groups.map((group) => GROUPS[group][language]).join(', ');
}

/** YYYY-MM-DD, Asia/Jakarta */
function day(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

const SEX = { female: { id: 'perempuan', en: 'women' }, male: { id: 'laki-laki', en: 'men' } };

const GROUPS: Readonly<Record<TargetGroup, Words>> = {
  street: { id: 'gelandangan/orang terlantar', en: 'stranded and homeless people' },
  elder: { id: 'lanjut usia', en: 'elders' },
  toddler: { id: 'balita', en: 'toddlers' },
  child: { id: 'anak', en: 'children' },
  youth: { id: 'remaja', en: 'young people' },
  offending_child: { id: 'anak berhadapan dengan hukum', en: 'children in conflict with the law' },
  psychiatric: { id: 'ODGJ', en: 'psychiatric clients' },
  leprosy: { id: 'eks kusta', en: 'former leprosy patients' },
  blind: { id: 'disabilitas netra', en: 'blind people' },
  deaf: { id: 'disabilitas rungu wicara', en: 'deaf people' },
  physical: { id: 'disabilitas fisik', en: 'people with a physical disability' },
  intellectual: { id: 'disabilitas intelektual', en: 'people with an intellectual disability' },
  women: { id: 'perempuan rawan sosial', en: 'women at risk' },
};
