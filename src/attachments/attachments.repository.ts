/** The SQL of attachments: one statement each, in the caller's transaction. */
import type { Tx } from '../platform/database/index.js';
import type { AttachmentKind, RemovalReason } from './domain/kinds.js';

export interface NewAttachment {
  readonly id: string;
  readonly caseId: string;
  readonly personId: string;
  readonly kind: AttachmentKind;
  readonly mediaType: string;
  /** bytes in clear */
  readonly size: number;
  /** of the bytes as stored */
  readonly sha256: Buffer;
  readonly width: number | null;
  readonly height: number | null;
  readonly hasThumbnail: boolean;
  /** sealed */
  readonly meta: Buffer;
  readonly storageKey: string;
  readonly createdBy: string;
  readonly unitId: string;
}

export interface Attachment extends NewAttachment {
  readonly createdAt: Date;
}

const COLUMNS = `id, case_id as "caseId", person_id as "personId", kind, media_type as "mediaType", size, sha256, width, height,
  has_thumbnail as "hasThumbnail", meta, storage_key as "storageKey", created_by as "createdBy", unit_id as "unitId", created_at as "createdAt"`;

/** An attachment that is not removed. */
export async function findAttachment(tx: Tx, id: string): Promise<Attachment | undefined> {
  const [found] = await tx.query<Attachment[]>(`select ${COLUMNS} from attachments where id = $1 and removed_at is null`, [id]);
  return found;
}

/** Attachments of a case that are not removed, the newest first, after the one given. */
export async function listAttachments(tx: Tx, caseId: string, after: string | null, limit: number): Promise<Attachment[]> {
  return tx.query(
    `select ${COLUMNS} from attachments
     where case_id = $1 and removed_at is null and ($2::uuid is null or id < $2) order by id desc limit $3`,
    [caseId, after, limit],
  );
}

/**
 * Makes the attachment, and its blobs owned.
 * @returns undefined if there is one with this id already, or the blobs are given up meanwhile; then nothing is written
 */
export async function insertAttachment(tx: Tx, attachment: NewAttachment): Promise<Attachment | undefined> {
  const { id, caseId, personId, kind, mediaType, size, sha256, width, height, hasThumbnail, meta, storageKey, createdBy, unitId } =
    attachment;
  const [made] = await tx.query<Attachment[]>(
    `with made as (
       insert into attachments (id, case_id, person_id, kind, media_type, size, sha256, width, height, has_thumbnail, meta, storage_key, created_by, unit_id)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, storage_key, $13, $14 from unowned_blobs where storage_key = $12 for update
       on conflict (id) do nothing returning *
     ), owned as (
       delete from unowned_blobs u using made where u.storage_key = made.storage_key
     )
     select ${COLUMNS} from made`,
    [id, caseId, personId, kind, mediaType, size, sha256, width, height, hasThumbnail, meta, storageKey, createdBy, unitId],
  );
  return made;
}

/** Marks it removed and gives up its blobs, to be deleted at once. @returns their key; undefined if there is none that is not removed */
export async function markRemoved(tx: Tx, id: string, by: string, because: RemovalReason): Promise<string | undefined> {
  const [removed] = await tx.query<{ storageKey: string }[]>(
    `with removed as (
       update attachments set removed_at = now(), removed_by = $2, removed_because = $3, meta = null
       where id = $1 and removed_at is null returning storage_key
     )
     insert into unowned_blobs (storage_key, delete_after) select storage_key, now() from removed returning storage_key as "storageKey"`,
    [id, by, because],
  );
  return removed?.storageKey;
}

/** Writes down blobs that are about to be stored. Whoever has not made an attachment of them in a day never will. */
export async function insertUnownedBlobs(tx: Tx, storageKey: string): Promise<void> {
  await tx.query(`insert into unowned_blobs (storage_key, delete_after) values ($1, now() + interval '1 day')`, [storageKey]);
}

/** Keys of blobs that are to be deleted by now. */
export async function listUnownedBlobs(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.query<{ storageKey: string }[]>(
    'select storage_key as "storageKey" from unowned_blobs where delete_after <= now() order by delete_after limit $1',
    [limit],
  );
  return rows.map(({ storageKey }) => storageKey);
}

export async function deleteUnownedBlobs(tx: Tx, storageKey: string): Promise<void> {
  await tx.query('delete from unowned_blobs where storage_key = $1', [storageKey]);
}
