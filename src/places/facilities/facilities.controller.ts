import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../access/index.js';
import { Idempotent } from '../../platform/http/idempotency.js';
import { AddBeds } from './add-beds.js';
import { AddFacility } from './add-facility.js';
import { ChangeSettings } from './change-settings.js';
import { CloseBeds } from './close-beds.js';
import { CloseFacility } from './close-facility.js';
import {
  AddBedsDto,
  AddFacilityDto,
  AddWardDto,
  BedNamesDto,
  CensusPageDto,
  CloseBedsDto,
  CloseFacilityDto,
  FacilityCodeDto,
  FacilitySettingsDto,
  ListFacilitiesDto,
  ReportCensusDto,
  WardPathDto,
  WardSettingsDto,
  WhichBedsDto,
} from './facility.dto.js';
import { BedsChanged, CensusPage, CensusReported, FacilityChanged, FacilityPage, FacilityView, WardChanged } from './facility.view.js';
import { ListFacilities } from './list-facilities.js';
import { ReportCensus } from './report-census.js';

/** Where people may be housed, and what there is. */
@Controller('facilities')
export class FacilitiesController {
  constructor(
    private readonly facilities: ListFacilities,
    private readonly adding: AddFacility,
    private readonly settings: ChangeSettings,
    private readonly addingBeds: AddBeds,
    private readonly closing: CloseBeds,
    private readonly closingAll: CloseFacility,
    private readonly census: ReportCensus,
  ) {}

  /** The facilities by code, each with its numbers at this moment; those that are closed only if they are asked for. */
  @Allow('place.read')
  @Get()
  listFacilities(@Query() query: ListFacilitiesDto): Promise<FacilityPage> {
    return this.facilities.list(query);
  }

  /** One facility with its numbers, its settings and its wards. */
  @Allow('place.read')
  @Get(':code')
  viewFacility(@Param() { code }: FacilityCodeDto): Promise<FacilityView> {
    return this.facilities.get(code);
  }

  /** Makes a shelter, hospital or the like known: of one's own unit, or by Rehsos of any. */
  @Allow('place.manage')
  @Idempotent()
  @Post()
  addFacility(@Body() facility: AddFacilityDto, @CurrentActor() actor: Actor): Promise<FacilityChanged> {
    return this.adding.run(facility, actor);
  }

  /** Changes whom a facility is for and how long it holds a bed. What is left out stays as it is. */
  @Allow('place.manage')
  @Idempotent()
  @HttpCode(200)
  @Post(':code/settings')
  changeFacility(
    @Param() { code }: FacilityCodeDto,
    @Body() settings: FacilitySettingsDto,
    @CurrentActor() actor: Actor,
  ): Promise<FacilityChanged> {
    return this.settings.ofFacility(code, settings, actor);
  }

  /** Makes a ward. */
  @Allow('place.manage')
  @Idempotent()
  @Post(':code/wards')
  addWard(@Param() { code }: FacilityCodeDto, @Body() ward: AddWardDto, @CurrentActor() actor: Actor): Promise<WardChanged> {
    return this.addingBeds.ward(code, ward, actor);
  }

  /** Changes whom a ward is for. What is left out stays as it is; who is in it already stays. */
  @Allow('place.manage')
  @Idempotent()
  @HttpCode(200)
  @Post(':code/wards/:name/settings')
  changeWard(@Param() { code, name }: WardPathDto, @Body() settings: WardSettingsDto, @CurrentActor() actor: Actor): Promise<WardChanged> {
    return this.settings.ofWard(code, name, settings, actor);
  }

  /** Adds beds to a ward: all of them or none. */
  @Allow('place.manage')
  @Idempotent()
  @Post(':code/beds')
  addBeds(@Param() { code }: FacilityCodeDto, @Body() beds: AddBedsDto, @CurrentActor() actor: Actor): Promise<BedsChanged> {
    return this.addingBeds.beds(code, beds, actor);
  }

  /** Takes beds off the list for good. Refused with the list while somebody is in one of them, or one is held. */
  @Allow('place.manage')
  @Idempotent()
  @HttpCode(200)
  @Post(':code/beds/removals')
  removeBeds(@Param() { code }: FacilityCodeDto, @Body() { names }: BedNamesDto, @CurrentActor() actor: Actor): Promise<BedsChanged> {
    return this.closing.remove(code, names, actor);
  }

  /** Closes beds or a ward, until then or until they are opened. Refused with the list while somebody is in one of them, or one is held. */
  @Allow('place.manage')
  @Idempotent()
  @HttpCode(200)
  @Post(':code/closures')
  closeBeds(@Param() { code }: FacilityCodeDto, @Body() closure: CloseBedsDto, @CurrentActor() actor: Actor): Promise<BedsChanged> {
    return this.closing.close(code, closure, actor);
  }

  /** Opens closed beds, or those of a ward. */
  @Allow('place.manage')
  @Idempotent()
  @HttpCode(200)
  @Post(':code/openings')
  openBeds(@Param() { code }: FacilityCodeDto, @Body() which: WhichBedsDto, @CurrentActor() actor: Actor): Promise<BedsChanged> {
    return this.closing.open(code, which, actor);
  }

  /** Closes a facility. Refused with the list while somebody is in it, or a bed is held. */
  @Allow('place.manage')
  @Idempotent()
  @HttpCode(200)
  @Post(':code/close')
  closeFacility(
    @Param() { code }: FacilityCodeDto,
    @Body() { reason }: CloseFacilityDto,
    @CurrentActor() actor: Actor,
  ): Promise<FacilityChanged> {
    return this.closingAll.close(code, reason, actor);
  }

  /** Opens a closed facility; its wards and beds are as they were. */
  @Allow('place.manage')
  @Idempotent()
  @HttpCode(200)
  @Post(':code/reopen')
  reopenFacility(@Param() { code }: FacilityCodeDto, @CurrentActor() actor: Actor): Promise<FacilityChanged> {
    return this.closingAll.reopen(code, actor);
  }

  /** Says how many were there at a moment. A report is never changed. */
  @Allow('place.manage')
  @Idempotent()
  @Post(':code/census')
  reportCensus(@Param() { code }: FacilityCodeDto, @Body() report: ReportCensusDto, @CurrentActor() actor: Actor): Promise<CensusReported> {
    return this.census.report(code, report, actor);
  }

  /** How many were there, as it was reported; the newest first. */
  @Allow('place.read')
  @Get(':code/census-reports')
  listCensus(@Param() { code }: FacilityCodeDto, @Query() paging: CensusPageDto): Promise<CensusPage> {
    return this.census.list(code, paging);
  }
}
