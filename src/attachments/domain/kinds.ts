/** What an attachment shows. */
export const ATTACHMENT_KINDS = [
  'photo_face',
  'photo_full',
  'photo_mark',
  'photo_place',
  'document_scan',
  'belongings',
  'signature',
  'other',
] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** Why one is removed. */
export const REMOVAL_REASONS = ['wrong_case', 'wrong_person', 'duplicate', 'unusable', 'not_needed', 'consent_withdrawn'] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** What is taken, by content, and how large it may be, in bytes. */
export const ACCEPTED = {
  'image/jpeg': 20_000_000,
  'image/png': 20_000_000,
  'image/webp': 20_000_000,
  'application/pdf': 30_000_000,
} as const satisfies Readonly<Record<string, number>>;
export type AcceptedType = keyof typeof ACCEPTED;

/** The most that any file may have. */
export const LARGEST = Math.max(...Object.values(ACCEPTED));

/** Width times height: more than any phone gives in its ordinary mode, and what can be decoded without filling the memory. */
export const MOST_PIXELS = 50_000_000;

export function isAccepted(mediaType: string | undefined): mediaType is AcceptedType {
  return mediaType !== undefined && Object.hasOwn(ACCEPTED, mediaType);
}
