import { describe, expect, it } from '@jest/globals';
import { refusalForFile, refusalForWords } from './refusals.js';

describe('what PostgreSQL says before it fails', () => {
  it.each([
    ['could not write to file "base/1": No space left on device', 'The disk of'],
    ['could not extend file: wrote only 4096 of 8192 bytes\nHINT:  Check free disk space.', 'The disk of'],
    ['FATAL:  could not open file: Permission denied', 'belongs to another user'],
    ['FATAL:  database files are incompatible with server', 'another version of PostgreSQL'],
    ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', 'left over'],
    [
      'postgres: error while loading shared libraries: libssl.so: cannot open',
      'cannot be run: error while loading shared libraries: libssl.so',
    ],
    ['FATAL:  something new', 'Its last words (all are in data/postgres.log): FATAL:  something new'],
  ])('is told as what to do: %s', (words, told) => {
    const { id, en } = refusalForWords(words, 'data', 'data/postgres.log');

    expect(en).toContain(told);
    expect(id).not.toBe(en);
  });
});

describe('a file operation that fails', () => {
  it.each([
    ['ENOSPC', 'is full'],
    ['EACCES', 'belongs to another user'],
    ['EROFS', 'belongs to another user'],
  ])('with %s is told as what to do', (code, told) => {
    expect(refusalForFile(Object.assign(new Error(code), { code }), 'data')?.en).toContain(told);
  });

  it('for a reason of our own stays an error', () => {
    expect(refusalForFile(new TypeError('a bug'), 'data')).toBeUndefined();
  });
});
