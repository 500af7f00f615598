import { IsISO8601, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { UnitCodeDto } from './staff.dto.js';
import { PageSizeDto } from '../platform/http/page-size.dto.js';

/** An instant with its offset, as 2026-11-22T15:10:00+07:00. */
const MOMENT = /^20\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
const DUTY = /^\d{1,18}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export class DutyQueryDto extends PageSizeDto {
  /** duties that are not over then; now if not said */
  @IsOptional()
  @MaxLength(35)
  @IsISO8601({ strict: true })
  @Matches(MOMENT)
  from?: string;

  /** duties that have begun before */
  @IsOptional()
  @MaxLength(35)
  @IsISO8601({ strict: true })
  @Matches(MOMENT)
  to?: string;

  /** `next` of the page before */
  @IsOptional()
  @Matches(DUTY)
  after?: string;
}

export class SetDutyDto {
  /** id of who will be reachable */
  @IsUUID()
  account!: string;

  @MaxLength(35)
  @IsISO8601({ strict: true })
  @Matches(MOMENT)
  startsAt!: string;

  /** at most seven days later */
  @MaxLength(35)
  @IsISO8601({ strict: true })
  @Matches(MOMENT)
  endsAt!: string;
}

/** Which duty of a unit. */
export class DutyDto extends UnitCodeDto {
  @Matches(DUTY)
  dutyId!: string;
}
