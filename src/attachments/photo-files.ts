import { Inject, Injectable } from '@nestjs/common';
import { AttachmentKeys } from '../people/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { getAttachment } from './get-attachment.js';
import { openPieces } from './sealed-stream.js';
import { BLOB_STORE, type BlobStore } from './storage/blob-store.js';
import { blobKeys } from './unowned-blobs.js';

/** Photos in clear, for parts of the program that have been asked to use one by somebody who may. */
@Injectable()
export class PhotoFiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: AttachmentKeys,
    @Inject(BLOB_STORE) private readonly store: BlobStore,
  ) {}

  /** @returns undefined: it is not there any more. @throws Refused attachment_not_found, person_erased; Unreadable if it is damaged */
  async read(id: string): Promise<Buffer | undefined> {
    const { attachment, key } = await this.work.run(async (tx) => {
      const attachment = await getAttachment(tx, id, () => Promise.resolve());
      return { attachment, key: await this.keys.of(tx, attachment.personId, id) };
    });
    const stored = await this.store.find(blobKeys(attachment.storageKey).file);
    if (!stored) return undefined;
    const pieces: Buffer[] = [];
    for await (const piece of openPieces(key, { attachmentId: id, part: 'file' }, stored.bytes)) pieces.push(piece);
    return Buffer.concat(pieces);
  }
}
