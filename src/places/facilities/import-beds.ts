import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { badRows, countsOf, readTable, type TableFormat } from '../../platform/tables/index.js';
import { BedDoor } from '../bed-door.js';
import { wardsOf } from '../facilities.repository.js';
import { AddBeds } from './add-beds.js';
import { BED_COLUMNS, bedRow, planBeds } from './bed-table.js';
import { insertBeds, insertWards, knownBeds, lockFacility } from './beds.repository.js';
import { headingFindings } from './cell-reader.js';
import type { BedImportReport } from './facility.view.js';
import { actingOf, getOwnFacility } from './own-facility.js';

/** What is imported, and how. */
export interface Importing {
  readonly format: TableFormat;
  readonly bytes: Buffer;
  /** nothing is written */
  readonly dryRun: boolean;
  /** the good rows are imported though others are bad */
  readonly skipBad: boolean;
}

/** Adds the wards and beds of a file to a facility, in one transaction. It changes and removes nothing; idempotent by the names. */
@Injectable()
export class ImportBeds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly door: BedDoor,
    private readonly adding: AddBeds,
  ) {}

  /** @throws Refused facility_not_found, not_your_unit, what is wrong with the file, import_has_bad_rows unless they are to be skipped */
  async run(code: string, { format, bytes, dryRun, skipBad }: Importing, actor: Actor): Promise<BedImportReport> {
    const table = await readTable(format, bytes, BED_COLUMNS);
    const rows = table.rows.map(bedRow);
    return this.work.run(async (tx) => {
      const facility = await getOwnFacility(tx, code, actor);
      await lockFacility(tx, facility.id);
      const plan = planBeds(rows, await wardsOf(tx, facility.id), await knownBeds(tx, facility.id));
      const counts = countsOf(rows.length, [...headingFindings(table), ...plan.findings]);
      if (!dryRun && counts.bad && !skipBad) throw badRows(counts.bad, counts.findings);
      const report = { dryRun, rows: rows.length, ...counts, bedsKnown: plan.known };
      if (dryRun || !plan.beds.length) return { ...report, wardsAdded: plan.wards.length, bedsAdded: plan.beds.length };

      const wards = await insertWards(tx, facility.id, plan.wards);
      const beds = await insertBeds(tx, facility.id, plan.beds, false);
      const closed = new Set(plan.beds.filter((bed) => bed.closed).map(({ name }) => name));
      const toClose = beds.filter(({ name }) => closed.has(name)).map(({ id }) => id);
      if (toClose.length) await this.door.close(tx, { facility, beds: toClose, reason: 'other', by: actingOf(actor) });
      await this.adding.tell(tx, facility);
      return { ...report, wardsAdded: wards.length, bedsAdded: beds.length };
    });
  }
}
