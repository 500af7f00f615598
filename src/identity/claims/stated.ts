/** Statements as claims, and claims as the identity by which a person is found. Pure. */
import { v5 as nameBasedId, v7 as newId } from 'uuid';
import type { StatedIdentity } from '../../people/index.js';
import type { Candidate, CandidateIdentity, Claim, ClaimKind, Evidence, Source, Sureness } from './claim.js';
import type { Picture } from './picture.js';

/** What claims made together have in common. */
export interface Saying {
  readonly source: Source;
  readonly evidence: Evidence | null;
  /** ISO 8601, UTC */
  readonly saidAt: string;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly caseId: string | null;
  readonly sureness?: Sureness | undefined;
}

export interface Said {
  readonly kind: ClaimKind;
  readonly value: string;
  readonly denies?: boolean | undefined;
}

export function claimsOf(
  said: readonly Said[],
  { sureness = 'sure', ...saying }: Saying,
  id: (n: number) => string = () => newId(),
): Claim[] {
  return said.map(({ kind, value, denies }, n) => ({
    id: id(n),
    kind,
    value,
    ...(denies ? { denies } : {}),
    sureness,
    ...saying,
    withdrawn: null,
  }));
}

const TEXTS = [
  ['nik', 'nik'],
  ['birth', 'birthDate'],
  ['birth_place', 'birthPlace'],
  ['origin', 'origin'],
  ['mother', 'mother'],
] as const satisfies readonly (readonly [ClaimKind, string])[];

/** What a statement says; what it leaves open it does not say. @param address what an address in it is: on a card it is the registered one */
export function saidIn(identity: Readonly<Record<string, unknown>>, address: 'address' | 'registered_address' = 'address'): Said[] {
  const text = (key: string) => (typeof identity[key] === 'string' ? identity[key].trim() : '');
  const texts = (key: string) =>
    [identity[key]].flat().flatMap((each) => (typeof each === 'string' && each.trim() !== '' ? each.trim() : []));
  const one = (kind: ClaimKind, value: string): Said[] => (value === '' || value === 'unknown' ? [] : [{ kind, value }]);
  const [name = '', ...aliases] = texts('names');
  const age = identity['ageEstimate'];
  return [
    ...one('name', name),
    ...aliases.flatMap((alias) => one('alias', alias)),
    ...one('sex', text('sex')),
    ...(typeof age === 'number' ? one('age', String(age)) : []),
    ...TEXTS.flatMap(([kind, key]) => one(kind, text(key))),
    ...one(address, text('address')),
    ...texts('phones').flatMap((phone) => one('phone', phone)),
    ...texts('family').flatMap((member) => one('family', member)),
    ...texts('marks').flatMap((mark) => one('mark', mark)),
    ...texts('language').flatMap((language) => one('language', language)),
  ];
}

/** What the register says of a candidate. */
export function saidByRegister({
  nik,
  names,
  birthDate,
  birthPlace,
  sex,
  registeredAddress,
  mother,
  father,
  kk,
}: CandidateIdentity): Said[] {
  const also = Object.entries({ registered_address: registeredAddress, mother, father, kk }) as [ClaimKind, string | null][];
  return [...saidIn({ nik, names, birthDate, birthPlace, sex }), ...also.flatMap(([kind, value]) => (value ? [{ kind, value }] : []))];
}

const KEEPSAKE = 'f0a3c1d2-6c5e-4b8e-9a41-2f1f0b6c7d11';

/** Claims of a person of whom only an identity was recorded: the same each time they are asked for. */
export function claimsOfRecord(
  personId: string,
  identity: StatedIdentity,
  { recordedAt, recordedBy, because }: { recordedAt: Date; recordedBy: string | null; because: string },
): Claim[] {
  const at = recordedAt.toISOString();
  const saying = {
    source: sourceOfStatement(because, {}),
    evidence: { kind: 'step', ref: because },
    saidAt: at,
    recordedAt: at,
    recordedBy,
    caseId: null,
  } as const;
  return claimsOf(saidIn(identity), saying, (n) => nameBasedId(`${personId}:${at}:${n}`, KEEPSAKE));
}

/** Who speaks in a step in which nothing is shown: somebody else, where the person is not there or not conscious. */
export function sourceOfStatement(event: string, personal: Readonly<Record<string, unknown>>): Source {
  if (event === 'earlier_register') return 'earlier_case';
  if (['report_received', 'inbound_accepted', 'resident_carried_over'].includes(event)) return 'other';
  return personal['conscious'] === 'no' ? 'other' : 'person';
}

/** What of an identity record comes from claims; anything else in it is left alone. */
const FOLLOWS: readonly string[] = [
  'names',
  'nik',
  'phones',
  'sex',
  'birthDate',
  'birthPlace',
  'ageEstimate',
  'origin',
  'address',
  'language',
  'family',
  'mother',
  'marks',
];

/**
 * The identity by which the person is searched and shown, after the best picture. `address` is one that was named, never the registered one: that is
 * often old, and nobody is sent there for it.
 */
export function identityAfter(
  before: StatedIdentity | undefined,
  { attributes, listed }: Picture,
  statedNik: string | undefined,
): StatedIdentity {
  const kept = Object.entries(before ?? {}).filter(([key]) => !FOLLOWS.includes(key));
  const all = (kind: string) => listed.filter((each) => each.kind === kind).map(({ value }) => value);
  const list = (kind: string) => (all(kind).length ? all(kind) : undefined);
  const { name, nik, sex, birth, birth_place, age, origin, mother } = attributes;
  const follows = {
    nik: nik.value ?? statedNik,
    phones: list('phone'),
    sex: sex.value,
    birthDate: birth.value,
    birthPlace: birth_place.value,
    ageEstimate: age.value === null ? undefined : Number(age.value),
    origin: origin.value,
    address: all('address')[0],
    language: list('language')?.join(', '),
    family: list('family'),
    mother: mother.value,
    marks: list('mark'),
  };
  const known = Object.entries(follows).filter(([, value]) => value !== undefined && value !== null);
  return { names: [...(name.value === null ? [] : [name.value]), ...all('alias')], ...Object.fromEntries([...kept, ...known]) };
}

/** A candidate as a step or result names them. */
export function candidateOf(
  given: Readonly<Record<string, unknown>>,
  about: Pick<Candidate, 'method' | 'matched' | 'caseId' | 'at' | 'by'>,
): Candidate {
  const text = (key: string) => (typeof given[key] === 'string' && given[key] !== '' ? given[key] : null);
  const state = text('recordState');
  return {
    id: newId(),
    ref: text('ref'),
    identity: {
      nik: text('nik'),
      names: Array.isArray(given['names']) ? (given['names'] as string[]) : [],
      birthDate: text('birthDate'),
      birthPlace: text('birthPlace'),
      sex: text('sex'),
      registeredAddress: text('registeredAddress') ?? text('address'),
      mother: text('mother'),
      father: text('father'),
      kk: text('kk'),
    },
    score: typeof given['score'] === 'number' ? given['score'] : null,
    recordState: state === 'active' || state === 'deceased' || state === 'duplicate' || state === 'inactive' ? state : 'unknown',
    ...about,
    standing: 'open',
  };
}
