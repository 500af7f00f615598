import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Allow, CurrentActor, CurrentDevice, type Actor } from '../access/index.js';
import { Idempotent } from '../platform/http/idempotency.js';
import { CaseQueries } from './case-queries.js';
import { DeviceView, Notices, NoticesSeen, Offers } from './case.view.js';
import { Desk } from './desk.js';
import { SeeNoticesDto } from './command.dto.js';
import { OffersDto, PageDto } from './query.dto.js';

/** What is put on somebody's desk: offers to answer, notices, and the phone they work with. */
@Controller()
export class DeskController {
  constructor(
    private readonly queries: CaseQueries,
    private readonly desk: Desk,
  ) {}

  /** Handoffs that wait for an answer, the first due first; or those accepted lately, the latest first. */
  @Allow('case.read')
  @Get('handoffs')
  offers(@Query() { box, after, limit }: OffersDto, @CurrentActor() actor: Actor): Promise<Offers> {
    return box === 'accepted' ? this.queries.accepted(actor, { after, limit }) : this.queries.offers(box, actor, { after, limit });
  }

  /** Notices of the unit and the role, the newest first. */
  @Allow('case.read')
  @Get('notices')
  notices(@Query() page: PageDto, @CurrentActor() actor: Actor): Promise<Notices> {
    return this.desk.notices(actor, page);
  }

  /** Notes that notices were seen, or takes that back. */
  @Allow('case.read')
  @Post('notices/seen')
  @HttpCode(200)
  seeNotices(@Body() { ids, seen }: SeeNoticesDto, @CurrentActor() actor: Actor): Promise<NoticesSeen> {
    return this.desk.see(ids, seen, actor);
  }

  /** Registers a phone that gives case numbers while it has no network. */
  @Allow('case.open')
  @Idempotent()
  @Post('devices')
  registerDevice(@CurrentActor() actor: Actor, @CurrentDevice() deviceId: string | null): Promise<DeviceView> {
    return this.desk.registerDevice(actor, deviceId);
  }
}
