/** The SQL of files that arrive in parts: one statement each, in the caller's transaction. */
import type { Tx } from '../../platform/database/index.js';
import type { AcceptedType, AttachmentKind } from '../domain/kinds.js';

export interface NewUpload {
  readonly id: string;
  readonly caseId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly kind: AttachmentKind;
  readonly mediaType: AcceptedType;
  readonly size: number;
  readonly sha256: Buffer;
  /** sealed */
  readonly meta: Buffer;
}

export interface KnownUpload extends NewUpload {
  readonly received: number;
  readonly expiresAt: Date;
}

const COLUMNS = `id, case_id as "caseId", person_id as "personId", account_id as "accountId", kind, media_type as "mediaType", size, sha256, meta, received,
  expires_at as "expiresAt"`;

/** Begins an upload. Begun again, nothing more happens. */
export async function insertUpload(
  tx: Tx,
  { id, caseId, personId, accountId, kind, mediaType, size, sha256, meta }: NewUpload,
): Promise<void> {
  await tx.query(
    `insert into uploads (id, case_id, person_id, account_id, kind, media_type, size, sha256, meta) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (id) do nothing`,
    [id, caseId, personId, accountId, kind, mediaType, size, sha256, meta],
  );
}

export async function countUploads(tx: Tx, accountId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>('select count(*)::int as count from uploads where account_id = $1', [accountId]);
  return row!.count;
}

/** An upload of this account that is not given up. Locks it: parts are added one after the other. */
export async function findUpload(tx: Tx, id: string, accountId: string): Promise<KnownUpload | undefined> {
  const [found] = await tx.query<KnownUpload[]>(
    `select ${COLUMNS} from uploads where id = $1 and account_id = $2 and expires_at > now() for update`,
    [id, accountId],
  );
  return found;
}

export async function insertPart(tx: Tx, uploadId: string, at: number, size: number, bytes: Buffer): Promise<void> {
  await tx.query(
    `with part as (insert into upload_parts (upload_id, at, size, bytes) values ($1, $2, $3, $4))
     update uploads set received = received + $3 where id = $1`,
    [uploadId, at, size, bytes],
  );
}

/** The part that begins at this byte, sealed. */
export async function findPart(tx: Tx, uploadId: string, at: number): Promise<Buffer | undefined> {
  const [part] = await tx.query<{ bytes: Buffer }[]>('select bytes from upload_parts where upload_id = $1 and at = $2', [uploadId, at]);
  return part?.bytes;
}

/** The parts in the order of the file, sealed. */
export async function listParts(tx: Tx, uploadId: string): Promise<{ readonly at: number; readonly bytes: Buffer }[]> {
  return tx.query('select at, bytes from upload_parts where upload_id = $1 order by at', [uploadId]);
}

/** All parts go, the upload begins anew. */
export async function deleteParts(tx: Tx, uploadId: string): Promise<void> {
  await tx.query('with gone as (delete from upload_parts where upload_id = $1) update uploads set received = 0 where id = $1', [uploadId]);
}

/** Done twice, nothing more happens. */
export async function deleteUpload(tx: Tx, id: string): Promise<void> {
  await tx.query('delete from uploads where id = $1', [id]);
}

export async function deleteExpiredUploads(tx: Tx): Promise<void> {
  await tx.query('delete from uploads where expires_at <= now()');
}
