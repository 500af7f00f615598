import { Injectable } from '@nestjs/common';
import { FindCandidates, ReadPerson, type Candidates, type KindVersion, type StatedIdentity } from '../../people/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { ClaimFile } from '../claims/claim.js';
import { DAYS_APART } from './compare.js';
import { describe, type Described, type Find } from './describe.js';
import { findByLetters, findByPlaceAndTime, findCircumstances, type Circumstances } from './duplicates.repository.js';
import { score, type Score } from './score.js';

/** Somebody who may be the same, and why. */
export interface Alike extends Score {
  readonly personId: string;
}

export interface Looked {
  /** who may be the same, the likeliest first */
  readonly alike: readonly Alike[];
  /** with how many the person was compared closely */
  readonly compared: number;
}

/** Candidates that are decrypted and compared closely, and those besides who were found in the same days and place. */
const CLOSELY = 30;
const NEARBY = 20;

/** Compares a person with all who may be the same, those of closed cases and of earlier registers too. Shows nothing to anybody. */
@Injectable()
export class LookForSame {
  constructor(
    private readonly candidates: FindCandidates,
    private readonly read: ReadPerson,
  ) {}

  /**
   * Five to eight statements. @param also persons to be compared whether or not they are found @param without persons not to be compared
   * @returns nobody if the person is erased
   */
  async run(tx: Tx, personId: string, also: readonly string[] = [], without: readonly string[] = []): Promise<Looked> {
    const own = (await this.read.listManyCurrent(tx, [personId])).get(personId);
    const identity = own?.find(({ kind }) => kind === 'identity');
    if (own === undefined || identity?.data === undefined) return { alike: [], compared: 0 };
    const cases = await findCircumstances(tx, [personId]);
    const found = await this.candidates.run(tx, identity.data as StatedIdentity, identity.recordedAt, CLOSELY);
    const self = describedOf(own, cases);
    const here = cases.at(-1);
    const near = [
      ...(await findByLetters(tx, self.letters, NEARBY)),
      ...(here && self.found.length > 0 ? await findByPlaceAndTime(tx, here, DAYS_APART, NEARBY) : []),
    ];
    const left = new Set([...without, personId]);
    const ids = [...new Set([...found.personIds, ...near, ...also])].filter((id) => !left.has(id));
    const others = await this.read.listManyCurrent(tx, ids);
    // what only cases say is asked for only if it can be compared
    const theirs = self.letters.length + self.found.length > 0 || self.group !== null ? await findCircumstances(tx, ids) : [];
    const alike = [...others].map(([id, records]) => {
      const other = describedOf(records, theirs.filter((each) => each.personId === id)); // prettier-ignore
      return { personId: id, ...score(self, other, sharesOf(found)) };
    });
    return {
      alike: alike.filter(({ level }) => level !== undefined).sort((a, b) => b.score - a.score || (a.personId < b.personId ? -1 : 1)),
      compared: others.size,
    };
  }
}

const sharesOf = ({ persons, counts }: Candidates) => ({ persons, count: (word: string) => counts.get(word) });

/** What is known of a person from all of their records and cases. */
function describedOf(records: readonly KindVersion[], cases: readonly Circumstances[]): Described {
  const identity = records.find(({ kind }) => kind === 'identity');
  const stated = (identity?.data as StatedIdentity | undefined) ?? { names: [] };
  const { claims = [] } = (records.find(({ kind }) => kind === 'claims')?.data ?? {}) as Partial<ClaimFile>;
  const standing = claims.filter(({ withdrawn, denies }) => withdrawn === null && !denies);
  const claimed = (...kinds: string[]) => standing.flatMap(({ kind, value }) => (kinds.includes(kind) ? value : []));
  const mother = claimed('mother').at(-1) ?? stated['mother'];
  const family = [stated['family'] ?? [], claimed('father', 'spouse')].flat();
  const marks = [stated['marks'] ?? [], claimed('mark')].flat();
  const aged = standing.findLast(({ kind, value }) => kind === 'age' && Number(value) === stated['ageEstimate']);
  return describe({
    identity: { ...stated, names: [...new Set([...stated.names, ...claimed('name', 'alias')])], mother, family, marks },
    recordedAt: aged ? new Date(aged.saidAt) : (identity?.recordedAt ?? new Date()),
    found: records.flatMap(({ data, recordedAt }) => findOf(data, recordedAt, cases)),
    letters: cases.flatMap(({ letters }) => letters ?? []),
    group: cases.at(-1)?.group ?? null,
  });
}

function findOf(data: object | undefined, at: Date, cases: readonly Circumstances[]): Find[] {
  const { found } = (data ?? {}) as { readonly found?: { readonly place?: string; readonly lat?: string; readonly lon?: string } | null };
  if (!found) return [];
  const [lat, lon] = [Number(found.lat ?? NaN), Number(found.lon ?? NaN)];
  const region = (cases.findLast(({ openedAt }) => openedAt <= at) ?? cases[0])?.region ?? undefined;
  return [{ region, place: found.place, point: Number.isNaN(lat + lon) ? undefined : [lat, lon], at }];
}
