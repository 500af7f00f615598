import { Module } from '@nestjs/common';
import { CasesModule, CaseWorkModule } from '../cases/index.js';
import { TableBodies } from '../platform/tables/index.js';
import { SopModule } from '../sop/index.js';
import { UnitsModule } from '../units/index.js';
import { CheckInClients } from './check-in-clients.js';
import { ExtraPlaces } from './extra-places.js';
import { AddBeds } from './facilities/add-beds.js';
import { AddFacility } from './facilities/add-facility.js';
import { ChangeSettings } from './facilities/change-settings.js';
import { CloseBeds } from './facilities/close-beds.js';
import { CloseFacility } from './facilities/close-facility.js';
import { ExportPlaces } from './facilities/export-places.js';
import { FacilitiesController } from './facilities/facilities.controller.js';
import { FacilityTablesController } from './facilities/facility-tables.controller.js';
import { ImportBeds } from './facilities/import-beds.js';
import { ImportFacilities } from './facilities/import-facilities.js';
import { ListFacilities } from './facilities/list-facilities.js';
import { ReportCensus } from './facilities/report-census.js';
import { HoldPlaces } from './hold-places.js';
import { Look } from './look.js';
import { OCCUPANCY_CONTROLLERS, OCCUPANCY_PROVIDERS } from './occupancy/index.js';
import { PlacesModule } from './places.module.js';
import { StayActs } from './stay-acts.js';
import { StaysController } from './stays.controller.js';
import { AcceptOffer } from './waiting/accept-offer.js';
import { DeclineOffer } from './waiting/decline-offer.js';
import { FindPlaces } from './waiting/find-places.js';
import { ListOffers } from './waiting/list-offers.js';
import { ListWaiting } from './waiting/list-waiting.js';
import { WaitingController } from './waiting/waiting.controller.js';

/** Places as people work on them, by HTTP. Needs AccessModule and PeopleModule beside it. */
@Module({
  imports: [CasesModule, CaseWorkModule, PlacesModule, SopModule, UnitsModule],
  controllers: [FacilitiesController, FacilityTablesController, StaysController, WaitingController, ...OCCUPANCY_CONTROLLERS],
  providers: [
    AcceptOffer,
    AddBeds,
    AddFacility,
    ChangeSettings,
    CheckInClients,
    CloseBeds,
    CloseFacility,
    DeclineOffer,
    ExportPlaces,
    ExtraPlaces,
    FindPlaces,
    HoldPlaces,
    ImportBeds,
    ImportFacilities,
    ListFacilities,
    ListOffers,
    ListWaiting,
    Look,
    ReportCensus,
    StayActs,
    TableBodies,
    ...OCCUPANCY_PROVIDERS,
  ],
  exports: [HoldPlaces],
})
export class PlaceWorkModule {}
