import { IsIn, IsOptional } from 'class-validator';

export class LanguageQuery {
  /** the language of the words; Indonesian by default */
  @IsIn(['id', 'en'])
  @IsOptional()
  readonly lang: 'id' | 'en' = 'id';
}
