import type { Tx } from '../platform/database/index.js';
import { Refused } from '../shared/refusal.js';
import { findAttachment, type Attachment } from './attachments.repository.js';
import { attachmentNotFound } from './domain/refusals.js';

/**
 * An attachment that is not removed, if `mayUse` lets its case be used.
 * @throws Refused attachment_not_found, whether there is none or its case may not be seen: nobody can tell the two apart; and what `mayUse` refuses
 */
export async function getAttachment(tx: Tx, id: string, mayUse: (caseId: string) => Promise<unknown>): Promise<Attachment> {
  const attachment = await findAttachment(tx, id);
  if (!attachment) throw new Refused(attachmentNotFound);
  await mayUse(attachment.caseId).catch((error: unknown) => {
    throw error instanceof Refused && error.refusal.code === 'case_not_found' ? new Refused(attachmentNotFound) : error;
  });
  return attachment;
}
