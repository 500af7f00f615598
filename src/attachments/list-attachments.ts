import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { AttachmentKeys } from '../people/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { viewOf, type AttachmentPage } from './attachment.view.js';
import { listAttachments } from './attachments.repository.js';
import { CaseAccess } from '../cases/index.js';
import { openMeta } from './meta.js';

/** Lists the attachments of a case, without their bytes. */
@Injectable()
export class ListAttachments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CaseAccess,
    private readonly keys: AttachmentKeys,
  ) {}

  /** The newest first. @throws Refused case_not_found */
  run(caseId: string, actor: Actor, { after, limit }: { readonly after?: string; readonly limit: number }): Promise<AttachmentPage> {
    return this.work.run(async (tx) => {
      await this.cases.requireReadable(tx, caseId, actor);
      const found = await listAttachments(tx, caseId, after ?? null, limit + 1);
      const page = found.slice(0, limit);
      const keys = await this.keys.ofMany(
        tx,
        page.map(({ personId, id }) => ({ personId, attachmentId: id })),
      );
      const items = page.map((attachment) => {
        const key = keys.get(attachment.id);
        return viewOf(attachment, key ? openMeta(key, attachment.id, attachment.meta) : {});
      });
      return { items, next: found.length > limit ? page.at(-1)!.id : null };
    });
  }
}
