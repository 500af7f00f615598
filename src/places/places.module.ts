import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.js';
import { UnitsModule } from '../units/index.js';
import { BedDoor } from './bed-door.js';
import { Clients } from './clients.js';
import { ApplyFacilities } from './facilities/apply-facilities.js';
import { ReachTime } from './place-timers.js';
import { STAY_EFFECTS } from './stay-effects.js';
import { DeclinePlace } from './waiting/decline-place.js';
import { DisputedBeds } from './waiting/disputed-beds.js';
import { OfferFreedBed, OfferToClient } from './waiting/handlers.js';
import { NextBest } from './waiting/next-best.js';
import { OfferExpired } from './waiting/offer-expired.js';
import { OfferPlaces } from './waiting/offer-places.js';
import { Parties } from './waiting/parties.js';
import { WaitingList } from './waiting/waiting-list.js';

/**
 * Beds, and what events of cases and the clock do with them. The routes are in PlaceWorkModule, the loop that finds what is due in
 * PlaceTimersModule. Needs PeopleModule beside it.
 */
@Module({
  imports: [CasesModule, UnitsModule],
  providers: [
    ApplyFacilities,
    BedDoor,
    Clients,
    DeclinePlace,
    DisputedBeds,
    NextBest,
    OfferExpired,
    OfferFreedBed,
    OfferPlaces,
    OfferToClient,
    Parties,
    ReachTime,
    WaitingList,
    ...STAY_EFFECTS,
  ],
  exports: [BedDoor, Clients, DeclinePlace, DisputedBeds, NextBest, Parties],
})
export class PlacesModule {}
