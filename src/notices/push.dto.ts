import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { PUSH_KINDS, type PushKind } from './domain/kinds.js';
import type { Language } from './domain/words.js';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Keys of a browser's subscription, as it gives them. */
export class PushKeysDto {
  /** a point of P-256, uncompressed: base64url */
  @Matches(/^[\w-]{87}$/)
  p256dh!: string;

  /** 16 bytes: base64url */
  @Matches(/^[\w-]{22}$/)
  auth!: string;
}

/** A browser's `PushSubscription`. */
export class NewSubscriptionDto {
  /** address of the push service; https, and of the public internet */
  @MaxLength(1000)
  @IsString()
  endpoint!: string;

  @ValidateNested()
  @Type(() => PushKeysDto)
  keys!: PushKeysDto;

  /** in which language to tell */
  @IsIn(['id', 'en'])
  language!: Language;
}

/** When and of what somebody is told. */
export class PushPreferencesDto {
  /** HH:MM, Asia/Jakarta; left out, as `quietTo`: never quiet */
  @IsOptional()
  @Matches(TIME)
  quietFrom?: string;

  @IsOptional()
  @Matches(TIME)
  quietTo?: string;

  @ArrayUnique()
  @ArrayMaxSize(PUSH_KINDS.length)
  @IsIn(PUSH_KINDS, { each: true })
  @IsArray()
  kinds!: PushKind[];
}
