import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

export class SignInDto {
  @MaxLength(64)
  @IsNotEmpty()
  @IsString()
  readonly username!: string;

  @MaxLength(256)
  @IsNotEmpty()
  @IsString()
  readonly password!: string;

  /** `cookie` (default): for browsers, scripts never see the token. `bearer`: for programs, the token is in the answer. */
  @IsIn(['cookie', 'bearer'])
  @IsOptional()
  readonly by?: 'cookie' | 'bearer';
}
