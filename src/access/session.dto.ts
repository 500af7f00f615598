import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, ValidateNested } from 'class-validator';

/** What somebody signs in with. */
export class NewDeviceDto {
  /** made at random by the device and kept by it */
  @IsUUID()
  readonly id!: string;

  /** for its owner to know it by, as "Chrome, Android" */
  @Matches(/^(?! )\P{Cc}*$/u)
  @Length(1, 60)
  @IsString()
  readonly label!: string;
}

export class ForgottenDto {
  @MaxLength(64)
  @IsNotEmpty()
  @IsString()
  readonly username!: string;
}

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

  /** so that it can be shut out when it is lost; send its id as `X-Device` from then on */
  @ValidateNested()
  @Type(() => NewDeviceDto)
  @IsOptional()
  readonly device?: NewDeviceDto;
}
