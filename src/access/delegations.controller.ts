import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Idempotent } from '../platform/http/idempotency.js';
import { Allow } from './allow.js';
import { CurrentActor, type Actor } from './current-actor.js';
import { CurrentMembership } from './current-membership.js';
import { DelegateRole } from './delegate-role.js';
import type { HeldMembership } from './session.js';
import { DelegateRoleDto, StaffPageDto } from './staff.dto.js';
import type { DelegationMade, DelegationPage, RoleEnded } from './staff.view.js';

/** Roles handed over for a time. */
@Allow('role.delegate')
@Controller('delegations')
export class DelegationsController {
  constructor(private readonly delegations: DelegateRole) {}

  /** Hands the role one acts in over to a colleague, for at most 90 days. A role that was handed over to oneself cannot be. */
  @Idempotent()
  @Post()
  delegateRole(
    @Body() delegation: DelegateRoleDto,
    @CurrentActor() actor: Actor,
    @CurrentMembership() held: HeldMembership,
  ): Promise<DelegationMade> {
    return this.delegations.delegate(delegation, actor, held);
  }

  /** What one has handed over and received, the newest first. */
  @Get()
  listDelegations(@Query() page: StaffPageDto, @CurrentActor() actor: Actor): Promise<DelegationPage> {
    return this.delegations.list(actor, page);
  }

  /** Ends a delegation one has given with this day. One that has not begun is gone. */
  @Delete(':delegationId')
  endDelegation(@Param('delegationId', ParseUUIDPipe) delegationId: string, @CurrentActor() actor: Actor): Promise<RoleEnded> {
    return this.delegations.end(delegationId, actor);
  }
}
