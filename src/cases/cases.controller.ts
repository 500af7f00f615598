import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../access/index.js';
import { Idempotent } from '../platform/http/idempotency.js';
import { CaseFiles } from './case-files.js';
import { CaseQueries } from './case-queries.js';
import {
  CaseList,
  CaseMovedView,
  CaseView,
  ClaimedView,
  GroupMovedView,
  GroupOpenedView,
  GroupView,
  PersonView,
  RecordHistory,
  StagesView,
  Timeline,
  Worklist,
} from './case.view.js';
import { ClaimDto, GroupEventDto, OpenCaseDto, OpenGroupDto, readStep, TakeEventDto } from './command.dto.js';
import { Desk } from './desk.js';
import { CaseNumberDto, PageDto, PersonSearchDto, PurposeDto, RecordHistoryDto, StagesDto, WorklistDto } from './query.dto.js';

/** Cases: opened, moved by the events of the SOP, looked at and searched. */
@Controller()
export class CasesController {
  constructor(
    private readonly files: CaseFiles,
    private readonly queries: CaseQueries,
    private readonly desk: Desk,
  ) {}

  /** Opens a case by one of the SOP's ways in, and registers the person, nameless if need be. */
  @Allow('case.open')
  @Idempotent()
  @Post('cases')
  async openCase(@Body() body: OpenCaseDto, @CurrentActor() actor: Actor): Promise<CaseMovedView> {
    const { event, sop, region, number, inputs, step } = await readStep(body.event, body);
    return this.files.open({ sop, event, region }, { number, inputs, step: step! }, actor);
  }

  /** Takes an event of the SOP on a case. */
  @Allow('case.act')
  @Idempotent()
  @Post('cases/:caseId/events/:event')
  @HttpCode(200)
  async takeEvent(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('event') event: string,
    @Body() body: TakeEventDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseMovedView> {
    const { step, ...rest } = await readStep(event, body);
    return this.files.take(caseId, { ...rest, event, step: step! }, actor);
  }

  /** Opens a case for each of several persons met together. One who is refused does not keep the others. */
  @Allow('case.open')
  @Idempotent()
  @Post('groups')
  async openGroup(@Body() body: OpenGroupDto, @CurrentActor() actor: Actor): Promise<GroupOpenedView> {
    const { kind, event, sop, region, members } = await readStep(body.event, body);
    const each = members.map(({ number, inputs, step }) => ({ number, inputs, step: step! }));
    return this.files.openGroup({ sop, event, region }, kind, each, actor);
  }

  /** Persons met together, the last opened first: those whose case may be seen. */
  @Allow('case.read')
  @Get('groups/:groupId')
  showGroup(@Param('groupId', ParseUUIDPipe) groupId: string, @Query() page: PageDto, @CurrentActor() actor: Actor): Promise<GroupView> {
    return this.queries.ofGroup(groupId, actor, page);
  }

  /** Takes an event on each of several cases; an outcome for each, in the order asked. */
  @Allow('case.act')
  @Idempotent()
  @Post('groups/events/:event')
  @HttpCode(200)
  async takeForEach(@Param('event') event: string, @Body() body: GroupEventDto, @CurrentActor() actor: Actor): Promise<GroupMovedView> {
    const { members } = await readStep(event, body);
    const steps = members.map(({ step, ...rest }) => ({ ...rest, event, step: step! }));
    return this.files.takeForEach(steps, actor);
  }

  /** What is to be done, in the order of what was promised, and how much there is of it: both of one moment. */
  @Allow('case.read')
  @Get('worklist')
  worklist(@Query() { scope, state, after, limit }: WorklistDto, @CurrentActor() actor: Actor): Promise<Worklist> {
    return this.queries.worklist(scope, actor, state, { after, limit });
  }

  /** How many cases stand at each stage of the main line, in the order of the procedure. */
  @Allow('case.read')
  @Get('worklist/stages')
  stages(@Query() { scope }: StagesDto, @CurrentActor() actor: Actor): Promise<StagesView> {
    return this.queries.stages(scope, actor);
  }

  /** Cases by the beginning of their number, or all of the unit's; the newest first, open and closed. */
  @Allow('case.read')
  @Get('cases')
  findByNumber(@Query() { number, after, limit }: CaseNumberDto, @CurrentActor() actor: Actor): Promise<CaseList> {
    return number === undefined ? this.queries.ofUnit(actor, { after, limit }) : this.queries.byNumber(number, actor, { after, limit });
  }

  /** Cases of persons with this name, NIK or phone. A match is a hint, never a verdict. */
  @Allow('case.read')
  @Post('cases/search')
  @HttpCode(200)
  findByPerson(@Body() { after, limit, ...asked }: PersonSearchDto, @CurrentActor() actor: Actor): Promise<CaseList> {
    return this.queries.byPerson(asked, actor, { after, limit });
  }

  /** The case as it stands: where it is, why it waits, and what is possible now with what each needs. */
  @Allow('case.read')
  @Get('cases/:caseId')
  viewCase(@Param('caseId', ParseUUIDPipe) caseId: string, @CurrentActor() actor: Actor): Promise<CaseView> {
    return this.queries.view(caseId, actor);
  }

  /** What has happened, from the first event on: who, what, why. */
  @Allow('case.read')
  @Get('cases/:caseId/timeline')
  timeline(@Param('caseId', ParseUUIDPipe) caseId: string, @Query() page: PageDto, @CurrentActor() actor: Actor): Promise<Timeline> {
    return this.queries.timeline(caseId, actor, page);
  }

  /** Everything recorded of the person, in clear. Who reads it, and for what purpose, is kept. */
  @Allow('person.read')
  @Get('cases/:caseId/person')
  readPerson(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() { purpose }: PurposeDto,
    @CurrentActor() actor: Actor,
  ): Promise<PersonView> {
    return this.desk.person(caseId, purpose, actor);
  }

  /** Every version of what was answered at an event, the newest first, in clear: as each attempt at tracing. Who reads it, and for what purpose, is kept. */
  @Allow('person.read')
  @Get('cases/:caseId/person/answers/:event')
  readAnswers(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('event') event: string,
    @Query() { purpose, ...page }: RecordHistoryDto,
    @CurrentActor() actor: Actor,
  ): Promise<RecordHistory> {
    return this.desk.answers(caseId, event, purpose, actor, page);
  }

  /** Notes that one works on the case. */
  @Allow('case.act')
  @Post('cases/:caseId/claim')
  @HttpCode(200)
  claim(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() { takeOver = false }: ClaimDto,
    @CurrentActor() actor: Actor,
  ): Promise<ClaimedView> {
    return this.desk.claim(caseId, takeOver, actor);
  }

  /** Gives the case back to the unit's desk. */
  @Allow('case.act')
  @Delete('cases/:caseId/claim')
  release(@Param('caseId', ParseUUIDPipe) caseId: string, @CurrentActor() actor: Actor): Promise<ClaimedView> {
    return this.desk.release(caseId, actor);
  }
}
