import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../../access/index.js';
import { Idempotent } from '../../platform/http/idempotency.js';
import { AddClaims } from './add-claims.js';
import { AddClaimsDto, IdentityPurposeDto, WithdrawClaimDto } from './claims.dto.js';
import { ClaimsAddedView, ClaimWithdrawnAnswer, IdentityView } from './claims.view.js';
import { ShowIdentity } from './show-identity.js';
import { WithdrawClaim } from './withdraw-claim.js';

/** What is claimed of the person of a case, and what follows from it. */
@Controller('cases/:caseId/identity')
export class ClaimsController {
  constructor(
    private readonly showing: ShowIdentity,
    private readonly adding: AddClaims,
    private readonly withdrawing: WithdrawClaim,
  ) {}

  /** Who the person is, as far as it is known: of each thing the best, why, and what speaks against it. Who reads it, and for what purpose, is kept. */
  @Allow('person.read')
  @Get()
  showIdentity(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() { purpose }: IdentityPurposeDto,
    @CurrentActor() actor: Actor,
  ): Promise<IdentityView> {
    return this.showing.run(caseId, purpose, actor);
  }

  /** Adds what was said or shown, outside of any step of the case. */
  @Allow('case.act')
  @Idempotent()
  @Post('claims')
  addClaims(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() { claims }: AddClaimsDto,
    @CurrentActor() actor: Actor,
  ): Promise<ClaimsAddedView> {
    return this.adding.run(caseId, claims, actor);
  }

  /** Marks a claim as withdrawn: it no longer counts, and stays with its reason. */
  @Allow('case.act')
  @Post('claims/:claimId/withdraw')
  @HttpCode(200)
  withdrawClaim(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('claimId', ParseUUIDPipe) claimId: string,
    @Body() { reason }: WithdrawClaimDto,
    @CurrentActor() actor: Actor,
  ): Promise<ClaimWithdrawnAnswer> {
    return this.withdrawing.run(caseId, claimId, reason, actor);
  }
}
