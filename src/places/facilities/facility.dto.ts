import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { PageSizeDto } from '../../platform/http/page-size.dto.js';
import {
  FACILITY_KINDS,
  TARGET_GROUPS,
  WARD_CONDITIONS,
  type FacilityKind,
  type TargetGroup,
  type WardCondition,
} from '../domain/place.js';
import { CLOSING_REASONS, CODE, FACILITY_NAME, LONGEST_BED, LONGEST_WARD, PLACE_NAME, REGION, UNIT, type ClosingReason } from './forms.js';

const SEXES = ['female', 'male', 'any'] as const;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

export class FacilityCodeDto {
  /** as LIPONSOS-SBY */
  @Matches(CODE)
  code!: string;
}

export class WardPathDto extends FacilityCodeDto {
  /** of the ward */
  @Matches(PLACE_NAME)
  @MaxLength(LONGEST_WARD)
  name!: string;
}

export class ListFacilitiesDto extends PageSizeDto {
  @IsOptional()
  @IsIn(FACILITY_KINDS)
  kind?: FacilityKind;

  /** Kemendagri code of the city or regency, as 35.78 */
  @IsOptional()
  @Matches(REGION)
  region?: string;

  /** true: those that are closed; left out: those that are open */
  @IsOptional()
  @IsIn(['true', 'false'])
  closed?: 'true' | 'false';

  /** `next` of the page before */
  @IsOptional()
  @Matches(CODE)
  after?: string;
}

/** Whom a facility is for. In settings: left out, it stays as it is; null: not known. */
export class IntakeDto {
  /** empty: not known */
  @IsOptional()
  @IsIn(TARGET_GROUPS, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(TARGET_GROUPS.length)
  @IsArray()
  serves?: TargetGroup[];

  @IsOptional()
  @IsIn(SEXES)
  sex?: (typeof SEXES)[number] | null;

  /** in years */
  @IsOptional()
  @Min(0)
  @Max(120)
  @IsInt()
  ageMin?: number | null;

  /** in years, included */
  @IsOptional()
  @Min(0)
  @Max(120)
  @IsInt()
  ageMax?: number | null;

  /** whether it takes people without identity, straight from the street */
  @IsOptional()
  @IsIn(['yes', 'maybe', 'no'])
  unidentified?: 'yes' | 'maybe' | 'no' | null;

  /** in days */
  @IsOptional()
  @Min(1)
  @Max(3660)
  @IsInt()
  stayLimitDays?: number | null;
}

export class AddFacilityDto extends IntakeDto {
  /** as LIPONSOS-SBY; it is never changed */
  @Matches(CODE)
  code!: string;

  @Matches(FACILITY_NAME)
  @MaxLength(120)
  @IsString()
  name!: string;

  /** a UPT comes with the reference data only */
  @IsIn(FACILITY_KINDS.filter((kind) => kind !== 'upt'))
  kind!: FacilityKind;

  /** Kemendagri code of the city or regency, as 35.78 */
  @Matches(REGION)
  region!: string;

  /** code of the unit that runs it, if it is not one's own: for Rehsos */
  @IsOptional()
  @Matches(UNIT)
  unit?: string;

  @IsOptional()
  @Min(-90)
  @Max(90)
  @IsNumber()
  lat?: number;

  @IsOptional()
  @Min(-180)
  @Max(180)
  @IsNumber()
  lon?: number;
}

export class FacilitySettingsDto extends IntakeDto {
  /** how long a hold lasts */
  @IsOptional()
  @Min(5)
  @Max(10_080)
  @IsInt()
  holdMinutes?: number;

  /** how long an offer waits for an answer */
  @IsOptional()
  @Min(1)
  @Max(336)
  @IsInt()
  answerHours?: number;

  /** how long the bed of somebody who absconded is kept */
  @IsOptional()
  @Min(0)
  @Max(60)
  @IsInt()
  absentDays?: number;
}

export class WardSettingsDto {
  @IsOptional()
  @IsIn(SEXES)
  sex?: (typeof SEXES)[number];

