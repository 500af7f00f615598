import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { Rounds } from '../platform/rounds.js';
import { Calendar, type ChangedDay } from './calendar.js';
import type { DayOff } from './holidays.js';

/** In milliseconds: so soon every process counts by what another has changed. */
const PAUSE = 2_000;

const READ = `select day::text, case when not works then
  jsonb_build_object('day', day::text, 'kind', kind, 'name', jsonb_build_object('id', name_id, 'en', name_en)) end as off from calendar_days order by day`;

const SAVE = `
insert into calendar_days as d (day, works, kind, name_id, name_en, changed_by) values ($1, $2, $3, $4, $5, $6)
on conflict (day) do update set works = excluded.works, kind = excluded.kind, name_id = excluded.name_id, name_en = excluded.name_en,
  changed_by = excluded.changed_by, changed_at = now()`;

/** What the office has changed in the calendar, kept and followed. */
@Injectable()
export class CalendarDays implements OnModuleInit, BeforeApplicationShutdown {
  private readonly rounds = new Rounds('CalendarDays', () => this.refresh(), PAUSE);

  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
    private readonly calendar: Calendar,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.rounds.start(PAUSE);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  /** Makes a day one that is not worked. Done twice, nothing more happens. @param by account */
  add({ day, kind, name }: DayOff, by: string): Promise<void> {
    return this.save((tx) => tx.query(SAVE, [day, false, kind, name.id, name.en, by]));
  }

  /** Makes a day a working day, unless it is a Saturday or Sunday. Done twice, nothing more happens. @param by account */
  remove(day: string, by: string): Promise<void> {
    return this.save((tx) => tx.query(SAVE, [day, true, null, null, null, by]));
  }

  private async save(write: (tx: Tx) => Promise<unknown>): Promise<void> {
    await this.work.run(write);
    await this.refresh();
  }

  private async refresh(): Promise<void> {
    this.calendar.apply(await this.source.query<ChangedDay[]>(READ));
  }
}
