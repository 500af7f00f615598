import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';
import { LiveChanges } from '../platform/live/index.js';

/**
 * Tells the screens of all who have to do with a case that more, or something else, is known of who its person is, where the case itself has not
 * changed: a check at Dukcapil, a claim, a result that was only noted, somebody who may be the same. Once it is committed, and never otherwise.
 */
@Injectable()
export class TellScreens {
  constructor(private readonly live: LiveChanges) {}

  /** One statement. */
  async identityChanged(tx: Tx, caseIds: readonly string[]): Promise<void> {
    if (caseIds.length === 0) return;
    const concerned = await tx.query<{ id: string; units: string[] }[]>(
      'select case_id as id, jsonb_agg(unit_id) as units from case_units where case_id = any ($1::uuid[]) group by case_id',
      [caseIds],
    );
    for (const { id, units } of concerned) this.live.publishAfterCommit(tx, { kind: 'identity', id, version: Date.now(), units });
  }
}
