/** A photo or scan on its way to the server. */
import { v7 } from 'uuid';
import { ProblemError, Unreachable, type ProblemBody } from '../api/problem';
import { session } from '../session/session';

export interface Upload {
  readonly caseId: string;
  readonly file: File;
  readonly kind: string;
  readonly caption: string;
  /** by which the same may be sent again without becoming two */
  readonly id: string;
}

export const newUploadId = v7;

/**
 * Sends one file and tells how much of it is sent, 0 to 1: `fetch` cannot say that.
 * @throws ProblemError with the server's words; Unreachable if nothing came back
 */
export function send({ caseId, file, kind, caption, id }: Upload, progress: (part: number) => void): Promise<void> {
  const form = new FormData();
  form.set('id', id);
  form.set('kind', kind);
  if (caption.trim()) form.set('caption', caption.trim());
  form.set('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/cases/${caseId}/attachments`);
    const { actingAs } = session.get();
    if (actingAs) request.setRequestHeader('X-Acting-As', actingAs);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 401) session.ended();
      if (request.status < 300) resolve();
      else reject(request.response ? new ProblemError(request.status, request.response as ProblemBody) : new Unreachable());
    };
    request.onerror = () => reject(new Unreachable());
    request.send(form);
  });
}
