/** Many people met at one place, one after the other. Pure. */
import type { Planned } from '../intake/commands.js';
import { emptyDraft, missingOf, type Belonging, type IntakeDraft, type PhotoRef, type Where } from '../intake/draft.js';

export interface RaidPerson {
  /** also of the sending */
  readonly id: string;
  readonly name: string;
  readonly sex: IntakeDraft['sex'];
  readonly age: string;
  readonly ageUnknown: boolean;
  readonly safety: IntakeDraft['safety'];
  readonly photos: readonly PhotoRef[];
  readonly belongings?: readonly Belonging[];
  /** of the list of belongings */
  readonly witness?: string;
  /** a letter for each family or band of companions; empty: by themselves */
  readonly group: string;
  /** handed to the phone to be sent: no longer changed here */
  readonly sent: boolean;
}

export interface RaidDraft extends Where {
  readonly people: readonly RaidPerson[];
  /** letters of the groups that are companions and no family */
  readonly companions?: readonly string[];
}

export function nextPerson(id: string, group = ''): RaidPerson {
  return { id, name: '', sex: '', age: '', ageUnknown: false, safety: {}, photos: [], group, sent: false };
}

/** The same person as an intake of their own. */
export function intakeOf({ region, place, lat, lon, metAt }: RaidDraft, person: RaidPerson): IntakeDraft {
  const where = { region, place, lat, lon, metAt };
  const { name, sex, age, ageUnknown, safety, photos, belongings = [], witness = '' } = person;
  const unknown = { names: name.trim() === '', age: ageUnknown, origin: true, nik: true };
  return { ...emptyDraft(where), channel: 'raid', names: [name], sex, age, safety, photos, belongings, witness, unknown };
}

/** Nobody is left to be sent. */
export function isDone({ people }: RaidDraft): boolean {
  return people.every(({ sent }) => sent);
}

export function isComplete(raid: RaidDraft, person: RaidPerson): boolean {
  return missingOf(intakeOf(raid, person)).length === 0;
}

/** Families, bands of companions, and everybody else as of the raid. */
export type GroupKind = 'family' | 'companions' | 'raid';

/** Those who can be sent now, by the group in which the server is to have them. */
export function groupsOf(raid: RaidDraft): { readonly kind: GroupKind; readonly people: readonly RaidPerson[] }[] {
  const ready = raid.people.filter((person) => !person.sent && isComplete(raid, person));
  const letters = [...new Set(ready.map(({ group }) => group))].filter((group) => group !== '');
  const together = letters.map((letter) => ready.filter(({ group }) => group === letter));
  const alone = [...ready.filter(({ group }) => group === ''), ...together.filter(({ length }) => length === 1).flat()];
  const groups = together.filter(({ length }) => length > 1).map((people) => ({ kind: kindOf(raid, people[0]!.group), people }));
  return [...groups, ...chunked(alone).map((people) => ({ kind: 'raid' as const, people }))];
}

/** Of the group of this letter: a family, where nobody said otherwise. */
export function kindOf({ companions = [] }: RaidDraft, letter: string): Exclude<GroupKind, 'raid'> {
  return companions.includes(letter) ? 'companions' : 'family';
}

/** As many as the server opens by one request. */
const MOST = 60;

function chunked<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / MOST) }, (_, n) => all.slice(n * MOST, (n + 1) * MOST));
}

/** One request that opens the cases of all members. @param members the opening of each, and its number */
export function openingOf(kind: string, members: readonly { readonly opening: Planned; readonly number: object | undefined }[]): Planned {
  const bodies = members.map(({ opening }) => opening.body as { readonly event: string; readonly region: string; readonly step: object });
  const { event, region } = bodies[0]!;
  return {
    event,
    path: '/api/v1/groups',
    body: {
      kind,
      event,
      region,
      members: bodies.map(({ step }, n) => ({ ...(members[n]!.number && { number: members[n]!.number }), step })),
    },
  };
}
