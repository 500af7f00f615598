import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

export class VersionQuery {
  /** the version that a case goes by; the newest if not said */
  @Max(9999)
  @Min(1)
  @IsInt()
  @Type(() => Number)
  @IsOptional()
  readonly version?: number;
}

export class SopQuery extends VersionQuery {
  /** the language of the words; Indonesian by default */
  @IsIn(['id', 'en'])
  @IsOptional()
  readonly lang: 'id' | 'en' = 'id';
}
