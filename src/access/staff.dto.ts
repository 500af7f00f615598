import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, MinLength } from 'class-validator';
import { SHORTEST_PASSWORD } from './grant.js';
import { ROLES, type Role } from './roles.js';
import { PageSizeDto } from '../platform/http/page-size.dto.js';

const DAY = /^20\d{2}-\d{2}-\d{2}$/;
const UNIT = /^[A-Z0-9][A-Z0-9.-]{0,39}$/;
/** Text for one line: PostgreSQL takes no NUL, and a screen no other control character. */
const LINE = /^(?! )\P{Cc}*$/u;

/** Which unit. */
export class UnitCodeDto {
  /** as DINSOS-35.78 */
  @Matches(UNIT)
  code!: string;
}

export class StaffPageDto extends PageSizeDto {
  /** `next` of the page before */
  @IsOptional()
  @IsUUID()
  after?: string;
}

export class AccountSearchDto extends StaffPageDto {
  /** part of a display name or username; in the body, for an address is kept in too many places */
  @Matches(LINE)
  @Length(2, 120)
  @IsString()
  name!: string;
}

export class GrantRoleDto {
  /** code, as DINSOS-35.78 */
  @Matches(UNIT)
  unit!: string;

  @IsIn(ROLES)
  role!: Role;

  /** first day, Asia/Jakarta; today if not said */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(DAY)
  from?: string;

  /** last day, Asia/Jakarta; without end if not said */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(DAY)
  to?: string;
}

export class CreateAccountDto extends GrantRoleDto {
  /** letters without accents, digits, dot, dash, underscore; kept in small letters */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{2,63}$/)
  username!: string;

  /** what others see */
  @Matches(LINE)
  @Length(2, 120)
  @IsString()
  displayName!: string;
}

export class ChangePasswordDto {
  @MaxLength(256)
  @MinLength(1)
  @IsString()
  current!: string;

  @MaxLength(256)
  @MinLength(SHORTEST_PASSWORD)
  @IsString()
  next!: string;
}

/** Why a role is handed over for a time. */
export const DELEGATION_REASONS = ['leave', 'ill', 'travel', 'duty', 'vacancy'] as const;
export type DelegationReason = (typeof DELEGATION_REASONS)[number];

export class DelegateRoleDto {
  /** id of who is to act in one's role */
  @IsUUID()
  account!: string;

  /** first day, Asia/Jakarta */
  @IsISO8601({ strict: true })
  @Matches(DAY)
  from!: string;

  /** last day, Asia/Jakarta; at most 90 days in all */
  @IsISO8601({ strict: true })
  @Matches(DAY)
  to!: string;

  /** vacancy: the post is handed on beyond one's own time in it */
  @IsIn(DELEGATION_REASONS)
  reason!: DelegationReason;

  /** seen by the two of them; nothing of clients or of anybody's health */
  @IsOptional()
  @Matches(LINE)
  @MaxLength(200)
  @IsString()
  note?: string;
}
