import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Tx } from '../platform/database/index.js';

/** Two persons who are one, and who says so. */
export interface NewLink {
  readonly personId: string;
  readonly sameAs: string;
  /** the pair that was decided */
  readonly pairId: string;
  readonly by: string;
}

/** Persons that are held to be one: a link between them, which can be taken back. Nothing of either is rewritten. */
@Injectable()
export class SamePersons {
  /** Idempotent by the pair. */
  async link(tx: Tx, { personId, sameAs, pairId, by }: NewLink): Promise<void> {
    await tx.query(
      'insert into person_links (id, person_id, same_as, pair_id, since_by) values ($1, $2, $3, $4, $5) on conflict (pair_id) where ended_at is null do nothing',
      [newId(), personId, sameAs, pairId, by],
    );
  }

  /** Idempotent by the pair. */
  async unlink(tx: Tx, pairId: string, by: string): Promise<void> {
    await tx.query('update person_links set ended_at = now(), ended_by = $2 where pair_id = $1 and ended_at is null', [pairId, by]);
  }

  /** These persons and all that are held to be the same as one of them. */
  async of(tx: Tx, personIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>('select same_persons($1::uuid[]) as id', [personIds]);
    return rows.map(({ id }) => id);
  }
}
