import { Readable } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { AttachmentKeys, Unreadable } from '../people/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Refused } from '../shared/refusal.js';
import { CaseAccess } from '../cases/index.js';
import { attachmentNotFound } from './domain/refusals.js';
import { getAttachment } from './get-attachment.js';
import { damaged, storageAway } from './problems.js';
import { openPieces, sealedSize, type SealedPlace } from './sealed-stream.js';
import { BLOB_STORE, type BlobStore } from './storage/blob-store.js';
import { blobKeys } from './unowned-blobs.js';

/** Any photo is opened whole before its first byte leaves, so that a damaged one is an error and not half a picture; of a long PDF only this much. */
const OPENED_AHEAD = 4_000_000;

/** Bytes in clear, on their way to somebody. */
export interface ReadableAttachment {
  readonly id: string;
  readonly mediaType: string;
  /** bytes; undefined: known when they have been read */
  readonly size: number | undefined;
  readonly bytes: Readable;
}

/** Gives out the bytes of an attachment. */
@Injectable()
export class ReadAttachment {
  private readonly logger = new Logger('Attachments');

  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly keys: AttachmentKeys,
    @Inject(BLOB_STORE) private readonly store: BlobStore,
  ) {}

  /**
   * What is stored damaged is never given out: the answer is an error, or breaks off if the damage is further behind than is opened ahead.
   * @throws Refused attachment_not_found, person_erased; ProblemException 500 if it is damaged or missing, 503 if the storage is away
   */
  async run(id: string, part: SealedPlace['part'], actor: Actor): Promise<ReadableAttachment> {
    const { attachment, key } = await this.work.run(async (tx) => {
      const attachment = await getAttachment(tx, id, (caseId) => this.cases.requireReadable(tx, caseId, actor));
      return { attachment, key: await this.keys.of(tx, attachment.personId, id) };
    });
    if (part === 'thumbnail' && !attachment.hasThumbnail) throw new Refused(attachmentNotFound);

    const stored = await this.store.find(blobKeys(attachment.storageKey)[part]);
    if (!stored) throw this.damaged(id);
    const size = part === 'file' ? attachment.size : undefined;
    try {
      if (size !== undefined && stored.size !== sealedSize(size)) throw new Unreadable();
      const bytes = await openedAhead(openPieces(key, { attachmentId: id, part }, stored.bytes));
      bytes.once('error', () => this.damaged(id)).once('close', () => stored.bytes.destroy());
      return { id, mediaType: part === 'file' ? attachment.mediaType : 'image/webp', size, bytes };
    } catch (error) {
      stored.bytes.destroy();
      throw error instanceof Unreadable ? this.damaged(id) : storageAway();
    }
  }

  private damaged(id: string): Error {
    this.logger.error(`attachment ${id} is damaged or missing where it is stored`);
    return damaged();
  }
}

async function openedAhead(pieces: AsyncGenerator<Buffer>): Promise<Readable> {
  const ahead: Buffer[] = [];
  let size = 0;
  for (let next = await pieces.next(); !next.done; next = size < OPENED_AHEAD ? await pieces.next() : { done: true, value: undefined }) {
    ahead.push(next.value);
    size += next.value.length;
  }
  return Readable.from(concat(ahead, pieces), { objectMode: false });
}

async function* concat(...all: (Iterable<Buffer> | AsyncIterable<Buffer>)[]): AsyncGenerator<Buffer> {
  for (const each of all) yield* each;
}
