import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { ATTACHMENT_KINDS, LARGEST, REMOVAL_REASONS, type AttachmentKind, type RemovalReason } from './domain/kinds.js';

const LONGEST_CAPTION = 500;

/** What is sent beside the file, as fields of the form. */
export class NewAttachmentDto {
  @IsIn(ATTACHMENT_KINDS)
  readonly kind!: AttachmentKind;

  @MaxLength(LONGEST_CAPTION)
  @IsString()
  @IsOptional()
  readonly caption?: string;

  /** given by the sender, so that the same may be sent again without becoming two */
  @IsUUID(7)
  @IsOptional()
  readonly id?: string;
}

/** The same with the file, as the description of the API says it. */
export const NEW_ATTACHMENT_FORM = {
  type: 'object',
  additionalProperties: false,
  required: ['file', 'kind'],
  properties: {
    file: {
      type: 'string',
      format: 'binary',
      maxLength: LARGEST,
      description: 'JPEG, PNG, WebP (20 MB) or PDF (30 MB), told by its content',
    },
    kind: { type: 'string', enum: [...ATTACHMENT_KINDS] },
    caption: { type: 'string', maxLength: LONGEST_CAPTION },
    id: { type: 'string', format: 'uuid', description: 'a UUIDv7 by which the same may be sent again' },
  },
};

export class AttachmentPagingDto {
  /** `next` of the page before */
  @IsUUID()
  @IsOptional()
  readonly after?: string;

  @Max(100)
  @Min(1)
  @IsInt()
  @Type(() => Number)
  @IsOptional()
  readonly limit: number = 50;
}

export class RemovalDto {
  @IsIn(REMOVAL_REASONS)
  readonly reason!: RemovalReason;
}
