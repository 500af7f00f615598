import type { DayKind } from './holidays.js';

export class DayNameView {
  readonly id!: string;
  readonly en!: string;
}

/** A day that is not worked, besides Saturdays and Sundays. */
export class DayOffView {
  /** YYYY-MM-DD */
  readonly day!: string;
  /** joint_leave: cuti bersama */
  readonly kind!: DayKind;
  readonly name!: DayNameView;
  /** whether the office has said so, rather than the decree that the reference is from */
  readonly byOffice!: boolean;
}

export class CalendarView {
  readonly year!: number;
  readonly days!: readonly DayOffView[];
}
