import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../access/index.js';
import { Idempotent } from '../platform/http/idempotency.js';
import { CheckInClients } from './check-in-clients.js';
import { ExtraPlaces } from './extra-places.js';
import { HoldPlaces } from './hold-places.js';
import {
  CheckInDto,
  CheckOutDto,
  ExtendHoldDto,
  ExtraPlaceDto,
  HoldDto,
  LeaveDto,
  MoveDto,
  RenewExtraDto,
  SlipDto,
  UsesDto,
} from './places.dto.js';
import { StayActs } from './stay-acts.js';
import { ArrivingCase, CheckedInView, ExtendedView, ExtraPlaceView, HoldsView, StayView, UseList } from './stays.view.js';

/** Beds held and slept in. What is an event of a case (taken in, absconded, died, transferred) is done there: `cases/:caseId/events/:event`. */
@Controller()
export class StaysController {
  constructor(
    private readonly holds: HoldPlaces,
    private readonly checkIns: CheckInClients,
    private readonly acts: StayActs,
    private readonly extras: ExtraPlaces,
  ) {}

  /** Holds a bed for each of them until they arrive, or for nobody; when the time is up the beds are free by themselves. */
  @Allow('place.hold')
  @Idempotent()
  @Post('holds')
  holdPlaces(@Body() body: HoldDto, @CurrentActor() actor: Actor): Promise<HoldsView> {
    return this.holds.hold(body, actor);
  }

  /** Lets a hold last longer, while the car is still on the road. */
  @Allow('place.hold')
  @Idempotent()
  @Post('holds/:holdId/extend')
  @HttpCode(200)
  extendHold(
    @Param('holdId', ParseUUIDPipe) holdId: string,
    @Body() { minutes }: ExtendHoldDto,
    @CurrentActor() actor: Actor,
  ): Promise<ExtendedView> {
    return this.holds.extend(holdId, minutes, actor);
  }

  /** Gives a held bed back. */
  @Allow('place.hold')
  @Delete('holds/:holdId')
  @HttpCode(204)
  releaseHold(@Param('holdId', ParseUUIDPipe) holdId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.holds.release(holdId, actor);
  }

  /** Which case it is whose number somebody shows at the door: those who take people in need not have seen the case before. */
  @Allow('place.manage')
  @Get('arrivals/:number')
  arriving(@Param() { number }: SlipDto): Promise<ArrivingCase> {
    return this.checkIns.arriving(number);
  }

  /** Takes people in who have arrived, with a hold or without: all of them, or nobody. Whoever was on the waiting list of the UPT becomes its resident. */
  @Allow('place.manage')
  @Idempotent()
  @Post('facilities/:code/check-ins')
  @HttpCode(200)
  checkIn(@Param('code') code: string, @Body() body: CheckInDto, @CurrentActor() actor: Actor): Promise<CheckedInView> {
    return this.checkIns.run(code, body, actor);
  }

  /** Where a client has been and has had a place held, the newest first. */
  @Allow('place.read')
  @Get('cases/:caseId/stays')
  staysOfCase(@Param('caseId', ParseUUIDPipe) caseId: string, @Query() page: UsesDto, @CurrentActor() actor: Actor): Promise<UseList> {
    return this.acts.history(caseId, page, actor);
  }

  /** Away for a while; the bed stays theirs. */
  @Allow('place.manage')
  @Post('cases/:caseId/stay/leave')
  @HttpCode(204)
  goOnLeave(@Param('caseId', ParseUUIDPipe) caseId: string, @Body() body: LeaveDto, @CurrentActor() actor: Actor): Promise<void> {
    return this.acts.leave(caseId, body, actor);
  }

  /** Back from leave. */
  @Allow('place.manage')
  @Post('cases/:caseId/stay/back')
  @HttpCode(204)
  comeBack(@Param('caseId', ParseUUIDPipe) caseId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.acts.back(caseId, actor);
  }

  /** Into another bed of the same facility. To another UPT the case is transferred, by its events. */
  @Allow('place.manage')
  @Idempotent()
  @Post('cases/:caseId/stay/move')
  @HttpCode(200)
  moveBed(@Param('caseId', ParseUUIDPipe) caseId: string, @Body() body: MoveDto, @CurrentActor() actor: Actor): Promise<StayView> {
    return this.acts.move(caseId, body, actor);
  }

  /** Ends a stay that is not a resident's; those end with an event of the case. */
  @Allow('place.manage')
  @Post('cases/:caseId/stay/check-out')
  @HttpCode(204)
  checkOut(@Param('caseId', ParseUUIDPipe) caseId: string, @Body() body: CheckOutDto, @CurrentActor() actor: Actor): Promise<void> {
    return this.acts.checkOut(caseId, body, actor);
  }

  /** Allows a place over capacity: by name, with a reason and an end. */
  @Allow('place.override')
  @Idempotent()
  @Post('facilities/:code/extra-places')
  allowExtraPlace(@Param('code') code: string, @Body() body: ExtraPlaceDto, @CurrentActor() actor: Actor): Promise<ExtraPlaceView> {
    return this.extras.allow(code, body, actor);
  }

  /** Lets the permission of a place over capacity go on. */
  @Allow('place.override')
  @Idempotent()
  @Post('facilities/:code/extra-places/:name/renew')
  @HttpCode(200)
  renewExtraPlace(
    @Param('code') code: string,
    @Param('name') name: string,
    @Body() body: RenewExtraDto,
    @CurrentActor() actor: Actor,
  ): Promise<ExtraPlaceView> {
    return this.extras.renew(code, name, body, actor);
  }
}
