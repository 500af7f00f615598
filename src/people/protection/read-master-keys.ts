import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartRefused } from '../../platform/config/start-refused.js';
import { MasterKeys } from './master-keys.js';

/**
 * The master keys from the settings: MASTER_KEY (32 bytes as base64), and MASTER_KEY_PREVIOUS, those before it that may still be in use,
 * separated by commas. Without MASTER_KEY the key is in `file`, made at the first start and readable by its owner only.
 * @throws StartRefused if a key cannot be used, and never with anything of the key in it
 */
export function readMasterKeys(env: Readonly<Record<string, string | undefined>>, file?: string): MasterKeys {
  const previous = (env['MASTER_KEY_PREVIOUS'] ?? '').split(',').filter((text) => text.trim() !== '');
  const current = env['MASTER_KEY']?.trim();
  if (current) return new MasterKeys(decode(current, 'MASTER_KEY'), decodeAll(previous));
  if (file === undefined) {
    throw new StartRefused(
      'MASTER_KEY belum diatur: 32 byte acak dalam base64 (openssl rand -base64 32).',
      'MASTER_KEY is not set: 32 random bytes as base64 (openssl rand -base64 32).',
    );
  }
  return new MasterKeys(readOrMake(file), decodeAll(previous));
}

function decodeAll(texts: readonly string[]): Buffer[] {
  return texts.map((text) => decode(text, 'MASTER_KEY_PREVIOUS'));
}

function decode(text: string, name: string): Buffer {
  const bytes = Buffer.from(text.trim(), 'base64');
  // Buffer skips what is not base64; a key with a typing error must not become another key
  if (bytes.length === 32 && bytes.toString('base64') === text.trim()) return bytes;
  throw new StartRefused(
    `${name} harus berisi 32 byte dalam base64 (openssl rand -base64 32).`,
    `${name} must be 32 bytes as base64 (openssl rand -base64 32).`,
  );
}

/** Two processes that start at once get the same key: the file appears complete or not at all (link), and the first one stays. */
function readOrMake(file: string): Buffer {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new StartRefused(
      `Kunci utama ${file} dapat dibaca pengguna lain. Jalankan: chmod 600 ${file}`,
      `Others can read the master key ${file}. Run: chmod 600 ${file}`,
    );
  }
  return decode(readFileSync(file, 'utf8'), file);
}
