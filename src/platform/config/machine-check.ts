import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Finding } from './finding.js';
import type { Settings } from './settings.js';

const MB = 2 ** 20;
const DISK = { failBelow: 500 * MB, warnBelow: 2_000 * MB };
const MEMORY = { warnBelow: 1_000 * MB };

const finding = (level: Finding['level'], about: string, id: string, en = id): Finding => ({ level, about, words: { id, en } });

/** Node and the memory of this machine, or of the container. */
export function judgeMachine(): Finding[] {
  const limit = process.constrainedMemory();
  const memory = limit > 0 && limit < os.totalmem() ? limit : os.totalmem();
  const size = `${Math.round(memory / MB)} MB`;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const node = process.versions.node;
  return [
    major > 20 || (major === 20 && minor >= 19)
      ? finding('ok', 'Node.js', node)
      : finding('fail', 'Node.js', `${node}; perlu 20.19 atau lebih baru.`, `${node}; 20.19 or newer is needed.`),
    memory >= MEMORY.warnBelow
      ? finding('ok', 'memori/memory', size)
      : finding('warn', 'memori/memory', `${size}; sebaiknya 1 GB atau lebih.`, `${size}; 1 GB or more is better.`),
  ];
}

/**
 * Whether a folder can be written, or made, and how much fits.
 * @param about the setting that names it
 */
export function judgeFolder(about: 'DATA_DIR' | 'ATTACHMENTS', folder: string, freeBytes = freeSpace): Finding[] {
  try {
    if (fs.existsSync(folder)) {
      const probe = path.join(folder, `.doctor.${process.pid}`);
      fs.writeFileSync(probe, 'x', { mode: 0o600, flush: true });
      fs.rmSync(probe);
    } else {
      const parent = nearest(folder);
      if (!fs.statSync(parent).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
      fs.accessSync(parent, fs.constants.W_OK | fs.constants.X_OK);
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') return [judgeSpace(about, folder, 0)];
    const id = `Folder ${folder} tidak dapat ditulis (${code}). Jalankan sebagai pemiliknya, atau pilih folder lain dengan ${about}.`;
    const en = `The folder ${folder} cannot be written (${code}). Start as its owner, or choose another folder with ${about}.`;
    return [finding('fail', about, id, en)];
  }
  const free = freeBytes(nearest(folder));
  return [finding('ok', about, folder), ...(free === undefined ? [] : [judgeSpace(about, folder, free)])];
}

function judgeSpace(setting: string, folder: string, free: number): Finding {
  const about = 'disk';
  const size = `${Math.floor(free / MB)} MB`;
  if (free >= DISK.warnBelow) return finding('ok', about, `${size} bebas`, `${size} free`);
  return finding(
    free < DISK.failBelow ? 'fail' : 'warn',
    about,
    `Hanya ${size} bebas untuk ${folder}. Kosongkan ruang sampai 2 GB, atau pilih folder lain dengan ${setting}.`,
    `Only ${size} free for ${folder}. Free some space, up to 2 GB, or choose another folder with ${setting}.`,
  );
}

/** Bytes that this user may still write, where the system tells. */
function freeSpace(folder: string): number | undefined {
  const { blocks, bavail, bsize } = fs.statfsSync(folder);
  return blocks === 0 ? undefined : bavail * bsize;
}

/** The folder itself, or the nearest above it that there is. */
function nearest(folder: string): string {
  return fs.existsSync(folder) || path.dirname(folder) === folder ? folder : nearest(path.dirname(folder));
}

/** Whether the address is free, or this very program is there. */
export async function judgeAddress({ host, port }: Settings): Promise<Finding> {
  const code = await whyNot(host, port);
  if (code === undefined) return finding('ok', 'PORT', `${port} bebas`, `${port} is free`);
  if (code === 'EADDRINUSE' && (await isPulang(host, port))) {
    return finding('ok', 'PORT', `Pulang menjawab di port ${port}`, `Pulang answers on port ${port}`);
  }
  if (code === 'EADDRINUSE') {
    const id = `Port ${port} dipakai program lain. Hentikan program itu, atau pilih port lain dengan PORT.`;
    return finding('fail', 'PORT', id, `Port ${port} is in use by another program. Stop that program, or choose another port with PORT.`);
  }
  if (code === 'EACCES') {
    const id = `Port ${port} tidak boleh dipakai oleh pengguna ini. Pilih port lain dengan PORT.`;
    return finding('fail', 'PORT', id, `This user may not use port ${port}. Choose another one with PORT.`);
  }
  return finding(
    'fail',
    'HOST',
    `"${host}" bukan alamat komputer ini (${code}).`,
    `"${host}" is not an address of this machine (${code}).`,
  );
}

function whyNot(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

async function isPulang(host: string, port: number): Promise<boolean> {
  const local = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), 2_000); // that of AbortSignal.timeout does not keep us alive, nor does a socket that was closed
  try {
    const response = await fetch(`http://${local}:${port}/api/v1/health`, { signal: patience.signal });
    return typeof ((await response.json()) as { uptimeSeconds?: unknown }).uptimeSeconds === 'number';
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
