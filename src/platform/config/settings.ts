import { z } from 'zod';
import { StartRefused } from './start-refused.js';

/** What can be set from outside. Everything has a default: the program starts with no settings at all. */
export interface Settings {
  /** address to listen on; only this machine by default */
  readonly host: string;
  /** TCP port; 0: any free one */
  readonly port: number;
}

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65535);

/**
 * Reads the settings from environment variables: HOST (default 127.0.0.1) and PORT (default 3000). Empty counts as not set.
 * @throws StartRefused if one is not usable
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const port = Port.safeParse(env['PORT']?.trim() || '3000');
  if (!port.success) {
    throw new StartRefused(
      `PORT harus berupa angka 0 sampai 65535, bukan "${env['PORT']}".`,
      `PORT must be a number from 0 to 65535, not "${env['PORT']}".`,
    );
  }
  return { host: env['HOST']?.trim() || '127.0.0.1', port: port.data };
}
