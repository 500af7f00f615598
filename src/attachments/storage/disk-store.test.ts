import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DiskStore } from './disk-store.js';

const key = 'ab/abcdef';

describe('a folder of blobs', () => {
  let folder: string;
  let store: DiskStore;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pulang-blobs-'));
    store = new DiskStore(path.join(folder, 'not', 'there', 'yet'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const files = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map(({ name }) => name);

  it('gives back what was put', async () => {
    await store.put(key, [Buffer.from('satu'), Buffer.from('dua')]);

    const found = await store.find(key);

    expect(found?.size).toBe(7);
    expect((await buffer(found!.bytes)).toString()).toBe('satudua');
    expect(await files()).toEqual(['abcdef']);
  });

  it('lets nobody else read a blob', async () => {
    await store.put(key, [Buffer.from('satu')]);

    expect((await stat(path.join(folder, 'not/there/yet', key))).mode & 0o077).toBe(0);
  });

  it('has nothing where nothing was put', async () => {
    expect(await store.find(key)).toBeUndefined();
  });

  it('deletes, as often as it is asked', async () => {
    await store.put(key, [Buffer.from('satu')]);

    await store.delete(key);
    await store.delete(key);

    expect(await store.find(key)).toBeUndefined();
  });

  it.each(['ENOSPC', 'EDQUOT'])('says that it is full at %s, and keeps nothing half-done', async (code) => {
    const untilFull = function* () {
      yield Buffer.alloc(100_000);
      throw Object.assign(new Error('no space left on device'), { code });
    };

    await expect(store.put(key, untilFull())).rejects.toMatchObject({ problem: { status: 507, code: 'attachment_storage_full' } });
    expect(await files()).toEqual([]);
  });

  it('passes on any other failure, and keeps nothing half-done', async () => {
    const failing = function* () {
      yield Buffer.alloc(100_000);
      throw new Error('broken off');
    };

    await expect(store.put(key, failing())).rejects.toThrow('broken off');
    expect(await files()).toEqual([]);
  });
});
