import type { UnitOfWork } from '../../platform/database/index.js';
import { csvLines, tableOf } from '../../platform/tables/index.js';
import { findFacility } from '../facilities.repository.js';
import { BED_COLUMNS, bedRow, planBeds } from './bed-table.js';
import { hasHadBeds, insertBeds, insertWards, lockFacility } from './beds.repository.js';
import { readExampleBeds } from './facility-reference.js';

/** Those of which there is a file `reference/examples/beds-*.csv`. */
const WITH_BEDS = ['PRSPMKS-SDA', 'PSTW-PSR', 'RSBL-PSR', 'LIPONSOS-SBY'];

/**
 * Gives four facilities a small made-up list of beds to try the program, all marked as synthetic. A facility that has, or ever had, a bed keeps what it
 * has; so it is idempotent. Needs the facilities of the reference data.
 * @returns how many beds were made
 */
export async function seedSyntheticBeds(work: UnitOfWork): Promise<number> {
  return work.run(async (tx) => {
    let made = 0;
    for (const code of WITH_BEDS) {
      const facility = await findFacility(tx, code);
      if (!facility) continue; // closed
      await lockFacility(tx, facility.id);
      if (await hasHadBeds(tx, facility.id)) continue;
      const { wards, beds } = planBeds(tableOf(csvLines(readExampleBeds(code)), BED_COLUMNS).rows.map(bedRow), [], []);
      await insertWards(tx, facility.id, wards);
      made += (await insertBeds(tx, facility.id, beds, true)).length;
    }
    return made;
  });
}
