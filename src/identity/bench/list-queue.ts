import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { PublishedSops } from '../../sop/index.js';
import { ClaimFiles } from '../claims/claim-files.js';
import type { BenchQueueDto } from './bench.dto.js';
import { listQueue } from './bench.repository.js';
import type { BenchQueue } from './bench.view.js';
import { PENDING_CHECKS, type PendingChecks } from './pending.js';
import { rowView } from './rows.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^(infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?)$/;
const FIRST = { due: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** Lists whom the unit is to check. */
@Injectable()
export class ListQueue {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sops: PublishedSops,
    private readonly files: ClaimFiles,
    @Optional() @Inject(PENDING_CHECKS) private readonly checks: PendingChecks | undefined,
  ) {}

  /** Cases that the unit has or is offered, and those elsewhere that wait for a check; what is due first, first. At most four statements. */
  async run({ work, only, batch, after, limit }: BenchQueueDto, { unitId, seesProvince }: Actor): Promise<BenchQueue> {
    return this.work.run(async (tx) => {
      const asked = { unit: unitId, province: seesProvince, work, only, batch, after: placeOf(after), limit: limit + 1 };
      const rows = await listQueue(tx, asked);
      const shown = rows.slice(0, limit);
      const claims = await this.files.read(tx, [...new Set(shown.map(({ personId }) => personId))]);
      const ids = shown.map(({ caseId }) => caseId);
      const pending = ids.length ? await this.checks?.ofCases(tx, ids) : undefined;
      const items = shown.map((row) =>
        rowView(row, this.sops.find(row.sopId, row.sopVersion)!, claims.get(row.personId), pending?.get(row.caseId)),
      );
      const last = shown.at(-1);
      const next = last && rows.length > limit ? Buffer.from(`${last.due}|${last.caseId}`).toString('base64url') : null;
      return { asOf: (rows[0]?.now ?? new Date()).toISOString(), items, next };
    });
  }
}

/** The place that a page ended at. What is no such place counts as the beginning. */
function placeOf(after: string | undefined): { due: string; id: string } {
  const [due = '', id = ''] = Buffer.from(after ?? '', 'base64url')
    .toString()
    .split('|');
  return INSTANT.test(due) && UUID.test(id) ? { due, id } : FIRST;
}
