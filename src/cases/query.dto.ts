import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { PageSizeDto } from '../platform/http/page-size.dto.js';

export class PageDto extends PageSizeDto {
  /** `next` of the page before */
  @IsOptional()
  @MaxLength(200)
  @IsString()
  after?: string;
}

export class WorklistDto extends PageDto {
  /** of the unit (default), of all units of its kind, of who asks, or waiting for a role like theirs at another unit's case */
  @IsOptional()
  @IsIn(['unit', 'agency', 'mine', 'desk'])
  scope: 'unit' | 'agency' | 'mine' | 'desk' = 'unit';

  /** only cases in this state of the main line, or in one of several: `travelling,relay_handover` */
  @IsOptional()
  @Matches(/^[a-z_]{2,40}(,[a-z_]{2,40}){0,9}$/)
  state?: string;
}

export class OffersDto extends PageDto {
  /** offered to this unit (default) or by it; or accepted by it within the last 14 days */
  @IsOptional()
  @IsIn(['in', 'out', 'accepted'])
  box: 'in' | 'out' | 'accepted' = 'in';
}

export class CaseNumberDto extends PageDto {
  /** the beginning of a case number, as OT-35.78-2026 */
  @IsOptional()
  @Matches(/^[A-Za-z0-9.-]{2,40}$/)
  number?: string;
}

/** One of the three; in the body, for an address is kept in too many places. */
export class PersonSearchDto extends PageDto {
  @IsOptional()
  @MinLength(2)
  @MaxLength(120)
  @IsString()
  name?: string;

  @IsOptional()
  @MaxLength(32)
  @IsString()
  nik?: string;

  @IsOptional()
  @MaxLength(32)
  @IsString()
  phone?: string;
}

const PURPOSES = ['intake', 'identification', 'tracing', 'decision', 'journey', 'care', 'health', 'legal', 'audit'];

export class PurposeDto {
  /** why the data are read: kept with who read them */
  @IsIn(PURPOSES)
  purpose!: string;
}

export class RecordHistoryDto extends PageDto {
  /** why the data are read: kept with who read them */
  @IsIn(PURPOSES)
  purpose!: string;
}

export class StagesDto {
  /** as of the worklist */
  @IsOptional()
  @IsIn(['unit', 'agency', 'mine', 'desk'])
  scope: 'unit' | 'agency' | 'mine' | 'desk' = 'unit';
}
