import { Injectable } from '@nestjs/common';
import { namesOf, type Actor } from '../../access/index.js';
import { CaseAccess, sightValues, visible } from '../../cases/index.js';
import { sayState } from '../../engine/index.js';
import { initials, ReadPerson, SamePersons } from '../../people/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { PublishedSops } from '../../sop/index.js';
import { Units } from '../../units/index.js';
import { decidesPairs } from './deciders.js';
import type { StoredPair } from './duplicates.repository.js';
import type { DuplicateCaseView, DuplicateList, DuplicateView } from './duplicates.view.js';
import { SearchDuplicates } from './search-duplicates.js';
import { LEVEL_WORDS, sayReason } from './words.js';

interface Paging {
  readonly after?: string | undefined;
  readonly limit: number;
}

interface PairRow extends StoredPair {
  readonly other: string;
  readonly erased: boolean;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedUnit: string | null;
  readonly decidedRole: string | null;
  readonly basis: string | null;
}

interface CaseRow {
  readonly personId: string;
  readonly id: string;
  readonly number: string;
  readonly sopId: string;
  readonly sopVersion: number;
  readonly state: string;
  readonly closed: boolean;
  readonly openedAt: Date;
  readonly ownerUnit: string;
  readonly seen: boolean;
}

/** What is known of those who may be the same as the person of a case, for whoever may see the case. */
@Injectable()
export class ListDuplicates {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly search: SearchDuplicates,
    private readonly same: SamePersons,
    private readonly read: ReadPerson,
    private readonly units: Units,
    private readonly sops: PublishedSops,
  ) {}

  /** The likeliest first. Of persons of whose cases none may be seen it is only said that there is somebody, and which unit to ask. */
  async run(caseId: string, actor: Actor, paging: Paging): Promise<DuplicateList> {
    return this.work.run(async (tx) =>
      this.list(tx, caseId, (await this.access.requireReadable(tx, caseId, actor)).personId, actor, paging),
    );
  }

  /** Looks anew, and then the same. */
  async searchAgain(caseId: string, actor: Actor, paging: Paging): Promise<DuplicateList> {
    return this.work.run(async (tx) => {
      const { personId } = await this.access.requireActable(tx, caseId, actor);
      await this.search.run(tx, caseId);
      return this.list(tx, caseId, personId, actor, paging);
    });
  }

  private async list(tx: Tx, caseId: string, personId: string, actor: Actor, { after, limit }: Paging): Promise<DuplicateList> {
    const own = [...new Set([personId, ...(await this.same.of(tx, [personId]))])];
    // first: what is told to have been looked at is then also read
    const [looked] = await tx.query<{ at: Date; compared: number }[]>(
      'select searched_at as at, compared from person_searches where person_id = $1',
      [personId],
    );
    const pairs = await findPage(tx, own, after, limit + 1);
    const shown = pairs.slice(0, limit);
    const others = shown.map(({ other }) => other);
    const cases = await this.casesOf(tx, [...others, ...own], actor);
    const names = await namesOf(tx, shown.flatMap(({ decidedBy }) => decidedBy ?? [])); // prettier-ignore
    const identities = await this.read.findCurrent(tx, others, 'identity');
    const registers = await this.registersOf(tx, others, actor);
    const { units } = await this.units.directory(tx);
    const unitOf = (id: string | null) => units.find((unit) => unit.id === id);
    const items = shown.map((pair): DuplicateView => {
      const theirs = cases.filter((each) => each.personId === pair.other);
      const register = registers.filter((each) => each.personId === pair.other);
      const seen = [...theirs, ...register].some((each) => each.seen);
      const [name] = (seen && identities.get(pair.other)?.current?.data?.names) || [];
      const hidden = new Set([...theirs, ...register].flatMap((each) => (each.seen ? [] : each.ownerUnit)));
      return {
        pairId: pair.id,
        state: pair.state,
        level: pair.level,
        words: LEVEL_WORDS[pair.level],
        score: seen ? pair.score : null,
        reasons: seen ? pair.reasons.map(reasonView) : [],
        initials: name === undefined ? null : initials(name),
        erased: pair.erased,
        earlierRegister: register.length > 0,
        cases: theirs.filter((each) => each.seen).map((each) => this.caseView(each)),
        ask: [...hidden].map((id) => ({ code: unitOf(id)?.code ?? '', name: unitOf(id)?.name ?? '' })),
        decided: pair.decidedAt && {
          at: pair.decidedAt.toISOString(),
          by: names.get(pair.decidedBy!) ?? null,
          role: pair.decidedRole!,
          unit: unitOf(pair.decidedUnit)?.code ?? '',
          reason: pair.basis,
        },
      };
    });
    const history = cases.filter((each) => own.includes(each.personId) && each.id !== caseId && each.seen);
    return {
      youDecide: decidesPairs(actor.role),
      searchedAt: looked?.at.toISOString() ?? null,
      compared: looked?.compared ?? null,
      items,
      history: history.map((each) => this.caseView(each)),
      next: pairs.length > limit ? cursorOf(shown.at(-1)!) : null,
    };
  }

  /** All cases of these persons, the newest first, and whether each may be seen. */
  private async casesOf(tx: Tx, persons: readonly string[], actor: Actor): Promise<CaseRow[]> {
    return tx.query(
      `select c.person_id as "personId", c.id, c.number, c.sop_id as "sopId", c.sop_version as "sopVersion", c.main_state as state, c.closed_at is not null as closed,
         c.opened_at as "openedAt", c.owner_unit as "ownerUnit", ${visible(2)} as seen
       from cases c where c.person_id = any ($1::uuid[]) order by c.opened_at desc, c.id`,
      [persons, ...sightValues(await this.access.sightOf(actor, tx))],
    );
  }

  /** Those of these persons who come from a register of before this program; it is seen by the unit that sent it. */
  private async registersOf(
    tx: Tx,
    persons: readonly string[],
    { unitId, seesProvince }: Actor,
  ): Promise<Pick<CaseRow, 'personId' | 'ownerUnit' | 'seen'>[]> {
    return tx.query(
      `select person_id as "personId", unit_id as "ownerUnit", unit_id = $2 or $3 as seen from import_rows
       where person_id = any ($1::uuid[]) and kind = 'earlier_persons'`,
      [persons, unitId, seesProvince],
    );
  }

  private caseView({ id, number, sopId, sopVersion, state, closed, openedAt }: CaseRow): DuplicateCaseView {
    const sop = this.sops.find(sopId, sopVersion)!;
    const stateLabel = { id: sayState(sop, sop.main, state, 'id'), en: sayState(sop, sop.main, state, 'en') };
    return { caseId: id, number, state, stateLabel, open: !closed, openedAt: openedAt.toISOString() };
  }
}

