import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
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
import { CandidateDto } from '../../cases/index.js';
import { PageSizeDto } from '../../platform/http/page-size.dto.js';
import { ONLY, type Only } from './bench.repository.js';
import { ENROLMENT_STATES, METHODS, OUTCOMES, type Method, type Outcome } from './outcomes.js';

/** The name of a place, device or paper: says nothing about a person, and is no NIK. */
const REFERENCE = /^(?!\d{16}$)[\p{L}\p{N}][\p{L}\p{N} ./_(),-]*$/u;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export class BenchQueueDto extends PageSizeDto {
  /** `next` of the page before */
  @IsOptional()
  @MaxLength(200)
  @IsString()
  after?: string;

  /** identity (default): what is being checked; registration: those who were not found, and are or may be enrolled */
  @IsOptional()
  @IsIn(['identity', 'registration'])
  work: 'identity' | 'registration' = 'identity';

  /** offered: to be accepted first; pending: waits for Dukcapil or for the next attempt; second: waits for the second person; overdue */
  @IsOptional()
  @IsIn(ONLY)
  only?: Only;

  /** only those of a list */
  @IsOptional()
  @IsUUID()
  batch?: string;
}

export class BenchPageDto extends PageSizeDto {
  /** `next` of the page before */
  @IsOptional()
  @MaxLength(200)
  @IsString()
  after?: string;
}

export class NewBatchDto {
  /** YYYY-MM-DD, Asia/Jakarta */
  @Matches(DAY)
  day!: string;

  /** where: as Liponsos Keputih */
  @MaxLength(120)
  @Matches(REFERENCE)
  place!: string;

  /** code of the office or home where it is, if it is one of the units */
  @IsOptional()
  @Matches(/^[A-Z0-9][A-Z0-9.-]{1,39}$/)
  unit?: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  @IsArray()
  caseIds!: string[];
}

export class BenchLanguageDto {
  @IsOptional()
  @IsIn(['id', 'en'])
  lang: 'id' | 'en' = 'id';
}

/** What a check of one person came to. */
export class BenchResultDto {
  /** given by whoever records it (UUIDv7): sent again, it is the same result */
  @IsUUID()
  id!: string;

  @IsUUID()
  caseId!: string;

  @IsOptional()
  @IsUUID()
  batchId?: string;

  @IsIn(METHODS)
  method!: Method;

  @IsIn(OUTCOMES)
  outcome!: Outcome;

  @IsOptional()
  @MaxLength(60)
  @Matches(REFERENCE)
  device?: string;

  @IsOptional()
  @MaxLength(60)
  @Matches(REFERENCE)
  place?: string;

  /** when it was done, as 2026-11-22T15:10:00+07:00; left out: now */
  @IsOptional()
  @MaxLength(35)
  @IsISO8601({ strict: true })
  doneAt?: string;

  /** who was found in the register */
  @IsOptional()
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => CandidateDto)
  @IsArray()
  candidates?: CandidateDto[];

  /** which of the candidates is meant: their id or the service's */
  @IsOptional()
  @MaxLength(80)
  @Matches(REFERENCE)
  candidateRef?: string;

  /** as the service gave it: 0 to 100 */
  @IsOptional()
  @Max(100)
  @Min(0)
  @IsInt()
  score?: number;

  @IsOptional()
  @IsIn(['agitated', 'device', 'network', 'quota', 'worn_fingers', 'not_enrolled', 'deceased', 'other'])
  reason?: string;

  /** as the service gave it: 11 to 15, or its own */
  @IsOptional()
  @MaxLength(30)
  @Matches(REFERENCE)
  resultCode?: string;

  /** of Dukcapil's answer */
  @IsOptional()
  @MaxLength(60)
  @Matches(REFERENCE)
  letterNumber?: string;

  /** as the enrolment system tells it */
  @IsOptional()
  @IsIn(Object.keys(ENROLMENT_STATES))
  enrolmentState?: string;

  /** forms of Permendagri 96/2019 that were filled in */
  @IsOptional()
  @ArrayMaxSize(6)
  @IsIn(['f_1_01', 'f_1_02', 'f_1_04', 'f_1_05', 'institution_statement', 'rt_rw_letter'], { each: true })
  @IsArray()
  forms?: string[];

  /** in whose family card the person is entered */
  @IsOptional()
  @IsIn(['own', 'relative', 'institution'])
  familyCardOf?: string;

  /** the NIK that was issued */
  @IsOptional()
  @MaxLength(32)
  @IsString()
  nik?: string;

  @IsOptional()
  @MaxLength(2000)
  @IsString()
  note?: string;
}

export class BenchResultsDto {
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique(({ id }: BenchResultDto) => id)
  @ValidateNested({ each: true })
  @Type(() => BenchResultDto)
  @IsArray()
  results!: BenchResultDto[];
}

export class StationSearchDto {
  @IsIn(['face', 'finger', 'iris'])
  kind!: 'face' | 'finger' | 'iris';

  /** as the capture device gave it; not kept */
  @MaxLength(500_000)
  @IsString()
  sample!: string;
}
