import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { IdentityKeeper, TakenStep } from '../../cases/index.js';
import { dayOf } from '../../deadlines/index.js';
import type { Tx } from '../../platform/database/index.js';
import { ClaimFiles } from './claim-files.js';
import { afterStep, concernsIdentity } from './from-step.js';

/** Turns what the steps of a case say of who somebody is into claims, in the transaction of the event. */
@Injectable()
export class KeepClaims implements IdentityKeeper {
  constructor(private readonly files: ClaimFiles) {}

  /** Nothing is read for a step that says nothing of the identity. @throws Refused which_candidate, candidate_not_found, candidate_deceased, person_erased */
  async keep(tx: Tx, step: TakenStep): Promise<void> {
    if (!concernsIdentity(step)) return;
    const now = Date.now();
    const when = { at: new Date(now).toISOString(), today: dayOf(now) };
    await this.files.change(tx, step.personId, (file) => afterStep(file, step, when), { by: step.by, because: step.event });
    if (step.event === 'identity_withdrawn') await this.tellHolders(tx, step.caseId);
  }

  /** Whoever has had to do with the case may hold the wrong identity; who has it now is told by the SOP's own effect. */
  private async tellHolders(tx: Tx, caseId: string): Promise<void> {
    const units = await tx.query<{ id: string }[]>(
      'select u.unit_id as id from case_units u join cases c on c.id = u.case_id where c.id = $1 and u.unit_id <> c.owner_unit order by 1',
      [caseId],
    );
    await tx.query(
      `insert into notifications (id, case_id, seq, kind, subject, unit_id)
       select n.id, c.id, c.version, 'event', 'identity_withdrawn', n.unit from cases c, unnest($2::uuid[], $3::uuid[]) as n (id, unit) where c.id = $1`,
      [caseId, units.map(() => newId()), units.map(({ id }) => id)],
    );
  }
}
