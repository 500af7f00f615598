import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

/** Which page of the dead letters. */
export class ListDeadLettersDto {
  /** how many at most; 50 if not said */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  readonly limit?: number;

  /** `next` of the page before */
  @IsOptional()
  @IsUUID()
  readonly after?: string;
}

/** Which dead letter. */
export class DeadLetterDto {
  @IsUUID()
  readonly id!: string;
}
