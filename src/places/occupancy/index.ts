import { CountCensus } from './count-census.js';
import { Initials } from './initials.js';
import { ListExpected } from './list-expected.js';
import { ListExtraPlaces } from './list-extra-places.js';
import { ListOverdue } from './list-overdue.js';
import { ListResidents } from './list-residents.js';
import { ListUnmet } from './list-unmet.js';
import { MeasureUtilisation } from './measure-utilisation.js';
import { OccupancyController } from './occupancy.controller.js';
import { PlacesOverviewController } from './places-overview.controller.js';
import { RollCallsController } from './roll-calls.controller.js';
import { RollCalls } from './roll-calls.js';
import { ShowBoard } from './show-board.js';
import { TakeRollCall } from './take-roll-call.js';

/** What PlacesModule adds to answer what is in the places. */
export const OCCUPANCY_CONTROLLERS = [OccupancyController, RollCallsController, PlacesOverviewController];

export const OCCUPANCY_PROVIDERS = [
  CountCensus,
  Initials,
  ListExpected,
  ListExtraPlaces,
  ListOverdue,
  ListResidents,
  ListUnmet,
  MeasureUtilisation,
  RollCalls,
  ShowBoard,
  TakeRollCall,
];
