/** What is done after the commit of a case event, each exactly once, by a BullMQ job. */
import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Sop } from '../engine/index.js';
import type { Tx } from '../platform/database/index.js';
import { prepared } from '../platform/database/prepared.js';
import { LiveChanges } from '../platform/live/index.js';
import { Handles, type Message, type MessageHandler } from '../platform/queue/index.js';
import { PublishedSops } from '../sop/index.js';
import { Units } from '../units/index.js';
import { Cases } from './cases.js';
import { LaterEffects } from './later-effects.js';
import { ClockStepReached, DocumentIssued, EffectDue, HandoffAnswered, HandoffOffered, StaffToBeTold } from './messages.js';

type PayloadOf<K extends { of: (payload: never) => Message }> = Parameters<K['of']>[0];
type OfCase = Message<{ readonly caseId: string; readonly seq: number }>;

interface Notice {
  readonly kind: 'event' | 'clock';
  readonly subject: string;
  readonly role: string;
}

async function notify(
  tx: Tx,
  { caseId, seq }: { readonly caseId: string; readonly seq: number },
  notices: readonly Notice[],
): Promise<void> {
  const rows = notices.map((notice) => ({ id: newId(), ...notice, case_id: caseId, seq }));
  await tx.query(NOTIFY, [JSON.stringify(rows)]);
}

const NOTIFY = prepared(`
  insert into notifications (id, case_id, seq, kind, subject, role)
  select id, case_id, seq, kind, subject, role from jsonb_populate_recordset(null::notifications, $1::jsonb)`);

/** $1: id of the notice, $2: case, $3: seq, $4: handoff; to the unit it is offered to */
const TELL_RECEIVER = prepared(`
  insert into notifications (id, case_id, seq, kind, subject, unit_id, handoff_id) select $1, $2, $3, 'handoff', kind, to_unit, id from handoffs where id = $4`);

/** The same, to the unit that offered it; and whether it went to an institution. */
const TELL_GIVER = prepared(`
  with told as (
    insert into notifications (id, case_id, seq, kind, subject, unit_id, handoff_id) select $1, $2, $3, 'answer', kind, from_unit, id from handoffs where id = $4)
  select to_owner = 'institution' as referral from handoffs where id = $4`);

/** $1: id, $2: case, $3: seq, $4: document, $5: which answer is its number, $6: at which event before it was given; null: at this one */
const ENTER_DOCUMENT = prepared(`
  insert into case_documents (id, case_id, seq, document, number)
  select $1::uuid, case_id, $3, $4, data->>$5 from case_events
  where case_id = $2 and seq <= $3 and ($6::text is null or event = $6) order by seq desc limit 1 on conflict do nothing`);

/** Which answer of its step is the number of a document, where it is not that of the letter. */
const NUMBERED_BY: Readonly<Record<string, string>> = {
  formulir_pendataan: 'formNumber',
  surat_pernyataan: 'statementNumber',
  ba_konferensi_kasus: 'minutesNumber',
  ba_keputusan_ringkas: 'minutesNumber',
  kontrak_layanan: 'contractNumber',
  laporan_monitoring: 'reportNumber',
  kwitansi: 'receiptNumber',
};

/** The client signs the receipt before the departure that issues it. */
const NUMBERED_AT: Readonly<Record<string, string>> = { kwitansi: 'receipt_recorded' };

/** They have no number of their own in the step that issues them. */
const NOT_NUMBERED = ['daftar_barang', 'laporan_sosial'];

/** $1: id of the notice, $2: case, $3: seq, $4: task; to the unit that has the case */
const PUT_ON_DESK = prepared(`
  insert into notifications (id, case_id, seq, kind, subject, unit_id) select $1, $2, $3, 'task', $4, owner_unit from cases where id = $2`);

/** Puts the offer on the desk of the unit it is made to, or, while that is not known, of everybody who may take it. */
@Injectable()
@Handles(HandoffOffered)
export class TellReceiver implements MessageHandler<PayloadOf<typeof HandoffOffered>> {
  async handle(tx: Tx, { payload }: Message<PayloadOf<typeof HandoffOffered>>): Promise<void> {
    await tx.query(TELL_RECEIVER, [newId(), payload.caseId, payload.seq, payload.handoffId]);
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
    const [handoff] = await tx.query<{ referral: boolean }[]>(TELL_GIVER, [newId(), payload.caseId, payload.seq, payload.handoffId]);
    if (!handoff?.referral) return;
    const [last] = await tx.query<{ settled: boolean }[]>(
      `select c.main_state = h.state and not (c.snapshot->'facts'->>'all_referrals_accepted')::boolean
         and not exists (select from handoffs o where o.case_id = h.case_id and o.offered_seq = h.offered_seq and o.status <> 'accepted') as settled
       from handoffs h join cases c on c.id = h.case_id where h.id = $1 for update of c`,
      [payload.handoffId],
    );
    if (last?.settled)
      await this.cases.takeIn(tx, { caseId: payload.caseId, event: 'referrals_settled', actor: SYSTEM }, await this.units.directory(tx));
  }
}

/** Enters the paper in the case's list, with its number if the step has said one, and tells the screens that show the case. */
@Injectable()
@Handles(DocumentIssued)
export class EnterDocument implements MessageHandler<PayloadOf<typeof DocumentIssued>> {
  constructor(private readonly live: LiveChanges) {}

  async handle(tx: Tx, { payload: { caseId, seq, document } }: Message<PayloadOf<typeof DocumentIssued>>): Promise<void> {
    const numberedBy = NOT_NUMBERED.includes(document) ? null : (NUMBERED_BY[document] ?? 'letterNumber');
    await tx.query(ENTER_DOCUMENT, [newId(), caseId, seq, document, numberedBy, NUMBERED_AT[document] ?? null]);
    const [{ version, units } = { version: seq, units: [] }] = await tx.query<{ version: number; units: string[] }[]>(
      `select version, array_remove(array[owner_unit, opened_by_unit], null) as units from cases where id = $1`,
      [caseId],
    );
    this.live.publishAfterCommit(tx, { kind: 'case', id: caseId, version, units });
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

/** Lets who can do it do what the SOP asks for after an event (`DoesLater`). Else it is a task, and put on the desk of the unit that has the case. */
@Injectable()
@Handles(EffectDue)
export class PutOnDesk implements MessageHandler<PayloadOf<typeof EffectDue>> {
  constructor(private readonly later: LaterEffects) {}

  async handle(tx: Tx, { payload }: Message<PayloadOf<typeof EffectDue>>): Promise<void> {
    const later = this.later.find(payload.effect);
    if (later) return later.do(tx, payload);
    await tx.query(PUT_ON_DESK, [newId(), payload.caseId, payload.seq, payload.effect]);
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
    // by itself: whoever waits for a row sees only in the next statement what the other has done to other rows
    await tx.query('select from cases where id = $1 for update', [caseId]);
    const [row] = await tx.query<{ clock: string; handoff: string | null; sop: string; version: number; seq: number }[]>(
      `select d.clock, d.handoff_id as handoff, c.sop_id as sop, c.sop_version as version, c.version as seq from deadlines d join cases c on c.id = d.case_id
       where d.id = $1 and d.ended_at is null and d.running_since is not null and d.next_step > $2`,
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
      await this.units.directory(tx),
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
