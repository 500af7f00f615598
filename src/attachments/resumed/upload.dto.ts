import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { NewAttachmentDto } from '../attachment.dto.js';
import { ACCEPTED, LARGEST, type AcceptedType } from '../domain/kinds.js';

/** A file that is to arrive in parts. */
export class NewUploadDto extends NewAttachmentDto {
  /** of the attachment that it becomes: a UUIDv7, by which all of it may be sent again */
  @IsUUID(7)
  declare readonly id: string;

  @IsIn(Object.keys(ACCEPTED))
  readonly mediaType!: AcceptedType;

  /** bytes */
  @Max(LARGEST)
  @Min(1)
  @IsInt()
  readonly size!: number;

  /** of the whole file: 64 hexadecimal digits */
  @Matches(/^[0-9a-f]{64}$/)
  readonly sha256!: string;

  /** as the file is called */
  @MaxLength(200)
  @IsString()
  @IsOptional()
  readonly name?: string;
}

export class PartDto {
  /** which byte of the file the part begins with */
  @Max(LARGEST)
  @Min(0)
  @IsInt()
  @Type(() => Number)
  readonly offset!: number;
}
