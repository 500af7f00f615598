import type { Actor } from '../../access/index.js';
import type { Tx } from '../../platform/database/index.js';

/** A person whose data are read, for a case. */
export interface ReadFor {
  readonly personId: string;
  readonly caseId: string;
}

/** Who reads persons in clear, and why, is kept (UU PDP 27/2022). One statement. */
export async function noteReads(tx: Tx, read: readonly ReadFor[], purpose: string, { accountId, unitId, role }: Actor): Promise<void> {
  await tx.query(
    `insert into person_reads (person_id, case_id, account_id, unit_id, role, purpose)
     select person_id, case_id, $3, $4, $5, $6 from unnest($1::uuid[], $2::uuid[]) as r (person_id, case_id)`,
    [read.map(({ personId }) => personId), read.map(({ caseId }) => caseId), accountId, unitId, role, purpose],
  );
}
