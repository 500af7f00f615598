import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import { AttachmentKeys, openSealed, seal } from '../../people/index.js';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Refused } from '../../shared/refusal.js';
import { AddAttachment } from '../add-attachment.js';
import type { AttachmentView } from '../attachment.view.js';
import { ACCEPTED } from '../domain/kinds.js';
import {
  attachmentIdTaken,
  uploadChanged,
  uploadDamaged,
  uploadIncomplete,
  uploadNotFound,
  uploadOffset,
  uploadsTooMany,
} from '../domain/refusals.js';
import { openMeta, sealMeta } from '../meta.js';
import { tooLarge } from '../problems.js';
import { typeOf, type Upload } from '../receive-upload.js';
import { PART_SIZE } from './part-bodies.js';
import type { NewUploadDto } from './upload.dto.js';
import type { UploadView } from './upload.view.js';
import {
  countUploads,
  deleteParts,
  deleteUpload,
  findPart,
  findUpload,
  insertPart,
  insertUpload,
  listParts,
  type KnownUpload,
} from './uploads.repository.js';

/** Of one account, on their way at a time: a raid of twenty people, five photos each. */
const MOST = 100;

/**
 * Takes a photo or scan in parts. Each part is committed by itself, sealed under the key of the attachment it becomes, so that after a lost network, a lost
 * answer or a restart the sender asks how far it is and goes on there. Every step may be done again: nothing is lost, and nothing is there twice.
 */
@Injectable()
export class ResumeUpload {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly keys: AttachmentKeys,
    private readonly adding: AddAttachment,
  ) {}

  /**
   * Idempotent by the id. One that has become an attachment already is answered as all received.
   * @throws Refused case_not_found, person_erased, attachment_id_taken, uploads_too_many; ProblemException 413
   */
  async begin(caseId: string, actor: Actor, { id, kind, mediaType, size, sha256, name, caption }: NewUploadDto): Promise<UploadView> {
    if (size > ACCEPTED[mediaType]) throw tooLarge(ACCEPTED[mediaType]);
    if (await this.adding.find(id, caseId, actor)) return viewOf({ id, caseId, size, received: size, expiresAt: new Date() });
    return this.work.run(async (tx) => {
      const { personId } = await this.cases.requireActable(tx, caseId, actor);
      const key = await this.keys.of(tx, personId, id);
      const { accountId } = actor;
      const hash = Buffer.from(sha256, 'hex');
      if ((await countUploads(tx, accountId)) >= MOST && !(await findUpload(tx, id, accountId))) throw new Refused(uploadsTooMany);
      await insertUpload(tx, {
        id,
        caseId,
        personId,
        accountId,
        kind,
        mediaType,
        size,
        sha256: hash,
        meta: sealMeta(key, id, { name, caption }),
      });
      const known = await findUpload(tx, id, accountId);
      if (known?.caseId !== caseId || known.size !== size || !known.sha256.equals(hash)) throw new Refused(attachmentIdTaken);
      return viewOf(known);
    });
  }

  /** @throws Refused upload_not_found: it was not begun, is given up, or has become an attachment */
  async show(id: string, actor: Actor): Promise<UploadView> {
    return this.work.run(async (tx) => viewOf(await this.get(tx, id, actor)));
  }

  /** Idempotent by the offset. @throws Refused upload_not_found, upload_offset with how far it is, upload_changed */
  async add(id: string, offset: number, bytes: Buffer, actor: Actor): Promise<UploadView> {
    return this.work.run(async (tx) => {
      const upload = await this.get(tx, id, actor);
      const { received, size, personId } = upload;
      const key = await this.keys.of(tx, personId, id);
      if (offset < received) {
        const before = await findPart(tx, id, offset);
        if (!before) throw new Refused(uploadOffset(received));
        if (!openSealed(key, placeOf(id, offset), before).equals(bytes)) throw new Refused(uploadChanged);
        return viewOf(upload);
      }
      if (offset > received || bytes.length === 0 || offset + bytes.length > size) throw new Refused(uploadOffset(received));
      await insertPart(tx, id, offset, bytes.length, seal(key, placeOf(id, offset), bytes));
      return viewOf({ ...upload, received: received + bytes.length });
    });
  }

  /**
   * Adds the file to the case, as if it had come in one. Idempotent by the id.
   * @throws Refused upload_not_found, upload_incomplete, upload_damaged (then all is to be sent anew), and what AddAttachment throws
   */
  async finish(caseId: string, id: string, actor: Actor): Promise<AttachmentView> {
    const made = await this.adding.find(id, caseId, actor);
    const added =
      made ??
      (await this.adding.run(caseId, actor, async () => {
        const upload = await this.work.run((tx) => this.collect(tx, caseId, id, actor));
        if (upload) return upload;
        await this.work.run((tx) => deleteParts(tx, id));
        throw new Refused(uploadDamaged);
      }));
    await this.work.run((tx) => deleteUpload(tx, id));
    return added;
  }

  /** @returns undefined if it is not the file that was announced */
  private async collect(tx: Tx, caseId: string, id: string, actor: Actor): Promise<Upload | undefined> {
    const { received, size, sha256, personId, meta, kind, ...upload } = await this.get(tx, id, actor);
    if (upload.caseId !== caseId) throw new Refused(uploadNotFound);
    if (received < size) throw new Refused(uploadIncomplete(received));
    const key = await this.keys.of(tx, personId, id);
    const parts = await listParts(tx, id);
    const bytes = Buffer.concat(parts.map(({ at, bytes }) => openSealed(key, placeOf(id, at), bytes)));
    if (!createHash('sha256').update(bytes).digest().equals(sha256)) return undefined;
    const mediaType = await typeOf([bytes]);
    if (bytes.length > ACCEPTED[mediaType]) throw tooLarge(ACCEPTED[mediaType]);
    const { name, caption } = openMeta(key, id, meta);
    return { fields: { id, kind, ...(caption !== undefined && { caption }) }, name, mediaType, bytes };
  }

  /** Whoever may no longer add to the case may not go on sending either. */
  private async get(tx: Tx, id: string, actor: Actor): Promise<KnownUpload> {
    const upload = await findUpload(tx, id, actor.accountId);
    if (!upload) throw new Refused(uploadNotFound);
    await this.cases.requireActable(tx, upload.caseId, actor);
    return upload;
  }
}

const placeOf = (id: string, at: number) => ['upload', id, String(at)];

function viewOf({
  id,
  caseId,
  size,
  received,
  expiresAt,
}: Pick<KnownUpload, 'id' | 'caseId' | 'size' | 'received' | 'expiresAt'>): UploadView {
  return { id, caseId, size, received, partSize: PART_SIZE, expiresAt: expiresAt.toISOString() };
}
