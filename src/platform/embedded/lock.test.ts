import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LockHeld, takeLock } from './lock.js';
import { beginningOf, placeOfProcesses } from './processes.js';

let folder: string;
const locks = (): string[] => fs.readdirSync(folder);
const me = { pid: process.pid, began: beginningOf(process.pid), place: placeOfProcesses() };

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pulang-lock-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function leave(holder: object, number = 1): string {
  const file = path.join(folder, `lock.${number}`);
  fs.writeFileSync(file, JSON.stringify(holder));
  return file;
}

describe('the lock of a folder', () => {
  it('is held by one of many that ask at once, and free when given back', async () => {
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(folder)));

    const [release, ...more] = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(more).toEqual([]);
    expect(all.filter((one) => one.status === 'rejected' && one.reason instanceof LockHeld)).toHaveLength(19);

    release?.();

    expect(locks()).toEqual([]);
  });

  it.each([
    ['a process that is gone', { ...me, pid: 2 ** 22 + 1 }],
    ['a process whose number another has now', { ...me, began: 'earlier' }],
  ])('is not held by %s', async (_who, holder) => {
    leave(holder, 7);

    const release = await takeLock(folder);

    expect(locks()).toEqual(['lock.8']);
    release();
  });

  it('is not held by a file cut short', async () => {
    fs.writeFileSync(path.join(folder, 'lock.1'), '{');

    (await takeLock(folder))();

    expect(locks()).toEqual([]);
  });

  it('is held by a process of another machine or container that shows it lives', async () => {
    const file = leave({ ...me, place: 'another machine' });
    const touching = setInterval(() => fs.utimesSync(file, new Date(), new Date()), 100);

    await expect(takeLock(folder)).rejects.toThrow(LockHeld);

    clearInterval(touching);
  });

  it('is not held by one that no longer does', async () => {
    leave({ ...me, place: 'another machine' });

    (await takeLock(folder))();

    expect(locks()).toEqual([]);
  }, 20_000);

  it('is shown to be held by being touched', async () => {
    const release = await takeLock(folder);
    const touched = (): number => fs.statSync(path.join(folder, 'lock.1')).mtimeMs;
    const before = touched();

    while (touched() === before) await sleep(50);

    release();
  });
});
