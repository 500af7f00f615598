import { StartRefused } from '../platform/config/start-refused.js';

export interface PushSettings {
  /** mailto: or https:, for the push services */
  readonly contact: string;
  /** whether notices may go to addresses of private networks, and without TLS */
  readonly toPrivate: boolean;
}

/** A name that is nobody's (RFC 2606): the push services of Google and Mozilla take it, Apple's wants a real one. */
const NOBODY = 'mailto:nobody@pulang.invalid';

/** Reads PUSH_CONTACT and PUSH_PRIVATE. @throws StartRefused if the contact is no such address */
export function readPushSettings(env: Readonly<Record<string, string | undefined>>, publicUrl: string): PushSettings {
  const contact = env['PUSH_CONTACT']?.trim();
  if (contact && !/^(mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s]+)$/.test(contact)) {
    throw new StartRefused(
      'PUSH_CONTACT harus berupa mailto:nama@alamat atau https://alamat.',
      'PUSH_CONTACT must be mailto:name@address or https://address.',
    );
  }
  return { contact: contact || (publicUrl.startsWith('https:') ? publicUrl : NOBODY), toPrivate: env['PUSH_PRIVATE']?.trim() === '1' };
}
