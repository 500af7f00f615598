import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { PageSizeDto } from '../../platform/http/page-size.dto.js';
import { FACILITY_KINDS } from '../domain/place.js';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
const DAY = /^[12]\d{3}-\d\d-\d\d$/;

export class BoardDto {
  /** a moment of the past, with its offset, as 2026-03-03T21:00:00+07:00 (a plus in an address is written %2B); left out: now */
  @IsOptional()
  @MaxLength(35)
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  at?: string;
}

/** A page of a list. */
export class PlacesPageDto extends PageSizeDto {
  /** `next` of the page before */
  @IsOptional()
  @MaxLength(200)
  @IsString()
  after?: string;
}

/** Whole days in Asia/Jakarta, the first and the last included. */
export class PeriodDto {
  /** first day, as 2026-03-01 */
  @Matches(DAY)
  @IsISO8601({ strict: true })
  from!: string;

  /** last day */
  @Matches(DAY)
  @IsISO8601({ strict: true })
  to!: string;
}

export class PeriodPageDto extends PlacesPageDto {
  /** first day, as 2026-03-01; Asia/Jakarta */
  @Matches(DAY)
  @IsISO8601({ strict: true })
  from!: string;

  /** last day, included */
  @Matches(DAY)
  @IsISO8601({ strict: true })
  to!: string;
}

export class UtilisationDto extends PeriodPageDto {
  /** only facilities of this kind */
  @IsOptional()
  @IsIn(FACILITY_KINDS)
  kind?: (typeof FACILITY_KINDS)[number];
}

export class MissingDto {
  @IsUUID()
  caseId!: string;

  /** when they were last seen, with its offset */
  @IsOptional()
  @MaxLength(35)
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  lastSeenAt?: string;
}

/** All present but these. */
export class RollCallDto {
  /** who did not answer; empty: all are here */
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => MissingDto)
  @IsArray()
  missing!: MissingDto[];

  /** when it was taken, within the last 24 hours; left out: now */
  @IsOptional()
  @MaxLength(35)
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  at?: string;
}
