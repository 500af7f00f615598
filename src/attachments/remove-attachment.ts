import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Refused } from '../shared/refusal.js';
import { markRemoved } from './attachments.repository.js';
import { CaseAccess } from '../cases/index.js';
import type { RemovalReason } from './domain/kinds.js';
import { attachmentNotFound } from './domain/refusals.js';
import { getAttachment } from './get-attachment.js';
import { UnownedBlobs } from './unowned-blobs.js';

/** Removes an attachment: its bytes, name and caption are deleted; who removed it, when and why remains. */
@Injectable()
export class RemoveAttachment {
  private readonly logger = new Logger('Attachments');

  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly blobs: UnownedBlobs,
  ) {}

  /** Bytes that cannot be deleted at once are deleted by the next sweep. @throws Refused attachment_not_found, also if it was removed before */
  async run(id: string, actor: Actor, because: RemovalReason): Promise<void> {
    const storageKey = await this.work.run(async (tx) => {
      await getAttachment(tx, id, (caseId) => this.cases.requireActable(tx, caseId, actor));
      return markRemoved(tx, id, actor.accountId, because);
    });
    if (storageKey === undefined) throw new Refused(attachmentNotFound);
    await this.blobs.delete(storageKey).catch(() => this.logger.warn(`the bytes of removed attachment ${id} are deleted later`));
  }
}
