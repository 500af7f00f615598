import { createHash, randomUUID, type KeyObject } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Actor } from '../access/index.js';
import { AttachmentKeys } from '../people/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Refused } from '../shared/refusal.js';
import { viewOf, type AttachmentView } from './attachment.view.js';
import { findAttachment, insertAttachment, insertUnownedBlobs, type Attachment } from './attachments.repository.js';
import { CaseAccess } from '../cases/index.js';
import { attachmentIdTaken } from './domain/refusals.js';
import { Images } from './images.js';
import { openMeta, sealMeta } from './meta.js';
import { tooManyAtOnce } from './problems.js';
import type { Upload } from './receive-upload.js';
import { sealPieces, type SealedPlace } from './sealed-stream.js';
import { BLOB_STORE, type BlobStore } from './storage/blob-store.js';
import { blobKeys, UnownedBlobs } from './unowned-blobs.js';

/** Files that one process holds in memory at a time: with 30 MB each, half a gigabyte. */
const AT_ONCE = 16;

/** What is stored of an upload. */
interface Content {
  readonly mediaType: 'image/jpeg' | 'application/pdf';
  readonly bytes: Buffer;
  readonly width: number | null;
  readonly height: number | null;
  readonly thumbnail: Buffer | undefined;
}

/** Adds a photo or scan to a case. */
@Injectable()
export class AddAttachment {
  private readonly logger = new Logger('Attachments');
  private underWay = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly keys: AttachmentKeys,
    private readonly images: Images,
    private readonly blobs: UnownedBlobs,
    @Inject(BLOB_STORE) private readonly store: BlobStore,
  ) {}

  /**
   * Three short transactions rather than one, which a phone on a bad line would hold open for minutes: may this be done; may it still be, and which
   * blobs are about to be stored; it is done. Idempotent by the id that the sender gave.
   * @param receive reads the upload; not called if nothing may be added to the case
   * @throws Refused case_not_found, person_erased, attachment_id_taken, image_unreadable, image_too_many_pixels; ProblemException 503, 507
   */
  async run(caseId: string, actor: Actor, receive: () => Promise<Upload>): Promise<AttachmentView> {
    if (this.underWay >= AT_ONCE) throw tooManyAtOnce();
    this.underWay++;
    try {
      await this.work.run((tx) => this.cases.requireActable(tx, caseId, actor));
      const upload = await receive();
      return await this.add(caseId, actor, upload, await this.contentOf(upload));
    } finally {
      this.underWay--;
    }
  }

  /** The attachment that an upload has become already. @throws Refused case_not_found, attachment_id_taken if it is of another case */
  async find(id: string, caseId: string, actor: Actor): Promise<AttachmentView | undefined> {
    return this.work.run(async (tx) => {
      await this.cases.requireActable(tx, caseId, actor);
      const made = await findAttachment(tx, id);
      return made && again(made, caseId, await this.keys.of(tx, made.personId, id));
    });
  }

  private async contentOf({ mediaType, bytes }: Upload): Promise<Content> {
    if (mediaType === 'application/pdf') return { mediaType, bytes, width: null, height: null, thumbnail: undefined };
    return { mediaType: 'image/jpeg', ...(await this.images.convert(bytes)) };
  }

  private async add(caseId: string, actor: Actor, { fields, name }: Upload, content: Content): Promise<AttachmentView> {
    const id = fields.id ?? newId();
    const storageKey = newStorageKey();
    const { personId, key, before } = await this.work.run(async (tx) => {
      const { personId } = await this.cases.requireActable(tx, caseId, actor);
      const before = await findAttachment(tx, id);
      if (!before) await insertUnownedBlobs(tx, storageKey);
      return { personId, key: await this.keys.of(tx, before?.personId ?? personId, id), before };
    });
    if (before) return again(before, caseId, key);

    try {
      const sha256 = await this.storeBlobs(storageKey, id, key, content);
      const meta = { name, caption: fields.caption };
      const made = await this.work.run((tx) =>
        insertAttachment(tx, {
          ...{ id, caseId, personId, storageKey, sha256, createdBy: actor.accountId, unitId: actor.unitId },
          ...{ kind: fields.kind, mediaType: content.mediaType, size: content.bytes.length, width: content.width, height: content.height },
          ...{ hasThumbnail: content.thumbnail !== undefined, meta: sealMeta(key, id, meta) },
        }),
      );
      if (made) return viewOf(made, meta);
    } catch (error) {
      await this.giveUp(storageKey);
      throw error;
    }
    await this.giveUp(storageKey);
    const twin = await this.work.run((tx) => findAttachment(tx, id));
    return again(twin, caseId, key);
  }

  /** @returns the hash of the file as stored */
  private async storeBlobs(storageKey: string, attachmentId: string, key: KeyObject, { bytes, thumbnail }: Content): Promise<Buffer> {
    const at = blobKeys(storageKey);
    const hash = createHash('sha256');
    const sealed = function* (part: SealedPlace['part'], plain: Buffer): Generator<Buffer> {
      for (const piece of sealPieces(key, { attachmentId, part }, plain)) {
        if (part === 'file') hash.update(piece);
        yield piece;
      }
    };
    if (thumbnail) await this.store.put(at.thumbnail, sealed('thumbnail', thumbnail));
    await this.store.put(at.file, sealed('file', bytes));
    return hash.digest();
  }

  private async giveUp(storageKey: string): Promise<void> {
    await this.blobs.delete(storageKey).catch(() => this.logger.warn('bytes of a failed upload are left; they are deleted in a day'));
  }
}

/** The attachment that was made when the same was sent before. @throws Refused attachment_id_taken if it is another one */
function again(before: Attachment | undefined, caseId: string, key: KeyObject): AttachmentView {
  if (before?.caseId !== caseId) throw new Refused(attachmentIdTaken);
  return viewOf(before, openMeta(key, before.id, before.meta));
}

/** In one of 256 folders; says nothing of the attachment. */
function newStorageKey(): string {
  const id = randomUUID();
  return `${id.slice(0, 2)}/${id}`;
}
