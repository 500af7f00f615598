import { Type as Nested } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageSizeDto } from '../platform/http/page-size.dto.js';

const FACILITY = /^[A-Z0-9][A-Z0-9.-]{1,39}$/;
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ./_()-]*$/u;
const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
const OVERRIDES = ['emergency', 'no_other_place', 'family_together', 'on_doctors_advice', 'other'];

/** What a place is asked for. */
export class HoldDto {
  /** code of the facility */
  @MaxLength(40)
  @Matches(FACILITY)
  facility!: string;

  /** one, or a family or group: all of them, or nobody */
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  @IsArray()
  caseIds!: string[];

  /** name of a ward; left out: where they fit */
  @IsOptional()
  @MaxLength(80)
  @Matches(NAME)
  ward?: string;

  /** name of a bed, for one person; left out: one is chosen */
  @IsOptional()
  @MaxLength(40)
  @Matches(NAME)
  bed?: string;

  /** left out: as long as the facility says, 90 in most */
  @IsOptional()
  @Min(5)
  @Max(1440)
  @IsInt()
  minutes?: number;

  /** somebody with an infection that others must be kept from */
  @IsOptional()
  @IsBoolean()
  isolation?: boolean;

  /** why it may be a place that does not fit; only for those with the right to it */
  @IsOptional()
  @IsIn(OVERRIDES)
  override?: string;
}

export class ExtendHoldDto {
  /** from now; left out: as long as the facility says */
  @IsOptional()
  @Min(5)
  @Max(1440)
  @IsInt()
  minutes?: number;
}

export class SlipDto {
  /** number of the case, as OT-35.78-2026-000123 */
  @MaxLength(40)
  @Matches(/^[A-Za-z]{2}-[A-Za-z0-9.-]+$/)
  number!: string;
}

export class ArrivalDto {
  @IsUUID()
  caseId!: string;

  /** name; left out: the held one, or one is chosen */
  @IsOptional()
  @MaxLength(40)
  @Matches(NAME)
  bed?: string;
}

export class CheckInDto {
  /** one, or a family or group: all of them, or nobody */
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ArrayUnique(({ caseId }: ArrivalDto) => caseId)
  @ValidateNested({ each: true })
  @Nested(() => ArrivalDto)
  @IsArray()
  arrivals!: ArrivalDto[];

  /** when they came; left out: now */
  @IsOptional()
  @MaxLength(35)
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  at?: string;

  /** the day they are expected to leave */
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  expectedEnd?: string;

  /** people with an infection that others must be kept from */
  @IsOptional()
  @IsBoolean()
  isolation?: boolean;

  /** whether stays elsewhere end with it */
  @IsOptional()
  @IsBoolean()
  transfer?: boolean;

  /** why it may be a place that does not fit; only for those with the right to it */
  @IsOptional()
  @IsIn(OVERRIDES)
  override?: string;
}

export class LeaveDto {
  @IsIn(['hospital', 'family', 'paperwork', 'work', 'court', 'other'])
  reason!: string;

  /** when they are expected back */
  @IsOptional()
  @MaxLength(35)
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  dueBack?: string;
}

export class MoveDto {
  /** name of the other bed */
  @MaxLength(40)
  @Matches(NAME)
  @IsString()
  bed!: string;

  /** why it may be a place that does not fit; only for those with the right to it */
  @IsOptional()
  @IsIn(OVERRIDES)
  override?: string;
}

export class CheckOutDto {
  @IsIn(['went_home', 'own_means', 'to_hospital', 'to_other_facility', 'left', 'wrongly_recorded', 'other'])
  reason!: string;

  /** when they left; left out: now */
  @IsOptional()
  @MaxLength(35)
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  at?: string;
}

/** What a place over capacity is allowed with. */
export class ExtraPlaceDto {
  /** name of the ward it is in */
  @MaxLength(80)
  @Matches(NAME)
  ward!: string;

  /** name of the place, as Koridor-1 */
  @MaxLength(40)
  @Matches(NAME)
  name!: string;

  /** when the permission ends; a year from now at the latest */
  @MaxLength(35)
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  until!: string;

  @IsIn(['emergency', 'no_other_place', 'disaster', 'court_order', 'family_together', 'other'])
  reason!: string;

  @IsOptional()
  @MaxLength(60)
  @Matches(NAME)
  letterNumber?: string;
}

export class RenewExtraDto {
  /** when the permission now ends; a year from now at the latest */
  @MaxLength(35)
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  until!: string;

  @IsIn(['emergency', 'no_other_place', 'disaster', 'court_order', 'family_together', 'other'])
  reason!: string;

  @IsOptional()
  @MaxLength(60)
  @Matches(NAME)
  letterNumber?: string;
}

export class UsesDto extends PageSizeDto {
  /** `next` of the page before */
  @IsOptional()
  @IsUUID()
  after?: string;
}
