import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../access/index.js';
import { BedBoard } from './board.view.js';
import { DailyCensus } from './census.view.js';
import { CountCensus } from './count-census.js';
import { ListExpected } from './list-expected.js';
import { ListResidents } from './list-residents.js';
import { ExpectedView, ResidentPage } from './lists.view.js';
import { BoardDto, PeriodDto, PlacesPageDto } from './occupancy.dto.js';
import { ShowBoard } from './show-board.js';

/** What is in a facility: its beds, its people, its days. */
@Controller('facilities/:code')
export class OccupancyController {
  constructor(
    private readonly board: ShowBoard,
    private readonly residents: ListResidents,
    private readonly census: CountCensus,
    private readonly expected: ListExpected,
  ) {}

  /** The bed board, now or at a moment of the past: which bed is free, held, occupied or closed, and for whom. */
  @Allow('place.read')
  @Get('board')
  showBoard(@Param('code') code: string, @Query() { at }: BoardDto, @CurrentActor() actor: Actor): Promise<BedBoard> {
    return this.board.show(code, at, actor);
  }

  /** Who lives here now. The facility's own staff read names, and it is kept that they did. */
  @Allow('resident.read')
  @Get('residents')
  listResidents(@Param('code') code: string, @Query() page: PlacesPageDto, @CurrentActor() actor: Actor): Promise<ResidentPage> {
    return this.residents.list(code, page, actor);
  }

  /** The daily census table: present, arrivals, discharges, beds, utilisation. */
  @Allow('place.read')
  @Get('census')
  countCensus(@Param('code') code: string, @Query() period: PeriodDto): Promise<DailyCensus> {
    return this.census.count(code, period);
  }

  /** Who is expected to come and to go. */
  @Allow('place.read')
  @Get('expected')
  listExpected(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<ExpectedView> {
    return this.expected.list(code, actor);
  }
}
