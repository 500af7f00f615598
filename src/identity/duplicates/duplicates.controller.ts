import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../access/index.js';
import { Idempotent } from '../../platform/http/idempotency.js';
import { DecidePair } from './decide-pair.js';
import { DecidePairDto, DuplicatesPageDto } from './duplicates.dto.js';
import { DecisionView, DuplicateList, UndoneView } from './duplicates.view.js';
import { ListDuplicates } from './list-duplicates.js';

/** Repeat clients and persons recorded twice. A match is a hint, never a verdict: nobody is refused because of one. */
@Controller('cases/:caseId/duplicates')
export class DuplicatesController {
  constructor(
    private readonly list: ListDuplicates,
    private readonly decide: DecidePair,
  ) {}

  /** Who may be the same person, why, and what was decided; the likeliest first. */
  @Allow('case.read')
  @Get()
  duplicatesOfCase(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() page: DuplicatesPageDto,
    @CurrentActor() actor: Actor,
  ): Promise<DuplicateList> {
    return this.list.run(caseId, actor, page);
  }

  /** Looks anew who may be the same person, also in closed cases and earlier registers. */
  @Allow('case.act')
  @Post('search')
  @HttpCode(200)
  searchDuplicates(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() page: DuplicatesPageDto,
    @CurrentActor() actor: Actor,
  ): Promise<DuplicateList> {
    return this.list.searchAgain(caseId, actor, page);
  }

  /** Says that two are the same person, or are not. Both case numbers stay; if both have open cases, the answer says which step merges them. */
  @Allow('case.act')
  @Idempotent()
  @Post(':pairId/decision')
  @HttpCode(200)
  decidePair(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('pairId', ParseUUIDPipe) pairId: string,
    @Body() body: DecidePairDto,
    @CurrentActor() actor: Actor,
  ): Promise<DecisionView> {
    return this.decide.decide(caseId, pairId, body, actor);
  }

  /** Takes the decision back: two persons again, with the cases that were merged opened again where they were. */
  @Allow('case.act')
  @Idempotent()
  @Post(':pairId/undo')
  @HttpCode(200)
  undoDecision(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('pairId', ParseUUIDPipe) pairId: string,
    @CurrentActor() actor: Actor,
  ): Promise<UndoneView> {
    return this.decide.undo(caseId, pairId, actor);
  }
}