  /** in years; null: none */
  @IsOptional()
  @Min(0)
  @Max(120)
  @IsInt()
  ageMin?: number | null;

  /** in years, included; null: none */
  @IsOptional()
  @Min(0)
  @Max(120)
  @IsInt()
  ageMax?: number | null;

  @IsOptional()
  @IsIn(WARD_CONDITIONS)
  condition?: WardCondition;

  @IsOptional()
  @IsBoolean()
  isolation?: boolean;
}

export class AddWardDto extends WardSettingsDto {
  @Matches(PLACE_NAME)
  @MaxLength(LONGEST_WARD)
  @IsString()
  name!: string;
}

export class BedNamesDto {
  /** as Melati-03 */
  @Matches(PLACE_NAME, { each: true })
  @MaxLength(LONGEST_BED, { each: true })
  @IsString({ each: true })
  @ArrayUnique()
  @ArrayMaxSize(100)
  @ArrayMinSize(1)
  @IsArray()
  names!: string[];
}

export class AddBedsDto extends BedNamesDto {
  /** name */
  @Matches(PLACE_NAME)
  @MaxLength(LONGEST_WARD)
  @IsString()
  ward!: string;

  /** made up, to try the program */
  @IsOptional()
  @IsBoolean()
  synthetic?: boolean;
}

/** Some beds, or all of a ward. */
export class WhichBedsDto {
  /** names */
  @IsOptional()
  @Matches(PLACE_NAME, { each: true })
  @MaxLength(LONGEST_BED, { each: true })
  @IsString({ each: true })
  @ArrayUnique()
  @ArrayMaxSize(100)
  @ArrayMinSize(1)
  @IsArray()
  beds?: string[];

  /** name */
  @IsOptional()
  @Matches(PLACE_NAME)
  @MaxLength(LONGEST_WARD)
  @IsString()
  ward?: string;
}

export class CloseBedsDto extends WhichBedsDto {
  /** an instant with its offset, as 2026-11-22T15:10:00+07:00, a year from now at the latest; without end if not said */
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(35)
  @Matches(INSTANT)
  until?: string;

  @IsIn(CLOSING_REASONS)
  reason!: ClosingReason;
}

export class CloseFacilityDto {
  @IsIn(CLOSING_REASONS)
  reason!: ClosingReason;
}

export class ReportCensusDto {
  /** when they were counted: an instant with its offset, as 2026-11-22T15:10:00+07:00 */
  @IsISO8601({ strict: true })
  @MaxLength(35)
  @Matches(INSTANT)
  asOf!: string;

  /** how many were there */
  @Min(0)
  @Max(100_000)
  @IsInt()
  present!: number;

  @IsOptional()
  @Min(0)
  @Max(100_000)
  @IsInt()
  female?: number;

  @IsOptional()
  @Min(0)
  @Max(100_000)
  @IsInt()
  male?: number;

  @IsOptional()
  @Min(0)
  @Max(100_000)
  @IsInt()
  capacity?: number;

  /** what the capacity counts; a quota is the size of an intake, not beds */
  @IsOptional()
  @IsIn(['beds', 'building', 'quota'])
  capacityKind?: 'beds' | 'building' | 'quota';
}

export class CensusPageDto extends PageSizeDto {
  /** `next` of the page before */
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(35)
  @Matches(INSTANT)
  after?: string;
}

export class TableImportDto {
  /** true (default): the rows are only looked at; false: they are imported */
  @IsOptional()
  @IsIn(['true', 'false'])
  readonly dryRun: 'true' | 'false' = 'true';

  /** true: the good rows are imported though others are bad */
  @IsOptional()
  @IsIn(['true', 'false'])
  readonly skipBad: 'true' | 'false' = 'false';
}

export class TableExportDto {
  @IsOptional()
  @IsIn(['csv', 'xlsx'])
  readonly format: 'csv' | 'xlsx' = 'csv';
}
