import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { LISTED_KINDS, SINGLE_KINDS, SURENESS, type ListedKind, type SingleKind, type Source, type Sureness } from './claim.js';

/** Who may be quoted. What the register says comes by steps of the case alone. */
const QUOTED = [
  'person',
  'other',
  'family',
  'village_office',
  'card',
  'paper',
  'letter',
  'earlier_case',
] as const satisfies readonly Source[];

export class EvidenceDto {
  @IsIn(['attachment', 'check', 'letter', 'case'])
  kind!: 'attachment' | 'check' | 'letter' | 'case';

  /** id of the attachment, check or case, or number of the letter; never a NIK */
  @Matches(/^(?!\d{16}$)[\p{L}\p{N}][\p{L}\p{N} ./_()-]{0,79}$/u)
  ref!: string;
}

export class NewClaimDto {
  @IsIn([...SINGLE_KINDS, ...LISTED_KINDS])
  kind!: SingleKind | ListedKind;

  /** as said or written. birth: YYYY, YYYY-MM or YYYY-MM-DD; age: whole years; sex: female, male */
  @MinLength(1)
  @MaxLength(300)
  @IsString()
  value!: string;

  /** the source says that it is not so */
  @IsOptional()
  @IsBoolean()
  denies?: boolean;

  @IsIn(QUOTED)
  source!: (typeof QUOTED)[number];

  @IsOptional()
  @ValidateNested()
  @Type(() => EvidenceDto)
  evidence?: EvidenceDto;

  /** when it was said or shown, as 2026-11-22T15:10:00+07:00; left out: now */
  @IsOptional()
  @MaxLength(35)
  @IsISO8601({ strict: true })
  saidAt?: string;

  /** how sure it is that the source says this; left out: sure */
  @IsOptional()
  @IsIn(SURENESS)
  sureness?: Sureness;
}

export class AddClaimsDto {
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => NewClaimDto)
  @IsArray()
  claims!: NewClaimDto[];
}

export class WithdrawClaimDto {
  @IsIn(['typed_wrong', 'misheard', 'taken_back', 'other_person', 'evidence_overturned', 'other'])
  reason!: string;
}

export class IdentityPurposeDto {
  /** why the data are read: kept with who read them */
  @IsIn(['intake', 'identification', 'tracing', 'decision', 'journey', 'care', 'health', 'legal', 'audit'])
  purpose!: string;
}
