import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { PendingCheck, PendingChecks } from '../bench/pending.js';
import { WHYS } from './words.js';

interface WaitingRow extends Omit<PendingCheck, 'whyWords'> {
  readonly caseId: string;
}

/** Which cases wait for Dukcapil, for the bench. */
@Injectable()
export class PendingOfCases implements PendingChecks {
  async ofCases(tx: Tx, caseIds: readonly string[]): Promise<ReadonlyMap<string, PendingCheck>> {
    const rows = await tx.query<WaitingRow[]>(
      `select distinct on (case_id) case_id as "caseId", created_at as since, next_attempt_at as "nextAttemptAt", why
       from identity_checks where case_id = any($1::uuid[]) and state in ('waiting', 'running') order by case_id, created_at desc`,
      [caseIds],
    );
    return new Map(
      rows.map(({ caseId, ...pending }) => [caseId, { ...pending, whyWords: pending.why === null ? null : (WHYS[pending.why] ?? null) }]),
    );
  }
}
