import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { DAY_KINDS, type DayKind } from './holidays.js';

const DAY = /^20\d{2}-\d{2}-\d{2}$/;
const LINE = /^(?! )\P{Cc}*$/u;

export class CalendarYearDto {
  @Max(2099)
  @Min(2000)
  @IsInt()
  @Type(() => Number)
  year!: number;
}

export class DayDto {
  /** YYYY-MM-DD */
  @IsISO8601({ strict: true })
  @Matches(DAY)
  day!: string;
}

export class DayNameDto {
  @Matches(LINE)
  @Length(1, 120)
  @IsString()
  id!: string;

  @Matches(LINE)
  @Length(1, 120)
  @IsString()
  en!: string;
}

export class NewDayOffDto extends DayDto {
  /** joint_leave: cuti bersama */
  @IsIn(DAY_KINDS)
  kind!: DayKind;

  @ValidateNested()
  @Type(() => DayNameDto)
  name!: DayNameDto;
}
