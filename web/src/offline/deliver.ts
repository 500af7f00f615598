/** How a photo or scan arrives in parts, and goes on where it was broken off. Pure but for `send`: for the app and its service worker alike. */
import { tried, type Send, type Told, type Tried } from './send.js';

export interface Parcel {
  /** a UUIDv7: also of the attachment that it becomes, so that it stays one however often it is sent */
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name?: string | undefined;
  readonly caption?: string | undefined;
}

/** What is known of the line: how many bytes are risked at once. */
export interface Line {
  part: number;
}

export type Delivered =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'later'; readonly because: 'network' | 'session' }
  | { readonly kind: 'refused'; readonly told: Told };

/**
 * As much as the server takes at once: a photo as the app makes them small goes whole, in three requests. A request more costs half a second over
 * one bar of signal (EDGE, about 100 kbit/s), the photo 25: what is saved by fewer requests is little, what a cut line wastes is much. So each cut
 * halves the part, down to 3 seconds' worth, and each that came through soon doubles it.
 */
export const LARGEST_PART = 512_000;
const SMALLEST_PART = 32_000;
/** Milliseconds. */
const SOON = 10_000;

/** The server is elsewhere than was thought, or what came was damaged: asked anew, it says where to go on. */
const ELSEWHERE = ['upload_offset_taken', 'upload_part_taken', 'upload_not_found', 'upload_incomplete', 'upload_damaged'];
/** So often; what is refused then is for a person to see. */
const TRIES = 3;

export interface Telling {
  /** bytes that are with the server or have left for it */
  readonly sent: (bytes: number) => void;
  /** bytes that are with the server: at the beginning, and after each part */
  readonly arrived: (bytes: number) => Promise<void>;
}

/** Sends what the server has not got yet. Idempotent by the parcel's id. */
export async function deliver(parcel: Parcel, send: Send, line: Line, tell: Telling): Promise<Delivered> {
  const { id, caseId, bytes, kind, mediaType, name, caption } = parcel;
  const path = `/api/v1/cases/${caseId}/uploads`;
  const body = { id, kind, mediaType, size: bytes.length, sha256: await sha256(bytes), ...(name && { name }), ...(caption && { caption }) };
  for (let left = TRIES; ; left -= 1) {
    const begun = await tried(() => send({ method: 'POST', path, body }));
    if (!begun.ok) return notArrived(begun);
    const stopped = await sendParts(`${path}/${id}`, bytes, begun.body as Progress, send, line, tell);
    const last = stopped ?? (await tried(() => send({ method: 'POST', path: `${path}/${id}/finish`, body: {} })));
    if (last.ok) return { kind: 'arrived' };
    if (last.ok === undefined || left === 1 || !ELSEWHERE.includes(last.told.code ?? '')) return notArrived(last);
  }
}

interface Progress {
  readonly received: number;
  readonly partSize: number;
}

/** @returns what stopped it; undefined: all is there */
async function sendParts(
  path: string,
  bytes: Parcel['bytes'],
  { received: at, partSize }: Progress,
  send: Send,
  line: Line,
  tell: Telling,
) {
  await tell.arrived(at);
  for (let from = at; from < bytes.length;) {
    const begun = Date.now();
    const part = bytes.subarray(from, from + Math.min(line.part, partSize));
    const answer = await tried(() =>
      send({ method: 'POST', path: `${path}/parts?offset=${from}`, body: part, sent: (bytes) => tell.sent(from + bytes) }),
    );
    if (!answer.ok) {
      const cut = answer.ok === undefined && answer.later.because === 'network';
      if (cut) line.part = Math.max(SMALLEST_PART, Math.ceil(part.length / 2));
      return answer;
    }
    if (Date.now() - begun < SOON) line.part = Math.min(LARGEST_PART, line.part * 2);
    from = (answer.body as Progress).received;
    await tell.arrived(from);
  }
  return undefined;
}

function notArrived(answer: Exclude<Tried, { ok: true }>): Delivered {
  return answer.ok === undefined ? answer.later : { kind: 'refused', told: answer.told };
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
