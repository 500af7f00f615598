import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../platform/database/index.js';
import type { Actor } from './current-actor.js';
import type { DutyQueryDto, SetDutyDto } from './duty.dto.js';
import { endDuty, findReachable, insertDuty, listDuty } from './duty.repository.js';
import type { DutyEnded, DutyNow, DutyPage, DutySet } from './duty.view.js';
import { getOwnUnit, getWorkplace } from './own-unit.js';
import { datesReversed, dutyDates, dutyNotFound, notOfUnit, orRefused } from './refusals.js';

const LONGEST_DAYS = 7;
const DAY = 86_400_000;

/** Who is reachable for a unit, and when: handoffs and deadlines outside office hours go to them. */
@Injectable()
export class Duty {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  /** @throws Refused unit_not_found, not_your_unit */
  async list(code: string, { from, to, after, limit }: DutyQueryDto, actor: Actor): Promise<DutyPage> {
    const unit = await getOwnUnit(this.source, code, actor);
    const rows = await listDuty(this.source, unit.id, { after, from: utc(from), to: utc(to), limit: limit + 1 });
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items.at(-1)!.id : null };
  }

  /** @throws Refused unit_not_found */
  async now(code: string): Promise<DutyNow> {
    const unit = await getWorkplace(this.source, code);
    return { people: await findReachable(this.source, unit.id) };
  }

  /**
   * Puts somebody of one's own unit on duty. Several may be at the same time, one person once.
   * @throws Refused unit_not_found, not_your_unit, not_of_unit, duty_dates, dates_reversed, duty_already_set
   */
  async set(code: string, { account, startsAt, endsAt }: SetDutyDto, actor: Actor): Promise<DutySet> {
    const days = (Date.parse(endsAt) - Date.parse(startsAt)) / DAY;
    if (days <= 0) throw datesReversed();
    if (days > LONGEST_DAYS) throw dutyDates(LONGEST_DAYS);
    return orRefused(() =>
      this.work.run(async (tx) => {
        const unit = await getOwnUnit(tx, code, actor);
        const { id, worksThere, ahead } = await insertDuty(tx, { unit: unit.id, account, startsAt: utc(startsAt), endsAt: utc(endsAt) });
        if (!ahead) throw dutyDates(LONGEST_DAYS);
        if (!worksThere) throw notOfUnit();
        return { dutyId: id };
      }),
    );
  }

  /** Ends a duty now, or takes back one that has not begun. Done twice, nothing more happens. @throws Refused unit_not_found, not_your_unit, duty_not_found */
  async end(code: string, dutyId: string, actor: Actor): Promise<DutyEnded> {
    return this.work.run(async (tx) => {
      const unit = await getOwnUnit(tx, code, actor);
      const ended = await endDuty(tx, unit.id, dutyId);
      if (!ended) throw dutyNotFound();
      return ended;
    });
  }
}

/** PostgreSQL knows fewer offsets than ISO 8601. */
function utc<T extends string | undefined>(moment: T): T {
  return (moment && new Date(moment).toISOString()) as T;
}
