import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Calendar, ladderOf, recount } from '../deadlines/index.js';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { Rounds } from '../platform/rounds.js';
import { PublishedSops } from '../sop/index.js';
import { toDeadline, type DeadlineRow } from './case.repository.js';

const BATCH = 200;
/** In milliseconds: longer than it takes until every process counts by a changed calendar. */
const PAUSE = 5_000;

const NEXT = `select id, case_id as "caseId" from deadlines where counting = 'working' and due_at is not null and id > $1 order by id limit ${BATCH}`;

const READ = `
select to_jsonb(d) as deadline, c.sop_id as "sopId", c.sop_version as "sopVersion" from deadlines d join cases c on c.id = d.case_id
where d.id = any($1::uuid[]) and d.due_at is not null`;

const SAVE = `
with recounted as (
  update deadlines d set due_at = to_timestamp(n."dueAt" / 1000), target_at = to_timestamp(n."targetAt" / 1000)
  from jsonb_to_recordset($1::jsonb) as n (id uuid, "dueAt" float8, "targetAt" float8) where d.id = n.id returning d.id, d.case_id, d.target_at)
update cases c set due_at = (
  select min(coalesce(r.target_at, d.target_at)) from deadlines d left join recounted r on r.id = d.id where d.case_id = c.id and d.ended_at is null)
where c.id in (select case_id from recounted)`;

/**
 * Counts running clocks in working days anew when the calendar has changed, and when the program starts: the reference may have. Twice, for a process that had not
 * heard of the change may have begun a clock meanwhile. What had counted before a clock was last stopped stays as it was. Idempotent; any number of processes may run it.
 */
@Injectable()
export class RecountClocks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds('RecountClocks', () => this.follow(), PAUSE);
  private counted = -1;
  private again = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly sops: PublishedSops,
    private readonly calendar: Calendar,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async follow(): Promise<void> {
    const { version } = this.calendar;
    const changed = version !== this.counted;
    if (!changed && !this.again) return;
    for (let after: string | undefined = FIRST; after !== undefined;) {
      const from: string = after;
      after = await this.work.run((tx) => this.recountBatch(tx, from));
    }
    [this.counted, this.again] = [version, changed];
  }

  /** Locks the cases first, as events do. @returns the last id; undefined: there are no more */
  private async recountBatch(tx: Tx, after: string): Promise<string | undefined> {
    const found = await tx.query<{ id: string; caseId: string }[]>(NEXT, [after]);
    if (found.length === 0) return undefined;
    await tx.query('select from cases where id = any($1::uuid[]) order by id for update', [found.map(({ caseId }) => caseId)]);
    const rows = await tx.query<{ deadline: DeadlineRow; sopId: string; sopVersion: number }[]>(READ, [found.map(({ id }) => id)]);
    const moved = rows.flatMap(({ deadline: row, sopId, sopVersion }) => {
      const deadline = toDeadline(row);
      const sop = this.sops.find(sopId, sopVersion);
      const anew = sop && recount(deadline, ladderOf(sop.file, deadline, this.calendar.speed), this.calendar.holidays);
      return anew && anew.dueAt !== deadline.dueAt ? [{ id: anew.id, dueAt: anew.dueAt, targetAt: anew.targetAt }] : [];
    });
    if (moved.length) await tx.query(SAVE, [JSON.stringify(moved)]);
    return found.at(-1)!.id;
  }
}

const FIRST = '00000000-0000-0000-0000-000000000000';
