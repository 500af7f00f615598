import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { Idempotent } from '../platform/http/idempotency.js';
import { Allow } from './allow.js';
import { CurrentActor, type Actor } from './current-actor.js';
import { DutyDto, DutyQueryDto, SetDutyDto } from './duty.dto.js';
import { Duty } from './duty.js';
import type { DutyEnded, DutyNow, DutyPage, DutySet } from './duty.view.js';
import { UnitCodeDto } from './staff.dto.js';

/** Who is reachable for a unit outside office hours. */
@Controller('units/:code/duty')
export class DutyController {
  constructor(private readonly duty: Duty) {}

  /** Who is on duty and when, by the beginning. For those of the unit, and administrators. */
  @Allow('unit.read')
  @Get()
  listDuty(@Param() { code }: UnitCodeDto, @Query() query: DutyQueryDto, @CurrentActor() actor: Actor): Promise<DutyPage> {
    return this.duty.list(code, query, actor);
  }

  /** Who is reachable for a unit at this moment. For everybody who is signed in. */
  @Allow('unit.read')
  @Get('now')
  dutyNow(@Param() { code }: UnitCodeDto): Promise<DutyNow> {
    return this.duty.now(code);
  }

  /** Puts somebody of one's own unit on duty, for at most seven days at a time. */
  @Allow('duty.manage')
  @Idempotent()
  @Post()
  setDuty(@Param() { code }: UnitCodeDto, @Body() duty: SetDutyDto, @CurrentActor() actor: Actor): Promise<DutySet> {
    return this.duty.set(code, duty, actor);
  }

  /** Ends a duty now. One that has not begun is gone. */
  @Allow('duty.manage')
  @Delete(':dutyId')
  endDuty(@Param() { code, dutyId }: DutyDto, @CurrentActor() actor: Actor): Promise<DutyEnded> {
    return this.duty.end(code, dutyId, actor);
  }
}
