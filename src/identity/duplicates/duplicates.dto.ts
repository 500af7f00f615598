import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageSizeDto } from '../../platform/http/page-size.dto.js';

export class DuplicatesPageDto extends PageSizeDto {
  /** `next` of the page before */
  @IsOptional()
  @MaxLength(200)
  @IsString()
  after?: string;
}

export class DecidePairDto {
  @IsIn(['same', 'not_same'])
  decision!: 'same' | 'not_same';

  /** on what it was decided */
  @IsOptional()
  @IsIn(['face', 'name', 'nik', 'mark', 'place', 'own_words', 'family', 'document', 'relative', 'other'])
  reason?: string;

  /** if both have an open case: the one that goes on; the other is merged into it (`merged_into` of the SOP). Left out: nothing is merged */
  @IsOptional()
  @IsUUID()
  mergeInto?: string;
}
