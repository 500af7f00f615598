import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { CaseAccess, CaseFiles } from '../../cases/index.js';
import { ReadPerson, SamePersons } from '../../people/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Refusal, Refused } from '../../shared/refusal.js';
import { Units, type Directory } from '../../units/index.js';
import { TellScreens } from '../tell-screens.js';
import { decidesPairs } from './deciders.js';
import { decide, findCases, findPairs, lockPair, type PairState, type StoredPair } from './duplicates.repository.js';
import type { DecisionView, MergeView, UndoneView } from './duplicates.view.js';
import { alreadyDecided, notAmongOpenCases, notForDeciding, nothingToUndo, pairNotFound } from './refusals.js';

export interface PairDecision {
  readonly decision: 'same' | 'not_same';
  readonly reason?: string | undefined;
  readonly mergeInto?: string | undefined;
}

interface OpenCase {
  readonly caseId: string;
  readonly number: string;
  readonly unit: string;
}

/** A person's decision on a pair: the same, not the same, or as before. Persons are linked and cases merged, nothing is rewritten, and all of it can be undone. */
@Injectable()
export class DecidePair {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly files: CaseFiles,
    private readonly same: SamePersons,
    private readonly read: ReadPerson,
    private readonly units: Units,
    private readonly screens: TellScreens,
  ) {}

  /**
   * Waits for whoever decides on the same pair. Idempotent by the decision.
   * @throws Refused pair_already_set if it was decided otherwise meanwhile; person_erased; as the SOP says, if cases are to be merged
   */
  async decide(caseId: string, pairId: string, { decision, reason, mergeInto }: PairDecision, actor: Actor): Promise<DecisionView> {
    return this.work.run(async (tx) => {
      const pair = await this.lock(tx, caseId, pairId, actor);
      const persons = [pair.personA, pair.personB];
      if (pair.state !== decision) {
        if (pair.state === 'same' || pair.state === 'not_same') throw alreadyDecided();
        if (decision === 'same') await this.requireAlive(tx, persons);
        await this.write(tx, pair, decision, decision, reason, actor);
        if (decision === 'same') await this.same.link(tx, { personId: pair.personA, sameAs: pair.personB, pairId, by: actor.accountId });
      }
      const directory = await this.units.directory(tx);
      const merge = decision === 'same' ? await this.merge(tx, persons, mergeInto, reason, actor, directory) : null;
      await this.noteRepeat(tx, merge?.merged.includes(caseId) ? merge.into : caseId, decision, persons, actor, directory);
      return { pairId, state: decision, merge, contradicts: decision === 'same' ? await this.contradictions(tx, persons) : [] };
    });
  }

  /**
   * Takes a decision back. Persons are two again, whatever has happened to their cases since; cases that were merged are opened again where they were,
   * if the SOP lets the actor, and it is said if not.
   * @throws Refused not_now if there is none
   */
  async undo(caseId: string, pairId: string, actor: Actor): Promise<UndoneView> {
    return this.work.run(async (tx) => {
      const pair = await this.lock(tx, caseId, pairId, actor);
      if (pair.state !== 'same' && pair.state !== 'not_same') throw nothingToUndo();
      const merged = pair.state === 'same' ? await this.mergedCases(tx, pair) : [];
      await this.write(tx, pair, 'undone', pair.state === 'same' ? 'undone' : 'suggested', undefined, actor);
      if (pair.state === 'not_same') return { pairId, state: 'suggested', cases: [] };
      await this.same.unlink(tx, pairId, actor.accountId);
      const directory = await this.units.directory(tx);
      const cases: UndoneView['cases'][number][] = [];
      for (const each of merged) {
        const refusal = await this.tryEvent(tx, each.caseId, 'unmerged', actor, directory);
        cases.push({ caseId: each.caseId, number: each.number, open: refusal === undefined, refused: refusal?.message ?? null });
      }
      return { pairId, state: 'undone', cases };
    });
  }

  private async lock(tx: Tx, caseId: string, pairId: string, actor: Actor): Promise<StoredPair> {
    const { personId } = await this.access.requireActable(tx, caseId, actor);
    if (!decidesPairs(actor.role)) throw notForDeciding();
    const pair = await lockPair(tx, pairId, await this.same.of(tx, [personId]));
    if (!pair) throw pairNotFound();
    return pair;
  }

  private async write(
    tx: Tx,
    pair: StoredPair,
    decision: 'same' | 'not_same' | 'undone',
    state: PairState,
    basis: string | undefined,
    { accountId: by, unitId: unit, role }: Actor,
  ): Promise<void> {
    await this.screens.identityChanged(tx, await findCases(tx, [pair.personA, pair.personB]));
    await decide(tx, { pairId: pair.id, decision, state, basis: basis ?? null, by, unit, role });
  }

  /** Nobody can tell any more who an erased person was. */
  private async requireAlive(tx: Tx, persons: readonly string[]): Promise<void> {
    const found = await this.read.findCurrent(tx, persons, 'identity');
    if ([...found.values()].some(({ erased }) => erased)) throw new Refused(personErased);
  }

  /** Several open cases of one person: which step merges them, and, if it was asked for, the step itself. */
  private async merge(
    tx: Tx,
    persons: readonly string[],
    into: string | undefined,
    evidence: string | undefined,
    actor: Actor,
    directory: Directory,
  ): Promise<MergeView | null> {
    const open = await this.openCases(tx, persons);
    if (into !== undefined && !open.some(({ caseId }) => caseId === into)) throw notAmongOpenCases();
    if (open.length < 2) return null;
    const kept = into ?? open[0]!.caseId;
    const others = open.filter(({ caseId }) => caseId !== kept).map(({ caseId }) => caseId);
    const step = { event: 'merged_into', otherCaseId: kept, step: evidence === undefined ? {} : { evidence: [evidence] } };
    if (into !== undefined) for (const caseId of others) await this.files.takeIn(tx, caseId, step, actor, directory);
    const cases = open.map(({ caseId, number, unit }) => ({
      caseId,
      number,
      unit: directory.units.find(({ id }) => id === unit)?.code ?? '',
    }));
    return { event: 'merged_into', into: kept, cases, merged: into === undefined ? [] : others };
  }

  /** The oldest first. */
  private async openCases(tx: Tx, persons: readonly string[]): Promise<OpenCase[]> {
    return tx.query(
      `select id as "caseId", number, owner_unit as unit from cases
       where person_id in (select same_persons($1::uuid[])) and closed_at is null order by opened_at, id`,
      [persons],
    );
  }

  /** Cases of the one that were merged into cases of the other, and are still. */
  private async mergedCases(tx: Tx, { personA, personB }: StoredPair): Promise<{ caseId: string; number: string }[]> {
    return tx.query(
      `select c.id as "caseId", c.number from case_links l join cases c on c.id = l.case_id join cases o on o.id = l.other_case_id
       where l.kind = 'duplicate_of' and l.ended_seq is null and ((c.person_id = $1 and o.person_id = $2) or (c.person_id = $2 and o.person_id = $1)) order by c.id`,
      [personA, personB],
    );
  }

  /**
   * What the decision says of the case's fact `repeat`, where the SOP lets the actor: a repeat client, if one of them was helped before (and this is not
   * one find that was entered twice); none, if nothing is left for which somebody would be one.
   */
  private async noteRepeat(
    tx: Tx,
    caseId: string,
    decision: 'same' | 'not_same',
    persons: readonly string[],
    actor: Actor,
    directory: Directory,
  ): Promise<void> {
    const [known] = await tx.query<{ repeat: string; open: boolean; helped: boolean }[]>(
      `select c.snapshot -> 'facts' ->> 'repeat' as repeat, c.closed_at is null as open,
         exists (select from cases o where o.person_id in (select same_persons($2::uuid[])) and o.id <> c.id and o.closed_at is not null
           and o.main_state not in ('closed_duplicate', 'closed_not_found'))
         or exists (select from import_rows where person_id in (select same_persons($2::uuid[]))) as helped
       from cases c where c.id = $1`,
      [caseId, persons],
    );
    if (!known?.open) return;
    if (decision === 'same') {
      if (known.helped && known.repeat !== 'confirmed') await this.tryEvent(tx, caseId, 'repeat_confirmed', actor, directory);
      return;
    }
    const pairs = await findPairs(tx, persons);
    const cleared = pairs.every(({ state, level }) => state !== 'same' && (state !== 'suggested' || level === 'possible'));
    if (cleared && known.repeat === 'suspected') await this.tryEvent(tx, caseId, 'repeat_ruled_out', actor, directory);
  }

  /** Pairs that were held apart, of persons who are now held to be one through others. */
  private async contradictions(tx: Tx, persons: readonly string[]): Promise<string[]> {
    const all = await this.same.of(tx, persons);
    const pairs = await findPairs(tx, all);
    return pairs.flatMap(({ id, state, personA, personB }) =>
      state === 'not_same' && all.includes(personA) && all.includes(personB) ? id : [],
    );
  }

  /** Takes an event that follows from the decision if the SOP lets the actor; the decision stands either way. @returns why not */
  private async tryEvent(tx: Tx, caseId: string, event: string, actor: Actor, directory: Directory): Promise<Refusal | undefined> {
    try {
      await tx.transaction((part) => this.files.takeIn(part, caseId, { event, step: {} }, actor, directory));
      return undefined;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return error.refusal;
    }
  }
}

const personErased = new Refusal('person_erased', {
  id: 'Data salah satu orang ini telah dihapus: tidak dapat lagi dinilai apakah keduanya sama.',
  en: 'The data of one of these persons were erased: whether they are one can no longer be judged.',
});
