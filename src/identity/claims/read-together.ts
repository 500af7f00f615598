import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { CaseAccess, sightValues, visible } from '../../cases/index.js';
import { dayOf } from '../../deadlines/index.js';
import { SamePersons } from '../../people/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { Claim } from './claim.js';
import { ClaimFiles, type ReadClaims } from './claim-files.js';
import { noteReads, type ReadFor } from './note-read.js';
import { pictureOf } from './picture.js';

interface CaseOf {
  readonly caseId: string;
  readonly number: string;
  readonly open: boolean;
  readonly unit: string;
  readonly seen: boolean;
}

/** Somebody who is held to be the same. */
export interface Linked {
  readonly personId: string;
  /** a decision that links them: undone, the claims of each are by themselves again */
  readonly pairId: string;
  readonly since: Date;
  /** the oldest first, those that may be seen */
  readonly cases: readonly CaseOf[];
  readonly earlierRegister: boolean;
  /** whether the claims are among those read; otherwise one may see none of the cases, and asks these units */
  readonly seen: boolean;
  readonly ask: readonly string[];
}

/** A claim, and where it was recorded. */
export interface SourcedClaim {
  readonly claim: Claim;
  /** number of the case; null: from an earlier register */
  readonly caseNumber: string | null;
  /** of a record that is held to be the same person's */
  readonly linked: boolean;
}

export interface ReadTogether extends ReadClaims {
  /** the oldest first */
  readonly sourced: readonly SourcedClaim[];
  readonly linked: readonly Linked[];
}

interface RecordRow {
  readonly personId: string;
  readonly cases: readonly CaseOf[];
  readonly registers: readonly string[];
  readonly pairId: string | null;
  readonly since: Date | null;
}

/** $1: persons; $2 to $5: what may be seen. */
const RECORDS = `
  select p.id as "personId", l.pair_id as "pairId", l.since,
    (select coalesce(jsonb_agg(jsonb_build_object('caseId', c.id, 'number', c.number, 'open', c.closed_at is null, 'unit', c.owner_unit, 'seen', ${visible(2)})
       order by c.opened_at, c.id), '[]') from cases c where c.person_id = p.id) as cases,
    (select coalesce(jsonb_agg(distinct r.unit_id), '[]') from import_rows r where r.person_id = p.id and r.kind = 'earlier_persons') as registers
  from unnest($1::uuid[]) p (id)
  left join lateral (select pair_id, since from person_links where ended_at is null and p.id in (person_id, same_as) order by since, id limit 1) l on true`;

/**
 * What is claimed of a person and of all who are held to be the same, as one. Nothing is rewritten: each claim stays with the record it was made for,
 * so that a decision undone takes them apart again. Of a record of whose cases one may see none only that there is one is said.
 */
@Injectable()
export class ReadClaimsTogether {
  constructor(
    private readonly access: CaseAccess,
    private readonly files: ClaimFiles,
    private readonly same: SamePersons,
  ) {}

  /** Six statements. Who reads it and why is kept, of each whose claims are read. */
  async of(tx: Tx, { personId, caseId }: ReadFor, purpose: string, actor: Actor): Promise<ReadTogether> {
    const persons = [personId, ...(await this.same.of(tx, [personId])).filter((id) => id !== personId)];
    const rows = await tx.query<RecordRow[]>(RECORDS, [persons, ...sightValues(await this.access.sightOf(actor, tx))]);
    const linked = rows.filter((row) => row.personId !== personId).map((row) => linkedOf(row, actor));
    const shown = [personId, ...linked.flatMap((each) => (each.seen ? each.personId : []))];
    await noteReads(
      tx,
      shown.map((id) => ({ personId: id, caseId })),
      purpose,
      actor,
    );
    const read = await this.files.read(tx, shown);
    const sourced = shown
      .flatMap((id) => {
        const cases = rows.find((row) => row.personId === id)!.cases;
        const numberOf = ({ caseId }: Claim) => (cases.find((each) => each.caseId === caseId) ?? cases[0])?.number ?? null;
        return read.get(id)!.file.claims.map((claim) => ({ claim, caseNumber: numberOf(claim), linked: id !== personId }));
      })
      .sort(({ claim: a }, { claim: b }) => (a.recordedAt === b.recordedAt ? 0 : a.recordedAt < b.recordedAt ? -1 : 1));
    const own = read.get(personId)!;
    const picture =
      shown.length === 1
        ? own.picture
        : pictureOf(
            sourced.map(({ claim }) => claim),
            dayOf(Date.now()),
          );
    return { ...own, picture, sourced, linked };
  }
}

function linkedOf({ personId, cases, registers, pairId, since }: RecordRow, { unitId, seesProvince }: Actor): Linked {
  const seenRegister = seesProvince || registers.includes(unitId);
  const seen = cases.some((each) => each.seen) || (registers.length > 0 && seenRegister);
  const hidden = [...cases.flatMap((each) => (each.seen ? [] : each.unit)), ...(seenRegister ? [] : registers)];
  return {
    personId,
    pairId: pairId!,
    since: since!,
    cases: cases.filter((each) => each.seen),
    earlierRegister: registers.length > 0,
    seen,
    ask: seen ? [] : [...new Set(hidden)],
  };
}