function reasonView({ field, level, weight }: PairRow['reasons'][number]): DuplicateView['reasons'][number] {
  return { field, agreement: level, words: sayReason({ field, level }), speaksFor: weight > 0, weight };
}

/**
 * Pairs of a person, and of those held to be the same, with others; the likeliest first. Who is held to be the same already, or was erased, is not
 * suggested. @param own the person first
 */
function findPage(tx: Tx, own: readonly string[], after: string | undefined, limit: number): Promise<PairRow[]> {
  const place = placeOf(after);
  return tx.query(
    `select p.id, p.person_a as "personA", p.person_b as "personB", p.score::float8 as score, p.level, p.reasons, p.state, o.id as other, o.erased_at is not null as erased,
       p.decided_at as "decidedAt", p.decided_by as "decidedBy", p.decided_unit as "decidedUnit", p.decided_role as "decidedRole", p.basis
     from person_pairs p
     join persons o on o.id = case when p.person_b = ($1::uuid[])[1] or (p.person_a <> all ($1::uuid[])) then p.person_a else p.person_b end
     where (p.person_a = any ($1::uuid[]) or p.person_b = any ($1::uuid[])) and (p.state <> 'suggested' or (o.erased_at is null and o.id <> all ($1::uuid[])))
       and (p.score, p.id) < ($2::numeric, $3::uuid) order by p.score desc, p.id desc limit $4`,
    [own, place.score, place.id, limit],
  );
}

function cursorOf({ score, id }: StoredPair): string {
  return `${score}_${id}`;
}

/** The place that a page ended at. What is no such place counts as the beginning. */
function placeOf(after: string | undefined): { score: number; id: string } {
  const [, score, id] = /^(-?\d{1,4}(?:\.\d)?)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after ?? '') ?? [];
  return score === undefined || id === undefined
    ? { score: 9999, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
    : { score: Number(score), id };
}
