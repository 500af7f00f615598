import { IsIn, IsOptional } from 'class-validator';

export class ImportDto {
  /** true (default): the rows are only looked at; false: they are imported */
  @IsOptional()
  @IsIn(['true', 'false'])
  readonly dryRun: 'true' | 'false' = 'true';

  /** true: the good rows are imported though others are bad */
  @IsOptional()
  @IsIn(['true', 'false'])
  readonly skipBad: 'true' | 'false' = 'false';
}

/** As the description of the API says it. */
export const CSV_BODY = {
  type: 'string',
  maxLength: 5_000_000,
  description: 'CSV, UTF-8 or Windows-1252, with commas or semicolons and a line of headings; 5 MB, 5,000 rows',
};
