import { Body, Controller, Delete, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Idempotent } from '../platform/http/idempotency.js';
import { Allow } from './allow.js';
import { ChangePassword } from './change-password.js';
import { CurrentActor, CurrentSession, CurrentToken, type Actor } from './current-actor.js';
import { ListStaff } from './list-staff.js';
import { ManageStaff } from './manage-staff.js';
import { PasswordRequests } from './password-requests.js';
import type { Session } from './session.js';
import { AccountSearchDto, ChangePasswordDto, CreateAccountDto, GrantRoleDto, StaffPageDto, UnitCodeDto } from './staff.dto.js';
import type {
  AccountMade,
  AccountPage,
  AccountRow,
  PasswordMade,
  PasswordRequestPage,
  RoleEnded,
  RoleGranted,
  StaffPage,
} from './staff.view.js';

/** Who works where, and the accounts they sign in with. */
@Controller()
export class StaffController {
  constructor(
    private readonly staff: ListStaff,
    private readonly manage: ManageStaff,
    private readonly password: ChangePassword,
    private readonly requests: PasswordRequests,
  ) {}

  /** Who works in a unit and in which roles, by name. For those of the unit, and administrators. */
  @Allow('unit.read')
  @Get('units/:code/staff')
  listStaff(@Param() { code }: UnitCodeDto, @Query() page: StaffPageDto, @CurrentActor() actor: Actor): Promise<StaffPage> {
    return this.staff.ofUnit(code, actor, page);
  }

  /** Every account with its roles, by name. Closed ones too. */
  @Allow('account.manage')
  @Get('accounts')
  listAccounts(@Query() page: StaffPageDto): Promise<AccountPage> {
    return this.staff.accounts(undefined, page);
  }

  /** Accounts with this in their name. */
  @Allow('account.manage')
  @Post('accounts/search')
  @HttpCode(200)
  searchAccounts(@Body() { name, ...page }: AccountSearchDto): Promise<AccountPage> {
    return this.staff.accounts(name, page);
  }

  /** One account with its roles. */
  @Allow('account.manage')
  @Get('accounts/:accountId')
  getAccount(@Param('accountId', ParseUUIDPipe) accountId: string): Promise<AccountRow> {
    return this.staff.account(accountId);
  }

  /** Makes an account with its first role. Answers a password, which is shown this once. */
  @Allow('account.manage')
  @Post('accounts')
  @Header('Cache-Control', 'no-store')
  createAccount(@Body() account: CreateAccountDto): Promise<AccountMade> {
    return this.manage.create(account);
  }

  /** Gives somebody a role in a unit, for a time or until it is ended. */
  @Allow('account.manage')
  @Idempotent()
  @Post('accounts/:accountId/roles')
  grantRole(@Param('accountId', ParseUUIDPipe) accountId: string, @Body() role: GrantRoleDto): Promise<RoleGranted> {
    return this.manage.grantRole(accountId, role);
  }

  /** Ends a role with this day, and the delegations and duty that it bore. One that has not begun is gone. */
  @Allow('account.manage')
  @Delete('accounts/:accountId/roles/:roleId')
  endRole(
    @Param('accountId', ParseUUIDPipe) accountId: string,
    @Param('roleId', ParseUUIDPipe) roleId: string,
    @CurrentActor() actor: Actor,
  ): Promise<RoleEnded> {
    return this.manage.endRole(accountId, roleId, actor);
  }

  /** Closes the account of somebody who leaves. Their sessions and duty end at once. */
  @Allow('account.manage')
  @Idempotent()
  @Post('accounts/:accountId/deactivate')
  @HttpCode(204)
  deactivateAccount(@Param('accountId', ParseUUIDPipe) accountId: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.manage.deactivate(accountId, actor);
  }

  /** Who has forgotten their password and waits for another, the first asked first. */
  @Allow('account.manage')
  @Get('password-requests')
  listPasswordRequests(@Query() page: StaffPageDto): Promise<PasswordRequestPage> {
    return this.requests.list(page);
  }

  /** Gives somebody a new password, which is shown this once. Their sessions end, and what they asked for is done. */
  @Allow('account.manage')
  @Post('accounts/:accountId/reset-password')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  resetPassword(@Param('accountId', ParseUUIDPipe) accountId: string): Promise<PasswordMade> {
    return this.manage.resetPassword(accountId);
  }

  /** Changes one's own password. Ends all one's other sessions. */
  @Allow('me.read')
  @Post('me/password')
  @HttpCode(204)
  changePassword(
    @Body() { current, next }: ChangePasswordDto,
    @CurrentSession() session: Session,
    @CurrentToken() token: string,
  ): Promise<void> {
    return this.password.change(session, token, current, next);
  }
}
