import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { afterStep, Calendar, ladderOf } from '../deadlines/index.js';
import { Rounds } from '../platform/rounds.js';
import { Lateness } from '../platform/metrics/index.js';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { Outbox } from '../platform/queue/index.js';
import { PublishedSops } from '../sop/index.js';
import { toDeadline, type DeadlineRow } from './case.repository.js';
import { ClockStepReached } from './messages.js';

const BATCH = 200;
/** In milliseconds: a clock started by another process is seen after at most this. */
const LONGEST_SLEEP = 500;

const CLAIM = `
select to_jsonb(d) as deadline, extract(epoch from clock_timestamp() - d.due_at)::float8 as late, d.case_id as "caseId", c.sop_id as "sopId", c.sop_version as "sopVersion"
from deadlines d join cases c on c.id = d.case_id
where d.due_at <= clock_timestamp() order by d.due_at limit ${BATCH} for update of d skip locked`;

const MOVE_ON = `
update deadlines d set next_step = n."nextStep", due_at = to_timestamp(n."dueAt" / 1000)
from jsonb_to_recordset($1::jsonb) as n(id uuid, "nextStep" int, "dueAt" float8) where d.id = n.id`;

/**
 * Finds the clocks that are due by the database's time, moves each to its next step and sends what the step asks for, in one commit. Any number of
 * processes may run it. There are no delayed jobs: the rows are the only truth about time.
 */
@Injectable()
export class Clocks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds('Clocks', () => this.fire(), LONGEST_SLEEP);

  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly sops: PublishedSops,
    private readonly calendar: Calendar,
    private readonly lateness: Lateness,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  /** One round: everything that is due now. @returns how many steps were reached */
  async fire(): Promise<number> {
    let fired = 0;
    for (let claimed = BATCH; claimed === BATCH; fired += claimed) claimed = await this.work.run((tx) => this.fireBatch(tx));
    return fired;
  }

  private async fireBatch(tx: Tx): Promise<number> {
    const due = await tx.query<{ deadline: DeadlineRow; late: number; caseId: string; sopId: string; sopVersion: number }[]>(CLAIM);
    if (due.length === 0) return 0;
    const moved = due.flatMap(({ deadline: row, late, sopId, sopVersion }) => {
      const deadline = toDeadline(row);
      const sop = this.sops.find(sopId, sopVersion);
      const now = deadline.dueAt! + late * 1000;
      return sop ? [afterStep(deadline, ladderOf(sop.file, deadline, this.calendar.speed), this.calendar.holidays, now)] : [];
    });
    await tx.query(MOVE_ON, [JSON.stringify(moved.map(({ id, nextStep, dueAt }) => ({ id, nextStep, dueAt })))]);
    await this.outbox.add(
      tx,
      due.map(({ deadline, caseId }) => ClockStepReached.of({ caseId, deadlineId: deadline.id, step: deadline.next_step })),
    );
    for (const { late } of due) this.lateness.observe(late);
    return due.length;
  }
}
