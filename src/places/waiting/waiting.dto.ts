import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PageSizeDto } from '../../platform/http/page-size.dto.js';
import { DECLINE_REASONS, type DeclineReason } from './consequences.js';

export class WaitingPageDto extends PageSizeDto {
  /** `next` of the page before */
  @IsOptional()
  @MaxLength(200)
  @IsString()
  after?: string;
}

export class MatchesDto extends PageSizeDto {
  /** `next` of the page before: the rank it ended at */
  @IsOptional()
  @Type(() => Number)
  @Min(0)
  @Max(10_000)
  @IsInt()
  after: number = 0;

  /** true: a place for all open cases of the group that this one belongs to, who want to stay together */
  @IsOptional()
  @IsIn(['true', 'false'])
  together: 'true' | 'false' = 'false';

  /** true: they have an infection that others must be kept from */
  @IsOptional()
  @IsIn(['true', 'false'])
  isolation: 'true' | 'false' = 'false';
}

export class DeclineOfferDto {
  /** has a consequence, which is in the answer */
  @IsIn(DECLINE_REASONS)
  reason!: DeclineReason;
}
