import { Controller, Get, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../access/index.js';
import { UnmetPage, UtilisationPage } from './census.view.js';
import { ListExtraPlaces } from './list-extra-places.js';
import { ListOverdue } from './list-overdue.js';
import { ListUnmet } from './list-unmet.js';
import { ExtraPage, OverduePage } from './lists.view.js';
import { MeasureUtilisation } from './measure-utilisation.js';
import { PeriodPageDto, PlacesPageDto, UtilisationDto } from './occupancy.dto.js';

/** All facilities seen together. */
@Controller('places')
export class PlacesOverviewController {
  constructor(
    private readonly utilisation: MeasureUtilisation,
    private readonly unmet: ListUnmet,
    private readonly overdue: ListOverdue,
    private readonly extra: ListExtraPlaces,
  ) {}

  /** How much of the beds was used in a time, by facility, and how long those stayed who left. */
  @Allow('place.read')
  @Get('utilisation')
  measureUtilisation(@Query() query: UtilisationDto): Promise<UtilisationPage> {
    return this.utilisation.list(query);
  }

  /** Who asked for a place and found none, by facility, reason and week; for offices of the whole province. */
  @Allow('place.read')
  @Get('unmet')
  listUnmet(@Query() query: PeriodPageDto, @CurrentActor() actor: Actor): Promise<UnmetPage> {
    return this.unmet.list(query, actor);
  }

  /** Stays, leaves and extra places that have lasted too long, each with what to do. */
  @Allow('place.read')
  @Get('overdue')
  listOverdue(@Query() page: PlacesPageDto, @CurrentActor() actor: Actor): Promise<OverduePage> {
    return this.overdue.list(page, actor);
  }

  /** Every place over capacity: who allowed it, why and until when. */
  @Allow('place.read')
  @Get('extra')
  listExtraPlaces(@Query() page: PlacesPageDto, @CurrentActor() actor: Actor): Promise<ExtraPage> {
    return this.extra.list(page, actor);
  }
}
