import type { Actor } from '../../access/index.js';
import type { Tx } from '../../platform/database/index.js';

/** Keeps that the actor has read the names of these people as those of their facility (UU PDP 27/2022). One statement. */
export async function noteReads(
  tx: Tx,
  read: readonly { readonly personId: string; readonly caseId: string }[],
  actor: Actor,
): Promise<void> {
  if (read.length === 0) return;
  const [persons, cases] = [read.map(({ personId }) => personId), read.map(({ caseId }) => caseId)];
  await tx.query(
    `insert into person_reads (person_id, case_id, account_id, unit_id, role, purpose)
     select person_id, case_id, $3, $4, $5, 'residents' from unnest($1::uuid[], $2::uuid[]) as r (person_id, case_id)`,
    [persons, cases, actor.accountId, actor.unitId, actor.role],
  );
}
