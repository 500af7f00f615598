import type { Attachment } from './attachments.repository.js';
import type { AttachmentKind } from './domain/kinds.js';
import type { Meta } from './meta.js';

/** A photo or scan of a case, without its bytes. */
export class AttachmentView {
  readonly id!: string;
  readonly kind!: AttachmentKind;
  /** image/jpeg or application/pdf */
  readonly mediaType!: string;
  /** bytes */
  readonly size!: number;
  /** pixels; null: not a picture */
  readonly width!: number | null;
  /** pixels; null: not a picture */
  readonly height!: number | null;
  readonly hasThumbnail!: boolean;
  /** of the file as it was sent; null: it had none, or the person is erased */
  readonly name!: string | null;
  /** null: none, or the person is erased */
  readonly caption!: string | null;
  /** UTC, ISO 8601 */
  readonly createdAt!: string;
  /** id of the account */
  readonly createdBy!: string;
  readonly unitId!: string;
}

/** Attachments of a case, the newest first. */
export class AttachmentPage {
  readonly items!: readonly AttachmentView[];
  /** to be sent as `after` for the next page; null: this is the last */
  readonly next!: string | null;
}

export function viewOf(attachment: Attachment, { name, caption }: Meta): AttachmentView {
  const { id, kind, mediaType, size, width, height, hasThumbnail, createdAt, createdBy, unitId } = attachment;
  const words = { name: name ?? null, caption: caption ?? null };
  return { id, kind, mediaType, size, width, height, hasThumbnail, ...words, createdAt: createdAt.toISOString(), createdBy, unitId };
}
