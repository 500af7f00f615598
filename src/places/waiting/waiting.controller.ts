import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../access/index.js';
import { Idempotent } from '../../platform/http/idempotency.js';
import { AcceptOffer } from './accept-offer.js';
import { CONSEQUENCES, DECLINE_REASONS } from './consequences.js';
import { DeclineOffer } from './decline-offer.js';
import { FindPlaces } from './find-places.js';
import { ListOffers } from './list-offers.js';
import { ListWaiting } from './list-waiting.js';
import { DeclineOfferDto, MatchesDto, WaitingPageDto } from './waiting.dto.js';
import { DeclineReasons, OfferAnsweredView, PlaceMatches, PlaceOffers, WaitingEntries } from './waiting.view.js';

/** Which place suits whom, who waits for one, and what facilities are offered. */
@Controller()
export class WaitingController {
  constructor(
    private readonly findPlaces: FindPlaces,
    private readonly listWaiting: ListWaiting,
    private readonly listOffers: ListOffers,
    private readonly accept: AcceptOffer,
    private readonly decline: DeclineOffer,
  ) {}

  /** Every facility in the order in which it suits the client, each with its reasons for and against; for those that do not fit, why not. */
  @Allow('place.read')
  @Get('cases/:caseId/places')
  places(@Param('caseId', ParseUUIDPipe) caseId: string, @Query() asked: MatchesDto, @CurrentActor() actor: Actor): Promise<PlaceMatches> {
    return this.findPlaces.run(caseId, asked, actor);
  }

  /** Which facilities were offered the client, and how each has answered; the newest first. */
  @Allow('place.read')
  @Get('cases/:caseId/offers')
  offers(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() page: WaitingPageDto,
    @CurrentActor() actor: Actor,
  ): Promise<PlaceOffers> {
    return this.listOffers.run(caseId, page, actor);
  }

  /** Who waits for a place, the most urgent first, with why. */
  @Allow('place.read')
  @Get('waiting-list')
  waitingList(@Query() page: WaitingPageDto, @CurrentActor() actor: Actor): Promise<WaitingEntries> {
    return this.listWaiting.run(page, actor);
  }

  /** With what a facility may decline an offer, and what follows from it: to be read before it is chosen. */
  @Allow('place.read')
  @Get('offers/decline-reasons')
  declineReasons(): DeclineReasons {
    return {
      items: DECLINE_REASONS.map((reason) => ({ reason, label: CONSEQUENCES[reason].reason, consequence: CONSEQUENCES[reason].words })),
    };
  }

  /** Agrees to take the client, and all they were offered together with: the beds are kept for the journey. */
  @Allow('place.manage')
  @Idempotent()
  @Post('offers/:offerId/accept')
  @HttpCode(200)
  acceptOffer(@Param('offerId', ParseUUIDPipe) offerId: string, @CurrentActor() actor: Actor): Promise<OfferAnsweredView> {
    return this.accept.run(offerId, actor);
  }

  /** Does not take them, with a reason that has a consequence. */
  @Allow('place.manage')
  @Idempotent()
  @Post('offers/:offerId/decline')
  @HttpCode(200)
  declineOffer(
    @Param('offerId', ParseUUIDPipe) offerId: string,
    @Body() { reason }: DeclineOfferDto,
    @CurrentActor() actor: Actor,
  ): Promise<OfferAnsweredView> {
    return this.decline.run(offerId, reason, actor);
  }
}
