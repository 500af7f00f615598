import { Controller, Get, Query } from '@nestjs/common';
import { Allow } from '../access/index.js';
import { ListUnits } from './list-units.js';
import { ListUnitsDto } from './units.dto.js';
import type { UnitPage } from './units.view.js';

/** Which offices there are. */
@Controller('units')
export class UnitsController {
  constructor(private readonly units: ListUnits) {}

  /** The units, by code, with who is on duty now. */
  @Allow('unit.read')
  @Get()
  listUnits(@Query() query: ListUnitsDto): Promise<UnitPage> {
    return this.units.list(query);
  }
}
