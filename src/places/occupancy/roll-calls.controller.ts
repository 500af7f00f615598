import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../access/index.js';
import { Idempotent } from '../../platform/http/idempotency.js';
import { PlacesPageDto, RollCallDto } from './occupancy.dto.js';
import { RollCallPage, RollCallSheet, RollCallTaken } from './roll-call.view.js';
import { RollCalls } from './roll-calls.js';
import { TakeRollCall } from './take-roll-call.js';

/** The evening roll call of a facility. */
@Controller('facilities/:code')
export class RollCallsController {
  constructor(
    private readonly taking: TakeRollCall,
    private readonly rollCalls: RollCalls,
  ) {}

  /** All present but these: each who is missing has absconded, case and stay in one act. */
  @Allow('place.manage')
  @Idempotent()
  @Post('roll-calls')
  takeRollCall(@Param('code') code: string, @Body() body: RollCallDto, @CurrentActor() actor: Actor): Promise<RollCallTaken> {
    return this.taking.take(code, body, actor);
  }

  /** The roll calls that were taken, the newest first. */
  @Allow('resident.read')
  @Get('roll-calls')
  listRollCalls(@Param('code') code: string, @Query() page: PlacesPageDto, @CurrentActor() actor: Actor): Promise<RollCallPage> {
    return this.rollCalls.list(code, page, actor);
  }

  /** The list to call, by ward and bed, with names; it is kept who has read it. */
  @Allow('place.manage')
  @Get('roll-call-sheet')
  rollCallSheet(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<RollCallSheet> {
    return this.rollCalls.sheet(code, actor);
  }
}
