import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Cases, DoesLater, type LaterEffect, type Taken } from '../../cases/index.js';
import { SamePersons } from '../../people/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Refused } from '../../shared/refusal.js';
import { Units } from '../../units/index.js';
import { TellScreens } from '../tell-screens.js';
import { findPairs, noteSearch, suggest, withdraw, type FoundPair, type StoredPair } from './duplicates.repository.js';
import { LookForSame, type Alike } from './look-for-same.js';

/** Of those that are only possible, the likeliest so many are shown: more would not be read. */
const POSSIBLE_SHOWN = 10;

/** Looks who may be the same as the person of a case, at intake in the background and on demand, and puts what is new on the desks concerned. */
@Injectable()
@DoesLater('look_for_earlier_cases', 'look_for_open_case_of_person')
export class SearchDuplicates implements LaterEffect {
  constructor(
    private readonly look: LookForSame,
    private readonly same: SamePersons,
    private readonly cases: Cases,
    private readonly units: Units,
    private readonly screens: TellScreens,
  ) {}

  async do(tx: Tx, { caseId }: Taken): Promise<void> {
    await this.run(tx, caseId);
  }

  /**
   * Compares, remembers and tells. What a person decided stays: see `suggest`. Idempotent: what is on a desk already is not put there again.
   * The person is suspected of being a repeat client if it is very likely somebody who was helped before.
   */
  async run(tx: Tx, caseId: string): Promise<void> {
    // By itself: whoever waits for the row sees only in the next statement what the other has done. Not "for update": a search for somebody else may
    // be about to put a notice on this case, and this one on theirs.
    const [own] = await tx.query<{ personId: string }[]>('select person_id as "personId" from cases where id = $1 for no key update', [
      caseId,
    ]);
    if (!own) return;
    const { personId } = own;
    const before = await findPairs(tx, [personId]);
    const linked = await this.same.of(tx, [personId]);
    const suggested = before.filter(({ state }) => state === 'suggested');
    const { alike, compared } = await this.look.run(tx, personId, suggested.map(otherOf(personId)), linked);
    const found = [
      ...alike.filter(({ level }) => level === 'very_likely'),
      ...alike.filter(({ level }) => level === 'possible').slice(0, POSSIBLE_SHOWN),
    ];
    const others = new Set(found.map((each) => each.personId));
    await withdraw(tx, suggested.flatMap((pair) => (others.has(otherOf(personId)(pair)) ? [] : pair.id))); // prettier-ignore
    const fresh = found.length > 0 ? await suggest(tx, found.map(pairWith(personId))) : [];
    await noteSearch(tx, personId, compared);
    await this.screens.identityChanged(tx, [caseId]);
    if (fresh.length > 0) await this.tell(tx, caseId, personId, fresh);
  }

  private async tell(tx: Tx, caseId: string, personId: string, fresh: readonly StoredPair[]): Promise<void> {
    const likely = fresh.filter(({ level }) => level === 'very_likely').map(otherOf(personId));
    const [met] = await tx.query<{ open: boolean; helped: boolean; suspect: boolean }[]>(TELL, [caseId, newId(), likely]);
    if (!met?.helped || !met.suspect) return;
    try {
      const directory = await this.units.directory(tx);
      await tx.transaction((part) => this.cases.takeIn(part, { caseId, event: 'repeat_suspected', actor: SYSTEM }, directory));
    } catch (error) {
      if (!(error instanceof Refused)) throw error; // the procedure does not ask for it here: the notice is there all the same
    }
  }
}

/** The system belongs to no unit. */
const SYSTEM = { id: 'system', unit: '00000000-0000-0000-0000-000000000000', role: 'system' };

/**
 * $1: the case, $2: id of its notice, $3: persons who are very likely the same. To the unit that has the case; and to
 * each that has an open case of somebody very likely the same. @returns whether there is such a case, whether one of them was helped before, and
 * whether this person is not yet held to be a repeat client
 */
const TELL = `
  with met as materialized (
    select exists (select from cases c where c.person_id in (select same_persons($3::uuid[])) and c.closed_at is null) as open,
      exists (select from cases c where c.person_id in (select same_persons($3::uuid[])) and c.closed_at is not null and c.main_state not in ('closed_duplicate', 'closed_not_found'))
        or exists (select from import_rows r where r.person_id in (select same_persons($3::uuid[]))) as helped
  ), own as (
    insert into notifications (id, case_id, seq, kind, subject, unit_id)
    select $2, c.id, c.version, 'duplicate', case when met.open then 'open_case' when cardinality($3::uuid[]) > 0 then 'very_likely' else 'possible' end, c.owner_unit
    from cases c, met where c.id = $1
  ), others as (
    insert into notifications (id, case_id, seq, kind, subject, unit_id)
    select gen_random_uuid(), c.id, c.version, 'duplicate', 'open_case', c.owner_unit
    from cases c where c.person_id in (select same_persons($3::uuid[])) and c.closed_at is null
  )
  select met.open, met.helped, c.closed_at is null and c.snapshot -> 'facts' ->> 'repeat' = 'no' as suspect from met, cases c where c.id = $1`;

export function otherOf(personId: string): (pair: Pick<StoredPair, 'personA' | 'personB'>) => string {
  return ({ personA, personB }) => (personA === personId ? personB : personA);
}

function pairWith(personId: string): (alike: Alike) => FoundPair {
  return ({ personId: other, score, level, reasons }) => {
    const [personA, personB] = personId < other ? [personId, other] : [other, personId];
    return { personA, personB, score, level: level!, reasons };
  };
}
