import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { PublishedSops } from '../../sop/index.js';
import { ClaimFiles } from '../claims/claim-files.js';
import { noteReads } from '../claims/note-read.js';
import { Batches } from './batches.js';
import { listSheet } from './bench.repository.js';
import type { BenchSheet } from './bench.view.js';
import { BENCH_OPTIONS, type BenchOptions } from './options.js';
import { sheetLine } from './rows.js';

/** A list to take along: whom to check on that day at that place. */
@Injectable()
export class ShowSheet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sops: PublishedSops,
    private readonly files: ClaimFiles,
    private readonly batches: Batches,
    @Inject(BENCH_OPTIONS) private readonly options: BenchOptions,
  ) {}

  /** With names: that they were read is kept, for each person. @throws Refused batch_not_found */
  async run(batchId: string, actor: Actor): Promise<BenchSheet> {
    return this.work.run(async (tx) => {
      const batch = await this.batches.get(tx, batchId, actor);
      const rows = await listSheet(tx, batchId);
      const claims = await this.files.read(tx, [...new Set(rows.map(({ personId }) => personId))]);
      await noteReads(tx, rows, 'identification', actor);
      const lines = rows.map((row) => sheetLine(row, this.sops.find(row.sopId, row.sopVersion)!, claims.get(row.personId)));
      return { ...batch, synthetic: this.options.synthetic, lines };
    });
  }
}
