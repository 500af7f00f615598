/** Two officers said something of the same person. Pure: field by field, nobody's answer is written over without being asked. */

/** What is said at `minimum_set_recorded`. */
export type Minimum = Readonly<Record<string, unknown>>;

/** A field on which two answers differ. */
export interface Difference {
  /** of the step; `identity.` before what is said of who the person is */
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export type Choice = 'mine' | 'theirs';

/** What the server has of the person, by kind. */
export interface PersonRecords {
  readonly records: readonly { readonly kind: string; readonly data: Readonly<Record<string, unknown>> | null }[];
}

/** What somebody else has recorded as the minimum set; undefined: nobody has. */
export function theirsOf({ records }: PersonRecords): Minimum | undefined {
  const data = (kind: string) => records.find((each) => each.kind === kind)?.data;
  const answers = data('answers:minimum_set_recorded');
  if (!answers) return undefined;
  const identity = Object.entries(data('identity') ?? {}).filter(([name]) => ASKED.includes(name));
  return { ...answers, identity: Object.fromEntries(identity) };
}

/** What the step asks of the identity: the register may have put more beside it. */
const ASKED: readonly string[] = [
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
];

/** Nothing was said: it is not there, empty or unknown. */
function isOpen(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === 'unknown' || (Array.isArray(value) && value.length === 0);
}

/** Both of one level: `identity` and `found` are taken apart. */
function flat(set: Minimum): Map<string, unknown> {
  const parts = ['identity', 'found'];
  return new Map(
    Object.entries(set).flatMap(([key, value]) =>
      parts.includes(key)
        ? Object.entries((value ?? {})).map(([name, inner]): [string, unknown] => [`${key}.${name}`, inner])
        : [[key, value] as [string, unknown]],
    ),
  );
}

/** Whether two answers say the same: lists in any order, text without regard to capitals and blanks. */
function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.trim().replace(/\s+/g, ' ').toLowerCase());
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, inner]) => `${key}:${canonical(inner)}`)
      .sort()
      .join()}}`;
  return JSON.stringify(value) ?? '';
}

/** Fields that both have answered, each otherwise. */
export function differencesOf(mine: Minimum, theirs: Minimum): Difference[] {
  const there = flat(theirs);
  return [...flat(mine)]
    .filter(([field, value]) => !isOpen(value) && !isOpen(there.get(field)) && !same(value, there.get(field)))
    .map(([field, value]) => ({ field, mine: value, theirs: there.get(field) }));
}

/** What nobody else has answered. */
export function onlyMineOf(mine: Minimum, theirs: Minimum): [field: string, value: unknown][] {
  const there = flat(theirs);
  return [...flat(mine)].filter(([field, value]) => !isOpen(value) && isOpen(there.get(field)));
}

/**
 * Both together: what only one has said is taken from them, and where they differ what was chosen.
 * @returns undefined if it adds nothing to what is there already
 */
export function mergedOf(mine: Minimum, theirs: Minimum, chosen: Readonly<Record<string, Choice>>): Minimum | undefined {
  const [here, there] = [flat(mine), flat(theirs)];
  const fields = new Map<string, unknown>(there);
  let adds = false;
  for (const [field, value] of here) {
    const other = there.get(field);
    if (isOpen(value) || (!isOpen(other) && (same(value, other) || chosen[field] !== 'mine'))) continue;
    fields.set(field, value);
    adds = true;
  }
  return adds ? nested(fields) : undefined;
}

function nested(fields: ReadonlyMap<string, unknown>): Minimum {
  const set: Record<string, unknown> = { identity: {} };
  for (const [field, value] of fields) {
    const [part, name] = field.split('.') as [string, string?];
    if (name === undefined) set[part] = value;
    else set[part] = { ...(set[part] as object | undefined), [name]: value };
  }
  return set;
}

/** What a claim of the identity is called, by the field of the step. */
const CLAIMS: Readonly<Record<string, string>> = {
  'identity.names': 'name',
  'identity.sex': 'sex',
  'identity.ageEstimate': 'age',
  'identity.origin': 'origin',
  'identity.nik': 'nik',
};

export interface NewClaim {
  readonly kind: string;
  readonly value: string;
  readonly source: 'person';
}

/** My answers as claims, for a case that has gone on: what I chose, and what nobody else had said. */
export function claimsOf(mine: Minimum, theirs: Minimum, chosen: Readonly<Record<string, Choice>>): NewClaim[] {
  const merged = mergedOf(mine, theirs, chosen);
  const there = flat(theirs);
  return [...flat(merged ?? {})].flatMap(([field, value]) => {
    const kind = CLAIMS[field];
    if (!kind || isOpen(value) || same(value, there.get(field))) return [];
    return [value]
      .flat()
      .map((each, n) => ({ kind: kind === 'name' && n > 0 ? 'alias' : kind, value: String(each), source: 'person' as const }));
  });
}

/** Fields that no claim can carry: they stay in what was sent, and are told to whoever has the case now. */
export function isClaimable(field: string): boolean {
  return field in CLAIMS;
}
