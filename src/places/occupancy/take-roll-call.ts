import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../access/index.js';
import { CaseFiles, STEPS } from '../../cases/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import type { MissingDto, RollCallDto } from './occupancy.dto.js';
import { momentInFuture, notMissing, rollCallTooOld, type NotMissing } from './refusals.js';
import type { RollCallTaken } from './roll-call.view.js';
import { getFacilityOfUnit } from './sight.js';

/** $1 facility, $2 when, null: now. Who lived there at that moment, how they were away, and whether they still live there. */
const PRESENT = `
with clock as materialized (select now, coalesce($2::timestamptz, now) as at from clock_timestamp() as now)
select clock.at, clock.at > clock.now as future, clock.at < clock.now - interval '24 hours' as old,
  (select coalesce(jsonb_agg(to_jsonb(r)), '[]') from (
     select s.case_id as "caseId", (select a.kind from absences a where a.stay_id = s.id and a.during @> clock.at) as away,
       (select n.kind from absences n where n.stay_id = still.id and n.during @> clock.now) as "awayNow", still.id is not null as still
     from stays s left join stays still on still.facility_id = $1 and still.case_id = s.case_id and still.kind = 'stay' and still.during @> clock.now
     where s.facility_id = $1 and s.kind = 'stay' and s.during @> clock.at) r) as residents
from clock`;

type Away = 'leave' | 'absconded' | null;

interface Resident {
  readonly caseId: string;
  readonly away: Away;
  readonly awayNow: Away;
  /** whether they live there now, in this bed or another */
  readonly still: boolean;
}

interface Found {
  readonly at: Date;
  readonly future: boolean;
  readonly old: boolean;
  readonly residents: readonly Resident[];
}

/** Takes the roll call of an evening: all present but those named, and each of these has absconded. */
@Injectable()
export class TakeRollCall {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: CaseFiles,
  ) {}

  /**
   * The row of the roll call and the events of the cases are one transaction. An event that the SOP refuses does not keep the others; the person is
   * missing all the same. Whoever is named and cannot be missing here is a mistake, and then nothing is kept.
   * @throws Refused facility_not_found, not_your_unit, moment_in_future, roll_call_too_old, not_missing_here
   */
  async take(code: string, { missing, at }: RollCallDto, actor: Actor): Promise<RollCallTaken> {
    return this.work.run(async (tx) => {
      const facility = await getFacilityOfUnit(tx, code, actor);
      const found = await readResidents(tx, facility.id, at);
      const wrong = missing.flatMap((named, i) => whyNotMissing(named, missing.slice(0, i), found.residents));
      if (wrong.length) throw notMissing(wrong);
      const steps = missing.map(({ caseId, lastSeenAt }) => {
        return { caseId, event: 'absconded', step: plainToInstance(STEPS['absconded']!, lastSeenAt === undefined ? {} : { lastSeenAt }) };
      });
      const { outcomes } = await this.files.takeForEachIn(tx, steps, actor);
      const away = found.residents.filter((resident) => resident.away !== null).length;
      const counts = { present: found.residents.length - away - missing.length, away, missing: missing.length };
      const rollCallId = newId();
      await tx.query('insert into roll_calls (id, facility_id, at, taken_by, present, away, missing) values ($1, $2, $3, $4, $5, $6, $7)', [
        rollCallId,
        facility.id,
        found.at,
        actor.accountId,
        counts.present,
        counts.away,
        counts.missing,
      ]);
      const each = outcomes.map((outcome, i) => ({ caseId: missing[i]!.caseId, refused: outcome.refused }));
      return { rollCallId, at: found.at.toISOString(), ...counts, outcomes: each };
    });
  }
}

async function readResidents(tx: Tx, facilityId: string, at: string | undefined): Promise<Found> {
  const [found] = await tx.query<[Found]>(PRESENT, [facilityId, at ?? null]);
  if (found.future) throw momentInFuture();
  if (found.old) throw rollCallTooOld();
  return found;
}

function whyNotMissing({ caseId }: MissingDto, before: readonly MissingDto[], residents: readonly Resident[]): NotMissing[] {
  if (before.some((other) => other.caseId === caseId)) return [{ caseId, because: 'named_twice' }];
  const resident = residents.find((each) => each.caseId === caseId);
  if (!resident?.still) return [{ caseId, because: 'not_a_resident' }];
  const away = resident.away ?? resident.awayNow;
  if (away === null) return [];
  return [{ caseId, because: away === 'leave' ? 'on_leave' : 'absconded_already' }];
}
