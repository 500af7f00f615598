/** What is kept on the phone about people is kept encrypted: AES-256-GCM under keys that scripts can use but never read. */

/** Something encrypted, as it lies in the store. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
  /** under which key; left out: the phone's own */
  readonly by?: 'server';
}

/** The keys of an account on this phone. What is written goes under the server's, which forgets it when the phone is lost. */
export interface Keys {
  readonly server?: CryptoKey | undefined;
  /** made here, where the server's was never had */
  readonly own?: CryptoKey | undefined;
}

/** A key that can be kept in the store and used, but not read out of it. */
export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** The same, of 32 bytes that are known. */
export function keyFrom(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export async function sealBytes({ server, own }: Keys, bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, (server ?? own)!, bytes);
  return { iv, data, ...(server && { by: 'server' }) };
}

/** @throws DOMException if it was sealed under a key that is not here (any more) */
export async function openBytes({ server, own }: Keys, { iv, data, by }: Sealed): Promise<ArrayBuffer> {
  const key = by === 'server' ? server : own;
  if (!key) throw new DOMException('its key is not on this device', 'InvalidAccessError');
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
}

export function seal(keys: Keys, content: unknown): Promise<Sealed> {
  return sealBytes(keys, new TextEncoder().encode(JSON.stringify(content)));
}

export async function open<T>(keys: Keys, sealed: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await openBytes(keys, sealed))) as T;
}
