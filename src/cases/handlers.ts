/** What is done after the commit of a case event, each exactly once, by a BullMQ job. */
import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Sop } from '../engine/index.js';
import type { Tx } from '../platform/database/index.js';
import { Handles, type Message, type MessageHandler } from '../platform/queue/index.js';
import { PublishedSops } from '../sop/index.js';
import { Units } from '../units/index.js';
import { Cases } from './cases.js';
import { ClockStepReached, DocumentIssued, EffectDue, HandoffAnswered, HandoffOffered, StaffToBeTold } from './messages.js';

type PayloadOf<K extends { of: (payload: never) => Message }> = Parameters<K['of']>[0];
type OfCase = Message<{ readonly caseId: string; readonly seq: number }>;

interface Notice {
  readonly kind: 'handoff' | 'answer' | 'event' | 'clock' | 'task';
  readonly subject: string;
  readonly role?: string;
  readonly unitId?: string | null;
  readonly handoffId?: string;
}

async function notify(
  tx: Tx,
  { caseId, seq }: { readonly caseId: string; readonly seq: number },
  notices: readonly Notice[],
): Promise<void> {
  const rows = notices.map(({ kind, subject, role, unitId, handoffId }) => ({
    id: newId(),
    kind,
    subject,
    role,
    unit_id: unitId,
    handoff_id: handoffId,
    case_id: caseId,
    seq,
  }));
  await tx.query(
    `insert into notifications (id, case_id, seq, kind, subject, role, unit_id, handoff_id)
     select id, case_id, seq, kind, subject, role, unit_id, handoff_id from jsonb_populate_recordset(null::notifications, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Puts the offer on the desk of the unit it is made to, or, while that is not known, of everybody who may take it. */
@Injectable()
@Handles(HandoffOffered)
export class TellReceiver implements MessageHandler<PayloadOf<typeof HandoffOffered>> {
  async handle(tx: Tx, { payload }: Message<PayloadOf<typeof HandoffOffered>>): Promise<void> {
    const [handoff] = await tx.query<{ kind: string; to_unit: string | null }[]>('select kind, to_unit from handoffs where id = $1', [
      payload.handoffId,
    ]);
    if (handoff)
      await notify(tx, payload, [{ kind: 'handoff', subject: handoff.kind, unitId: handoff.to_unit, handoffId: payload.handoffId }]);
  }
}

/** Tells the unit that offered how it was answered; and once every institution of a special referral has accepted, takes `referrals_settled`. */
@Injectable()
@Handles(HandoffAnswered)
export class TellGiver implements MessageHandler<PayloadOf<typeof HandoffAnswered>> {
  constructor(
    private readonly cases: Cases,
    private readonly units: Units,
  ) {}

  async handle(tx: Tx, { payload }: Message<PayloadOf<typeof HandoffAnswered>>): Promise<void> {
    const [handoff] = await tx.query<{ kind: string; from_unit: string; settled: boolean }[]>(
      `select h.kind, h.from_unit, h.to_owner = 'institution' and c.main_state = h.state and not (c.snapshot->'facts'->>'all_referrals_accepted')::boolean
         and not exists (select from handoffs o where o.case_id = h.case_id and o.offered_seq = h.offered_seq and o.status <> 'accepted') as settled
       from handoffs h join cases c on c.id = h.case_id where h.id = $1 for update of c`,
      [payload.handoffId],
    );
    if (!handoff) return;
    await notify(tx, payload, [{ kind: 'answer', subject: handoff.kind, unitId: handoff.from_unit, handoffId: payload.handoffId }]);
    if (handoff.settled)
      await this.cases.takeIn(tx, { caseId: payload.caseId, event: 'referrals_settled', actor: SYSTEM }, await this.units.directory());
  }
}

/** Enters the paper in the case's list, to be numbered and printed. */
@Injectable()
@Handles(DocumentIssued)
export class EnterDocument implements MessageHandler<PayloadOf<typeof DocumentIssued>> {
  async handle(tx: Tx, { payload: { caseId, seq, document } }: Message<PayloadOf<typeof DocumentIssued>>): Promise<void> {
    await tx.query('insert into case_documents (id, case_id, seq, document) values ($1, $2, $3, $4) on conflict do nothing', [
      newId(),
      caseId,
      seq,
      document,
    ]);
  }
}

/** Tells the roles that the SOP names for this event. */
@Injectable()
@Handles(StaffToBeTold)
export class TellStaff implements MessageHandler<OfCase['payload']> {
  constructor(private readonly sops: PublishedSops) {}

  async handle(tx: Tx, { payload }: OfCase): Promise<void> {
    const [taken] = await tx.query<{ event: string; row: string; from: string; sop: string; version: number }[]>(
      `select e.event, e.sop_row as row, e.from_state as "from", c.sop_id as sop, e.sop_version as version from case_events e join cases c on c.id = e.case_id where e.case_id = $1 and e.seq = $2`,
      [payload.caseId, payload.seq],
    );
    const sop = taken && this.sops.find(taken.sop, taken.version);
    const transition = sop?.transitions.find(({ event, row }) => event === taken?.event && row === taken.row);
    await notify(
      tx,
      payload,
      (transition?.tells ?? []).map((role) => ({ kind: 'event', subject: transition!.event, role })),
    );
  }
}

/** Puts a task that the SOP asks for after an event on the desk of the unit that has the case. */
@Injectable()
@Handles(EffectDue)
export class PutOnDesk implements MessageHandler<PayloadOf<typeof EffectDue>> {
  async handle(tx: Tx, { payload }: Message<PayloadOf<typeof EffectDue>>): Promise<void> {
    const [row] = await tx.query<{ owner_unit: string }[]>('select owner_unit from cases where id = $1', [payload.caseId]);
    await notify(tx, payload, [{ kind: 'task', subject: payload.effect, unitId: row?.owner_unit ?? null }]);
  }
}

/** Does what a clock's step says: tells somebody, and takes the step's event as `system`. A clock that has ended meanwhile does nothing. */
@Injectable()
@Handles(ClockStepReached)
export class ReachClockStep implements MessageHandler<PayloadOf<typeof ClockStepReached>> {
  constructor(
    private readonly sops: PublishedSops,
    private readonly cases: Cases,
    private readonly units: Units,
  ) {}

  async handle(tx: Tx, { payload: { caseId, deadlineId, step } }: Message<PayloadOf<typeof ClockStepReached>>): Promise<void> {
    const [row] = await tx.query<{ clock: string; handoff: string | null; sop: string; version: number; seq: number }[]>(
      `select d.clock, d.handoff_id as handoff, c.sop_id as sop, c.sop_version as version, c.version as seq from deadlines d join cases c on c.id = d.case_id
       where d.id = $1 and d.ended_at is null and d.running_since is not null and d.next_step > $2 for update of c`,
      [deadlineId, step],
    );
    const sop = row && this.sops.find(row.sop, row.version);
    if (!row || !sop) return;
    const { tell, event } = stepOf(sop, row.clock, row.handoff, step);
    await notify(
      tx,
      { caseId, seq: row.seq },
      tell.map((role) => ({ kind: 'clock', subject: row.clock, role })),
    );
    if (event === undefined) return;
    await this.cases.takeIn(
      tx,
      { caseId, event, actor: SYSTEM, ...(row.handoff ? { handoffId: row.handoff } : {}) },
      await this.units.directory(),
    );
  }
}

/** The system belongs to no unit. */
const SYSTEM = { id: 'system', unit: '00000000-0000-0000-0000-000000000000', role: 'system' };

function stepOf(sop: Sop, clock: string, handoff: string | null, step: number): { tell: readonly string[]; event: string | undefined } {
  if (handoff !== null) return { tell: [], event: sop.file.handoffs[clock]!.expired };
  const { steps } = sop.file.clocks[clock]!;
  const reached = steps[Math.min(step, steps.length - 1)]!;
  return { tell: (reached.tell ?? []).flatMap((role) => sop.file.role_groups[role] ?? [role]), event: reached.event };
}

export const HANDLERS = [TellReceiver, TellGiver, EnterDocument, TellStaff, PutOnDesk, ReachClockStep];
