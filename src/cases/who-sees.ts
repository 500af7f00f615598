import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import type { Sop } from '../engine/index.js';
import type { Tx } from '../platform/database/index.js';
import { prepared } from '../platform/database/prepared.js';
import { PublishedSops } from '../sop/index.js';
import { Units } from '../units/index.js';
import { notFound } from './refusals.js';

/** Who looks, as far as it matters here. */
type Viewer = Pick<Actor, 'unitId' | 'role' | 'seesProvince'>;

/** What of all cases an actor may see, as parameters of `VISIBLE`. */
export interface Sight {
  readonly province: boolean;
  readonly unit: string;
  /** states in which people of this role have something to do although the case is another unit's, as a UPT with the waiting list */
  readonly states: readonly string[];
  /** what the unit may own: offers that are not yet made to one unit are made to all of these */
  readonly owners: readonly string[];
}

/** A case that may be seen, as far as others need it. */
export interface SeenCase {
  readonly id: string;
  readonly personId: string;
  readonly number: string;
}

/**
 * SQL: whether `c` (a row of cases) may be seen. A case is seen by the unit that has it or opened it, by both sides of its handoffs, by roles that
 * the SOP gives something to do in its state, and by offices for the whole province.
 * @param first the number of the first of four parameters, which are `sightValues`
 */
export function visible(first: number): string {
  const [province, unit, states, owners] = [first, first + 1, first + 2, first + 3].map((n) => `$${n}`);
  return `(${province}::boolean or exists (select from case_units v where v.unit_id = ${unit}::uuid and v.case_id = c.id) or c.main_state = any(${states}::text[])
    or exists (select from handoffs v where v.case_id = c.id and v.to_unit is null and v.status = 'open' and v.to_owner = any(${owners}::text[])))`;
}

export function sightValues({ province, unit, states, owners }: Sight): unknown[] {
  return [province, unit, states, owners];
}

const ALL_VISIBLE = prepared(`select c.id from cases c where c.id = any($1::uuid[]) and ${visible(2)}`);

/** Which cases somebody may see. A case that may not be seen looks like one that is not there. */
@Injectable()
export class CaseAccess {
  constructor(
    private readonly sops: PublishedSops,
    private readonly units: Units,
  ) {}

  /** @param tx the transaction that whoever asks is in, if any */
  async sightOf({ unitId, role, seesProvince }: Viewer, tx?: Tx): Promise<Sight> {
    const { units } = await this.units.directory(tx);
    const owners = units.find(({ id }) => id === unitId)?.owners ?? [];
    return { province: seesProvince, unit: unitId, states: this.sops.all.flatMap((sop) => desksOf(sop, role)), owners };
  }

  /** @throws Refused case_not_found if it is not there or may not be seen */
  async requireReadable(tx: Tx, caseId: string, actor: Viewer): Promise<SeenCase> {
    return this.find(tx, caseId, await this.sightOf(actor, tx));
  }

  /** The same for several, in one statement. @throws Refused case_not_found if one of them is not there or may not be seen */
  async requireAllReadable(tx: Tx, caseIds: readonly string[], actor: Viewer): Promise<void> {
    const seen = await tx.query<unknown[]>(ALL_VISIBLE, [caseIds, ...sightValues(await this.sightOf(actor, tx))]);
    if (seen.length < caseIds.length) throw notFound();
  }

  /** The same for adding to a case: whoever only sees it because of the state it is in may not. @throws Refused case_not_found */
  async requireActable(tx: Tx, caseId: string, actor: Viewer): Promise<SeenCase> {
    return this.find(tx, caseId, { ...(await this.sightOf(actor, tx)), states: [] });
  }

  private async find(tx: Tx, caseId: string, sight: Sight): Promise<SeenCase> {
    const [row] = await tx.query<SeenCase[]>(
      `select c.id, c.person_id as "personId", c.number from cases c where c.id = $1 and ${visible(2)}`,
      [caseId, ...sightValues(sight)],
    );
    if (!row) throw notFound();
    return row;
  }
}

/** States of the main line in which a role has something to do, though it is none of the owner's. */
export function desksOf(sop: Sop, role: string): string[] {
  const { states } = sop.file.regions[sop.main]!;
  const isOther = (state: string) => {
    const owner = states[state]?.owner;
    return owner !== undefined && owner !== 'unchanged' && !sop.file.owners[owner]!.roles.includes(role);
  };
  const mine = sop.transitions.filter(
    ({ region, everywhere, by, from }) => region === sop.main && !everywhere && by.has(role) && isOther(from),
  );
  return [...new Set(mine.map(({ from }) => from))];
}
