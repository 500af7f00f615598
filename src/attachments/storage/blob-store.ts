import type { Readable } from 'node:stream';

/** Under this token is the store that the settings chose. */
export const BLOB_STORE = Symbol('blob store');

/** Keeps sealed bytes under a key; knows nothing of what they are. */
export interface BlobStore {
  /** All of it or nothing. @throws ProblemException 507 if it is full, 503 if it is away */
  put(key: string, bytes: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void>;
  /** @returns undefined if there is none; whoever does not read `bytes` destroys it. @throws ProblemException 503 if it is away */
  find(key: string): Promise<StoredBlob | undefined>;
  /** Idempotent: what is not there is deleted. @throws ProblemException 503 if it is away */
  delete(key: string): Promise<void>;
}

export interface StoredBlob {
  /** in bytes */
  readonly size: number;
  readonly bytes: Readable;
}
