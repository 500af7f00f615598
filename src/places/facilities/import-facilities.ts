import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { badRows, countsOf, readTable } from '../../platform/tables/index.js';
import { Units } from '../../units/index.js';
import { BedDoor } from '../bed-door.js';
import { findRegions, insertFacility, statedFacilities } from './beds.repository.js';
import { headingFindings } from './cell-reader.js';
import { facilityId } from './facility-id.js';
import { FACILITY_COLUMNS, facilityRow, planFacilities } from './facility-table.js';
import type { FacilityImportReport } from './facility.view.js';
import type { Importing } from './import-beds.js';
import { onlyRehsos } from './refusals.js';

/** Adds the facilities of a file, in one transaction. It changes and removes nothing; idempotent by the codes. */
@Injectable()
export class ImportFacilities {
  constructor(
    private readonly work: UnitOfWork,
    private readonly units: Units,
    private readonly door: BedDoor,
  ) {}

  /** @throws Refused not_for_role, what is wrong with the file, import_has_bad_rows unless they are to be skipped */
  async run({ format, bytes, dryRun, skipBad }: Importing, actor: Actor): Promise<FacilityImportReport> {
    if (actor.role !== 'dinsos.rehsos') throw onlyRehsos();
    const table = await readTable(format, bytes, FACILITY_COLUMNS);
    const rows = table.rows.map(facilityRow);
    const stated = rows.flatMap(({ facility }) => facility ?? []);
    return this.work.run(async (tx) => {
      const { units } = await this.units.directory(tx);
      const unitIds = new Map<string, string>(units.map(({ code, id }) => [code, id]));
      const there = new Map(
        (
          await statedFacilities(
            tx,
            stated.map(({ code }) => code),
          )
        ).map((each) => [each.code, each]),
      );
      const regions = await findRegions(
        tx,
        stated.map(({ region }) => region),
      );
      const plan = planFacilities(rows, there, new Set(unitIds.keys()), regions);
      const counts = countsOf(rows.length, [...headingFindings(table), ...plan.findings]);
      if (!dryRun && counts.bad && !skipBad) throw badRows(counts.bad, counts.findings);
      const report = { dryRun, rows: rows.length, ...counts, known: plan.known };
      if (dryRun) return { ...report, added: plan.facilities.length };

      let added = 0;
      for (const { unit, ...facility } of plan.facilities) {
        const is = { ...facility, id: facilityId(facility.code), unitId: unitIds.get(unit)! };
        if (!(await insertFacility(tx, is))) continue; // meanwhile
        added++;
        this.door.changed(tx, is);
      }
      return { ...report, added };
    });
  }
}
