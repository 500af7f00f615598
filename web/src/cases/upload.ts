/** A photo or scan that is added on the page of a case: made small as those of the street, and put into the device's queue. */
import { shrink } from '../offline/photo';
import { keepParcel } from '../offline/parcels';
import { sendNow } from '../offline/queue';
import { session } from '../session/session';

export interface NewUpload {
  readonly caseId: string;
  readonly file: File;
  readonly kind: string;
  readonly caption: string;
}

/**
 * Hands a file to the device to be sent: it goes on by itself from here, also after a cut line or a closed app.
 * @throws UnreadablePhoto; DOMException QuotaExceededError if the device has no room
 */
export async function handOver({ caseId, file, kind, caption }: NewUpload): Promise<void> {
  const { me, actingAs } = session.get();
  const isPicture = file.type.startsWith('image/');
  const sent = isPicture ? await shrink(file) : file;
  const name = isPicture ? file.name.replace(/\.\w+$/, '.jpg') : file.name;
  const content = { kind, mediaType: sent.type, name: name.slice(-200), caption: caption.trim() };
  await keepParcel({ account: me!.account.id, actingAs: actingAs! }, caseId, sent, content);
  void sendNow();
}
