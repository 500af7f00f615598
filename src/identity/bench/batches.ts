import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Units } from '../../units/index.js';
import type { BenchPageDto, NewBatchDto } from './bench.dto.js';
import { findBatch, insertBatch, listBatches, type BatchRead } from './bench.repository.js';
import type { BenchBatchPage, BenchBatchView } from './bench.view.js';
import { batchNotFound, hostNotFound } from './refusals.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const FIRST = { day: 'infinity', id: '00000000-0000-0000-0000-000000000000' };

/** Days on which operators check several persons at one place. */
@Injectable()
export class Batches {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly units: Units,
  ) {}

  /** Everybody on it, or no list. @throws Refused case_not_found, unit_not_found */
  async make({ day, place, unit, caseIds }: NewBatchDto, actor: Actor): Promise<BenchBatchView> {
    return this.work.run(async (tx) => {
      const { units } = await this.units.directory(tx);
      const host = unit === undefined ? undefined : units.find(({ code }) => code === unit);
      if (unit !== undefined && !host) throw hostNotFound();
      for (const caseId of caseIds) await this.access.requireReadable(tx, caseId, actor);
      const id = newId();
      await insertBatch(tx, { id, unit: actor.unitId, day, place, host: host?.id ?? null, by: actor.accountId, caseIds });
      return { id, day, place, unit: unit ?? null, cases: caseIds.length, done: 0 };
    });
  }

  /** The unit's lists, the latest day first. */
  async list({ after, limit }: BenchPageDto, { unitId }: Actor): Promise<BenchBatchPage> {
    return this.work.run(async (tx) => {
      const rows = await listBatches(tx, unitId, placeOf(after), limit + 1);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return { items: shown, next: last && rows.length > limit ? Buffer.from(`${last.day}|${last.id}`).toString('base64url') : null };
    });
  }

  /** A list of the actor's unit. @throws Refused batch_not_found */
  async get(tx: Tx, batchId: string, { unitId }: Actor): Promise<BatchRead> {
    const batch = await findBatch(tx, batchId, unitId);
    if (!batch) throw batchNotFound();
    return batch;
  }
}

function placeOf(after: string | undefined): { day: string; id: string } {
  const [day = '', id = ''] = Buffer.from(after ?? '', 'base64url')
    .toString()
    .split('|');
  return DAY.test(day) && UUID.test(id) ? { day, id } : FIRST;
}
