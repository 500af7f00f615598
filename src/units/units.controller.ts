import { Controller, Get, Query } from '@nestjs/common';
import { Allow } from '../access/index.js';
import { ListUnits } from './list-units.js';
import { ListRegionsDto, ListUnitsDto } from './units.dto.js';
import type { RegionPage, UnitPage } from './units.view.js';

/** Which offices there are, and where. */
@Controller()
export class UnitsController {
  constructor(private readonly units: ListUnits) {}

  /** The units, by code, with who is on duty now. */
  @Allow('unit.read')
  @Get('units')
  listUnits(@Query() query: ListUnitsDto): Promise<UnitPage> {
    return this.units.list(query);
  }

  /** The provinces, and the kabupaten and kota of Jawa Timur, by code. */
  @Allow('unit.read')
  @Get('regions')
  listRegions(@Query() query: ListRegionsDto): Promise<RegionPage> {
    return this.units.regions(query);
  }
}
