import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../access/index.js';
import { CalendarDays } from './calendar-days.js';
import { CalendarYearDto, DayDto, NewDayOffDto } from './calendar.dto.js';
import { Calendar } from './calendar.js';
import type { CalendarView } from './calendar.view.js';

/** Which days are not worked. */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly calendar: Calendar,
    private readonly days: CalendarDays,
  ) {}

  /** National holidays, cuti bersama and local days off of a year. */
  @Allow('unit.read')
  @Get()
  showCalendar(@Query() { year }: CalendarYearDto): CalendarView {
    return { year, days: this.calendar.of(year) };
  }

  /** Adds a day off, or says anew what it is. Clocks in working days that run are counted anew within seconds; what had counted before a pause stays. */
  @Allow('calendar.manage')
  @Post('days')
  @HttpCode(204)
  addDayOff(@Body() day: NewDayOffDto, @CurrentActor() { accountId }: Actor): Promise<void> {
    return this.days.add(day, accountId);
  }

  /** Makes a day off a working day, whatever the reference says. Clocks follow as when one is added. */
  @Allow('calendar.manage')
  @Delete('days/:day')
  @HttpCode(204)
  removeDayOff(@Param() { day }: DayDto, @CurrentActor() { accountId }: Actor): Promise<void> {
    return this.days.remove(day, accountId);
  }
}
