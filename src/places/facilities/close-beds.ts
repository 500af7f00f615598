import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { BedDoor } from '../bed-door.js';
import type { Facility } from '../domain/place.js';
import { wardsOf } from '../facilities.repository.js';
import { bedsOfWard, findBeds, isWithinAYear, markRemoved } from './beds.repository.js';
import type { CloseBedsDto, WhichBedsDto } from './facility.dto.js';
import type { BedsChanged } from './facility.view.js';
import { actingOf, getOwnFacility } from './own-facility.js';
import { bedsNotFound, closureImpossible, wardNotFound, whichBeds } from './refusals.js';

/** Takes beds out of use for a while or for good. Nobody may be in them: the door refuses it with the list. */
@Injectable()
export class CloseBeds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly door: BedDoor,
  ) {}

  /**
   * Beds that are closed already are closed anew.
   * @throws Refused facility_not_found, not_your_unit, which_beds, bed_not_found, ward_not_found, impossible_time, beds_in_use with the list
   */
  async close(code: string, { until, reason, ...which }: CloseBedsDto, actor: Actor): Promise<BedsChanged> {
    return this.work.run(async (tx) => {
      const facility = await getOwnFacility(tx, code, actor);
      const { beds, extra } = await bedsAsked(tx, facility, which);
      if (until !== undefined && !(await isWithinAYear(tx, until))) throw closureImpossible();
      await this.door.close(tx, {
        facility,
        beds,
        alsoEmpty: extra,
        ...(until && { until: new Date(until) }),
        reason,
        by: actingOf(actor),
      });
      return { facility: code, beds: beds.length };
    });
  }

  /** Beds that are not closed stay as they are. @throws Refused facility_not_found, not_your_unit, which_beds, bed_not_found, ward_not_found */
  async open(code: string, which: WhichBedsDto, actor: Actor): Promise<BedsChanged> {
    return this.work.run(async (tx) => {
      const facility = await getOwnFacility(tx, code, actor);
      const { beds } = await bedsAsked(tx, facility, which);
      await this.door.reopen(tx, { beds, by: actingOf(actor) });
      return { facility: code, beds: beds.length };
    });
  }

  /** For good: the bed is closed without end, so that nothing can be in it, and its name is free. @throws Refused as `close` */
  async remove(code: string, names: readonly string[], actor: Actor): Promise<BedsChanged> {
    return this.work.run(async (tx) => {
      const facility = await getOwnFacility(tx, code, actor);
      const { beds } = await bedsAsked(tx, facility, { beds: names });
      await this.door.close(tx, { facility, beds, reason: 'removed', by: actingOf(actor) });
      await markRemoved(tx, beds);
      return { facility: code, beds: beds.length };
    });
  }
}

/** Their ids; of a ward also those of its places over capacity. */
async function bedsAsked(
  tx: Tx,
  { id }: Facility,
  { beds: names, ward: wardName }: { readonly beds?: readonly string[]; readonly ward?: string },
): Promise<{ readonly beds: string[]; readonly extra: string[] }> {
  if ((names === undefined) === (wardName === undefined)) throw whichBeds();
  if (names !== undefined) {
    const found = await findBeds(tx, id, names);
    const missing = names.filter((name) => !found.some((bed) => bed.name === name));
    if (missing.length) throw bedsNotFound(missing);
    return { beds: found.map((bed) => bed.id), extra: [] };
  }
  const ward = (await wardsOf(tx, id)).find(({ name }) => name === wardName);
  if (!ward) throw wardNotFound();
  const found = await bedsOfWard(tx, ward.id);
  const idsOf = (extra: boolean) => found.filter((bed) => bed.extra === extra).map(({ id }) => id);
  return { beds: idsOf(false), extra: idsOf(true) };
}
