import { Transform } from 'class-transformer';
import { IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** A form sends empty text for what was left out. */
const emptyIsNothing = Transform(({ value }: { value: unknown }) => (typeof value === 'string' && value.trim() === '' ? undefined : value));

export class CodeDto {
  @MaxLength(20)
  @IsString()
  code!: string;

  @IsOptional()
  @IsIn(['id', 'en'])
  lang?: 'id' | 'en';
}

/** What somebody with a link or a code answers. */
export class AnswerDto {
  /** the token of the link, or the code */
  @Matches(/^[\w -]{8,64}$/)
  key!: string;

  @IsIn(['accept', 'decline'])
  answer!: 'accept' | 'decline';

  @IsOptional()
  @emptyIsNothing
  @MaxLength(120)
  @IsString()
  name?: string;

  @IsOptional()
  @emptyIsNothing
  @MaxLength(80)
  @IsString()
  title?: string;

  @IsOptional()
  @emptyIsNothing
  @MaxLength(32)
  @IsString()
  phone?: string;

  @IsOptional()
  @emptyIsNothing
  @IsIn(['well', 'weak', 'ill', 'wounded', 'agitated', 'unknown'])
  condition?: string;

  @IsOptional()
  @emptyIsNothing
  @IsIn(['full', 'not_our_area', 'incomplete_file', 'needs_treatment', 'family_refused', 'wrong_place', 'wrong_unit', 'other'])
  reason?: string;

  /** of the next leg: by land or by sea */
  @IsOptional()
  @emptyIsNothing
  @IsIn(['land', 'sea'])
  legMode?: string;

  /** of the next leg; local time of the form, Asia/Jakarta */
  @IsOptional()
  @emptyIsNothing
  @MaxLength(35)
  @IsISO8601()
  plannedArrivalAt?: string;

  @IsOptional()
  @emptyIsNothing
  @MaxLength(2000)
  @IsString()
  note?: string;

  @IsOptional()
  @IsIn(['id', 'en'])
  lang?: 'id' | 'en';
}
