import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../access/index.js';
import { Idempotent } from '../../platform/http/idempotency.js';
import { ChecksPageDto, RequestCheckDto } from './identity-checks.dto.js';
import { CheckAskedView, IdentityChecks, IdentityServiceView } from './identity-checks.view.js';
import { ListChecks } from './list-checks.js';
import { RequestCheck } from './request-check.js';
import { ShowService } from './show-service.js';

/** What Dukcapil is asked about the person of a case, and what it says. */
@Controller()
export class IdentityChecksController {
  constructor(
    private readonly requestCheck: RequestCheck,
    private readonly listChecks: ListChecks,
    private readonly showService: ShowService,
  ) {}

  /** Asks; the answer comes later. While one waits, this is that one, asked sooner. */
  @Allow('case.act')
  @Idempotent()
  @Post('cases/:caseId/identity-checks')
  request(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() asked: RequestCheckDto,
    @CurrentActor() actor: Actor,
  ): Promise<CheckAskedView> {
    return this.requestCheck.run(caseId, asked, actor);
  }

  /** Everything that was asked about the person of this case, the newest first. */
  @Allow('case.read')
  @Get('cases/:caseId/identity-checks')
  list(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() page: ChecksPageDto,
    @CurrentActor() actor: Actor,
  ): Promise<IdentityChecks> {
    return this.listChecks.run(caseId, page, actor);
  }

  /** Whether Dukcapil answers, what quota is left, and how much waits. */
  @Allow('identity.service')
  @Get('identity-checks/service')
  service(): Promise<IdentityServiceView> {
    return this.showService.run();
  }
}
