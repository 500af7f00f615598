import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { storageFull } from '../problems.js';
import type { BlobStore, StoredBlob } from './blob-store.js';

const FULL = new Set<unknown>(['ENOSPC', 'EDQUOT']);

/** Keeps blobs as files of a folder. A file appears complete and on the disk itself, or not at all, even if the power fails. */
export class DiskStore implements BlobStore {
  constructor(private readonly folder: string) {}

  async put(key: string, bytes: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
    const file = this.fileOf(key);
    const draft = `${file}.${randomUUID()}.part`;
    try {
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(draft, bytes, { flag: 'wx', mode: 0o600, flush: true });
      await rename(draft, file);
      await syncFolder(path.dirname(file));
    } catch (error) {
      await rm(draft, { force: true });
      throw FULL.has(codeOf(error)) ? storageFull() : error;
    }
  }

  async find(key: string): Promise<StoredBlob | undefined> {
    try {
      const file = await open(this.fileOf(key));
      return { size: (await file.stat()).size, bytes: file.createReadStream() };
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await rm(this.fileOf(key), { force: true });
  }

  private fileOf(key: string): string {
    return path.join(this.folder, ...key.split('/'));
  }
}

/** Only then is the new name of a file on the disk too. Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
