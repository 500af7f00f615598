/** Asks the server in a role that may be another than the one of now, from the app and its service worker alike. */
import { deviceHeader, wipeDevice } from '../session/device';
import { noteServerTime } from './clock';
import type { Send } from './send';

/** Longer than the slowest answer over one bar of signal; a part of a photo takes longer. In milliseconds. */
const PATIENCE = 30_000;
const PATIENCE_PART = 180_000;

type Headers = Readonly<Record<string, string>>;

export function transport(actingAs: string): Send {
  return ({ method, path, body, key, sent }) => {
    const isPart = body instanceof Uint8Array;
    const headers: Headers = {
      'X-Acting-As': actingAs,
      ...deviceHeader(),
      ...(body && { 'Content-Type': isPart ? 'application/octet-stream' : 'application/json' }),
      ...(key !== undefined && { 'Idempotency-Key': key }),
    };
    if (isPart) return (sent && 'XMLHttpRequest' in globalThis ? sendTelling : sendPart)(path, headers, body as BodyInit, sent);
    return ask(path, { method, headers, ...(body && { body: JSON.stringify(body) }) }, PATIENCE);
  };
}

function sendPart(path: string, headers: Headers, body: BodyInit): ReturnType<Send> {
  return ask(path, { method: 'POST', headers, body }, PATIENCE_PART);
}

async function ask(path: string, init: RequestInit, patience: number): ReturnType<Send> {
  const response = await fetch(path, { ...init, signal: AbortSignal.timeout(patience) });
  const { status, headers } = response;
  return heard(status, headers.get('content-type'), await response.text(), headers.get('date'));
}

/** `fetch` cannot say how much of a body has left; a service worker has nothing else. */
function sendTelling(path: string, headers: Headers, body: BodyInit, sent?: (bytes: number) => void): ReturnType<Send> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.timeout = PATIENCE_PART;
    request.upload.onprogress = ({ loaded }) => sent?.(loaded);
    request.onerror = request.ontimeout = () => reject(new TypeError('nothing came back'));
    request.onload = () =>
      resolve(heard(request.status, request.getResponseHeader('content-type'), request.responseText, request.getResponseHeader('date')));
    request.send(body as XMLHttpRequestBodyInit);
  });
}

async function heard(status: number, type: string | null, text: string, date: string | null): ReturnType<Send> {
  noteServerTime(date);
  const body = /json/.test(type ?? '') ? (JSON.parse(text) as { code?: string }) : undefined;
  if (status === 401 && body?.code === 'device_lost') await wipeDevice();
  return { status, body };
}
