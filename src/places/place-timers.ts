import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Calendar } from '../deadlines/index.js';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { defineMessage, Handles, Outbox, type Message, type MessageHandler } from '../platform/queue/index.js';
import { Rounds } from '../platform/rounds.js';
import { BedDoor } from './bed-door.js';
import { SYSTEM } from './stays.repository.js';
import { BedFreed } from './waiting/messages.js';
import { OfferExpired } from './waiting/offer-expired.js';

const BATCH = 200;
/** In milliseconds: what another process has begun is seen after at most this. */
const PAUSE = 500;
/** How often it is told that a permission is over and somebody is still in the place. */
const REMIND_HOURS = 24;

export const TimeReached = defineMessage<{ readonly kind: string; readonly subject: string }>('places', 'time-reached');

const CLAIM = `
with due as (select kind, subject from place_timers where due_at <= clock_timestamp() order by due_at limit ${BATCH} for update skip locked)
delete from place_timers t using due where t.kind = due.kind and t.subject = due.subject returning t.kind, t.subject`;

/** Finds what is due by the database's time and sends it to be looked at, in one commit. Any number of processes may run it. */
@Injectable()
export class PlaceTimers implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds('PlaceTimers', () => this.fire(), PAUSE);

  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  /** One round: everything that is due now. @returns how much it was */
  async fire(): Promise<number> {
    let fired = 0;
    for (let claimed = BATCH; claimed === BATCH; fired += claimed) claimed = await this.work.run((tx) => this.fireBatch(tx));
    return fired;
  }

  private async fireBatch(tx: Tx): Promise<number> {
    const [due] = await tx.query<[{ kind: string; subject: string }[], number]>(CLAIM);
    await this.outbox.add(
      tx,
      due.map(({ kind, subject }) => TimeReached.of({ kind, subject })),
    );
    return due.length;
  }
}

/**
 * A hold that is over by the clock, unless it was extended or used meanwhile; with who held it (for an offer: the facility), who has the case and who
 * opened it: whoever of them drives the client.
 */
const HOLD_OVER = `
select s.id, s.case_id as "caseId",
  array(select distinct unit from unnest(array[coalesce(s.begun_unit, f.unit_id), c.owner_unit, c.opened_by_unit]) as unit) as units
from stays s join facilities f on f.id = s.facility_id join cases c on c.id = s.case_id
where s.id = $1 and s.kind = 'hold' and s.end_reason is null and upper(s.during) <= clock_timestamp() for update of s`;

const KEPT_OR_CLOSED = `
select facility_id as "facilityId" from stays where id = $1 and end_reason is null and upper(during) <= clock_timestamp()`;

const LEAVE_OVERDUE = `
select s.case_id as "caseId", f.unit_id as unit from absences a join stays s on s.id = a.stay_id join facilities f on f.id = s.facility_id
where a.stay_id = $1 and a.kind = 'leave' and upper_inf(a.during) and a.due_back <= clock_timestamp() and s.end_reason is null`;

/** An extra place whose permission is over: who is in it, or nobody any more. */
const EXTRA_OVER = `
select b.id, f.unit_id as unit, f.id as "facilityId", s.case_id as "caseId" from beds b join facilities f on f.id = b.facility_id
left join stays s on s.bed_id = b.id and s.kind = 'stay' and s.during @> clock_timestamp()
where b.id = $1 and b.removed_at is null and not exists (select from extra_places x where x.bed_id = b.id and upper(x.during) > clock_timestamp()) for update of b`;

const NOTIFY = `
insert into notifications (id, case_id, seq, kind, subject, unit_id, role)
select $1::uuid, c.id, c.version, 'place', $3::text, $4::uuid, $5::text from cases c where c.id = $2`;

/** Looks at what has become due, and says or does what follows. What has changed meanwhile is left as it is. */
@Injectable()
@Handles(TimeReached)
export class ReachTime implements MessageHandler<{ readonly kind: string; readonly subject: string }> {
  constructor(
    private readonly door: BedDoor,
    private readonly offers: OfferExpired,
    private readonly outbox: Outbox,
    private readonly calendar: Calendar,
  ) {}

  async handle(tx: Tx, { payload: { kind, subject } }: Message<{ readonly kind: string; readonly subject: string }>): Promise<void> {
    switch (kind) {
      case 'hold':
        return this.holdOver(tx, subject);
      case 'offer':
        return this.offers.run(tx, subject);
      case 'leave':
        return this.leaveOverdue(tx, subject);
      case 'extra':
        return this.extraOver(tx, subject);
      default: {
        // a kept bed, a closure: the bed is free by itself, and somebody may be waiting for it
        const [over] = await tx.query<{ facilityId: string }[]>(KEPT_OR_CLOSED, [subject]);
        if (over) await this.outbox.add(tx, [BedFreed.of({ facilityId: over.facilityId })]);
      }
    }
  }

  /** The bed is free already; those who are on the road are told, and it is offered on. */
  private async holdOver(tx: Tx, holdId: string): Promise<void> {
    const [hold] = await tx.query<{ id: string; caseId: string; units: string[] }[]>(HOLD_OVER, [holdId]);
    if (!hold) return;
    await this.door.release(tx, [hold.id], 'expired', SYSTEM);
    for (const unit of hold.units) await tx.query(NOTIFY, [newId(), hold.caseId, 'hold_expired', unit, null]);
  }

  private async leaveOverdue(tx: Tx, stayId: string): Promise<void> {
    const [away] = await tx.query<{ caseId: string; unit: string }[]>(LEAVE_OVERDUE, [stayId]);
    if (away) await tx.query(NOTIFY, [newId(), away.caseId, 'leave_overdue', away.unit, null]);
  }

  /** Nobody is put out of it: the head of Dinsos and the facility are told every day until it is renewed or left. */
  private async extraOver(tx: Tx, bedId: string): Promise<void> {
    const [extra] = await tx.query<{ unit: string; facilityId: string; caseId: string | null }[]>(EXTRA_OVER, [bedId]);
    if (!extra) return;
    if (extra.caseId === null) {
      await tx.query('update beds set removed_at = clock_timestamp() where id = $1', [bedId]);
      this.door.changed(tx, { id: extra.facilityId, unitId: extra.unit });
      return;
    }
    await tx.query(NOTIFY, [newId(), extra.caseId, 'extra_over', extra.unit, null]);
    await tx.query(NOTIFY, [newId(), extra.caseId, 'extra_over', null, 'dinsos.head']);
    await tx.query(
      `insert into place_timers values ('extra', $1, clock_timestamp() + $2::float8 * interval '1 hour') on conflict do nothing`,
      [bedId, REMIND_HOURS / this.calendar.speed],
    );
  }
}
