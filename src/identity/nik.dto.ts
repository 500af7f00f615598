import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

/** A NIK as it was written, and what is stated beside it. In the body: an address is kept in too many places. */
export class ReadNikDto {
  @MaxLength(40)
  @IsString()
  nik!: string;

  @IsOptional()
  @IsIn(['female', 'male'])
  sex?: 'female' | 'male';

  /** YYYY-MM-DD */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  birthDate?: string;

  @IsOptional()
  @Max(120)
  @Min(0)
  @IsInt()
  ageEstimate?: number;
}
