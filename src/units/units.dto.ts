import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { UNIT_KINDS, type UnitKind } from './domain/unit.js';

export class ListUnitsDto {
  @IsOptional()
  @IsIn(UNIT_KINDS)
  kind?: UnitKind;

  /** Kemendagri code of a unit's territory, as 35 or 35.78 */
  @IsOptional()
  @Matches(/^\d{2}(\.\d{2})?$/)
  region?: string;

  /** part of its name or code */
  @IsOptional()
  @Matches(/^\P{Cc}*$/u)
  @Length(1, 60)
  @IsString()
  q?: string;

  /** `next` of the page before */
  @IsOptional()
  @Matches(/^[A-Z0-9][A-Z0-9.-]{0,39}$/)
  after?: string;

  /** how many at most; all of today fit on one page */
  @IsOptional()
  @Type(() => Number)
  @Min(1)
  @Max(200)
  @IsInt()
  limit: number = 200;
}

export class ListRegionsDto {
  /** code of a province, as 35: its kabupaten and kota; those of Jawa Timur are known */
  @IsOptional()
  @Matches(/^\d{2}$/)
  province?: string;

  /** `next` of the page before */
  @IsOptional()
  @Matches(/^\d{2}(\.\d{2})?$/)
  after?: string;

  /** how many at most; all of today fit on one page */
  @IsOptional()
  @Type(() => Number)
  @Min(1)
  @Max(200)
  @IsInt()
  limit: number = 200;
}
