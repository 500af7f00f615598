import { Injectable } from '@nestjs/common';
import { readHolidays } from './holidays.js';

/** How time counts in this installation. */
@Injectable()
export class Calendar {
  readonly holidays = readHolidays();

  /** @param speed how many times faster than in the office the SOP's clocks run (CLOCK_SPEED); 1 in earnest */
  constructor(readonly speed: number) {}
}
