import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Hidden } from '../../src/people/people.repository.js';
import { MasterKeys, newKey } from '../../src/people/protection/master-keys.js';
import { readMasterKeys } from '../../src/people/protection/read-master-keys.js';
import { open, openRecord, seal, sealRecord, Unreadable } from '../../src/people/protection/seal.js';
import { SearchKey } from '../../src/people/protection/search-key.js';

const budi = { personId: '019aab00-0000-7000-8000-000000000001', kind: 'identity', version: 1 };
const data = { names: ['Budi Santoso'], nik: '3578081708900000' };

describe('a sealed record', () => {
  it('opens to what was sealed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const key = newKey();
        expect(JSON.stringify(openRecord(key, budi, sealRecord(key, budi, value)))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('is refused when any one byte of it is another', () => {
    const key = newKey();
    const sealed = sealRecord(key, budi, data);

    const opened = [...sealed.keys()].filter((at) => {
      const forged = Buffer.from(sealed);
      forged[at]! ^= 1;
      return !refuses(() => openRecord(key, budi, forged));
    });

    expect(opened).toEqual([]);
  });

  it('is refused when it is cut short anywhere', () => {
    const key = newKey();
    const sealed = sealRecord(key, budi, data);

    expect([...sealed.keys()].filter((length) => !refuses(() => openRecord(key, budi, sealed.subarray(0, length))))).toEqual([]);
  });

  it.each([
    ['another person', { ...budi, personId: '019aab00-0000-7000-8000-000000000002' }],
    ['another kind', { ...budi, kind: 'answers:intake' }],
    ['another version', { ...budi, version: 2 }],
    ['a place that reads the same when joined', { ...budi, kind: 'identity1', version: 0 }],
  ])('is refused in the place of %s', (_, place) => {
    const key = newKey();
    const sealed = sealRecord(key, budi, data);

    expect(() => openRecord(key, place, sealed)).toThrow(Unreadable);
  });

  it('is refused with another key, and the error tells nothing', () => {
    const sealed = sealRecord(newKey(), budi, data);

    expect(() => openRecord(newKey(), budi, sealed)).toThrow('protected data cannot be opened: wrong key, wrong place, or it was changed');
  });

  it('never has the nonce of another', () => {
    const key = newKey();

    const nonces = Array.from({ length: 5000 }, () => sealRecord(key, budi, data).subarray(1, 13).toString('hex'));

    expect(new Set(nonces).size).toBe(5000);
  });

  it('does not tell by its length what was answered', () => {
    const key = newKey();

    expect(sealRecord(key, budi, { answer: 'ya' })).toHaveLength(sealRecord(key, budi, { answer: 'tidak, belum pernah' }).length);
  });

  it('does not pass for a wrapped key, nor the other way round', () => {
    const key = newKey();

    expect(() => open(key, ['key', 'x'], seal(key, ['person-record', 'x'], Buffer.alloc(32)))).toThrow(Unreadable);
  });
});

describe('master keys', () => {
  const [old, fresh] = [randomBytes(32), randomBytes(32)];

  it('unwrap what they wrapped, for the same owner only', () => {
    const keys = new MasterKeys(old);
    const key = newKey();
    const wrapped = keys.wrap(key, 'person:a');

    expect(keys.unwrap(wrapped, 'person:a').equals(key)).toBe(true);
    expect(() => keys.unwrap(wrapped, 'person:b')).toThrow(Unreadable);
  });

  it('unwrap what the previous one wrapped, and wrap by the current one', () => {
    const key = newKey();
    const wrapped = new MasterKeys(old).wrap(key, 'person:a');
    const both = new MasterKeys(fresh, [old]);

    const anew = both.wrap(both.unwrap(wrapped, 'person:a'), 'person:a');

    expect(new MasterKeys(fresh).unwrap(anew, 'person:a').equals(key)).toBe(true);
  });

  it('do not unwrap what a key wrapped that they are not', () => {
    const wrapped = new MasterKeys(old).wrap(newKey(), 'person:a');

    expect(() => new MasterKeys(fresh).unwrap(wrapped, 'person:a')).toThrow(Unreadable);
    expect(() => new MasterKeys(fresh).unwrap({ ...wrapped, keyId: new MasterKeys(fresh).currentId }, 'person:a')).toThrow(Unreadable);
  });

  it('do not show when printed', () => {
    const secret = Buffer.alloc(32, 0x41);

    const printed = inspect(new MasterKeys(secret), { depth: 9, showHidden: true }) + JSON.stringify(new MasterKeys(secret));

    expect(printed).not.toMatch(/AAAA|4141|41 41|65, ?65/);
  });
});

describe('where the master key comes from', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pulang-key-'));
    file = path.join(folder, 'data', 'master.key');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const text = (fill: number) => Buffer.alloc(32, fill).toString('base64');

  it('is the setting, and then no file is made', () => {
    expect(readMasterKeys({ MASTER_KEY: text(1) }, file).currentId).toBe(new MasterKeys(Buffer.alloc(32, 1)).currentId);
    expect(existsSync(file)).toBe(false);
  });

  it('is made once into a file that only the owner reads', () => {
    const first = readMasterKeys({}, file);

    expect(readMasterKeys({}, file).currentId).toBe(first.currentId);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Buffer.from(readFileSync(file, 'utf8'), 'base64')).toHaveLength(32);
  });

  it('is refused when others can read the file', () => {
    readMasterKeys({}, file);
    chmodSync(file, 0o644);

    expect(() => readMasterKeys({}, file)).toThrow('chmod 600');
  });

  it.each(['abc', text(1).slice(2), `${text(1)}AAAA`, `!${text(1)}`, 'x'.repeat(44)])('is refused as "%s", without repeating it', (bad) => {
    expect(() => readMasterKeys({ MASTER_KEY: bad })).toThrow(/MASTER_KEY/);
    expect(() => readMasterKeys({ MASTER_KEY: text(1), MASTER_KEY_PREVIOUS: bad })).toThrow(/MASTER_KEY_PREVIOUS must be 32 bytes/);
    expect(() => readMasterKeys({ MASTER_KEY: bad })).not.toThrow(bad);
  });

  it('is asked for where there is neither', () => {
    expect(() => readMasterKeys({})).toThrow('MASTER_KEY is not set');
  });
});

describe('search terms', () => {
  const key = newKey();
  const search = new SearchKey(key);
  const id = '019aab00-0000-7000-8000-000000000001';

  it('are the same for the same value, and others for another value, kind or key', () => {
    const others = [search.term('nik', '2'), search.term('phone', '1'), search.term('name', '1'), new SearchKey(newKey()).term('nik', '1')];

    expect(search.term('nik', '1')).toEqual(new SearchKey(key).term('nik', '1'));
    expect(new Set([search.term('nik', '1'), ...others].map(String)).size).toBe(5);
  });

  it('stand beside a reference that gives the person back with the key only', () => {
    expect(search.personOf(search.ref(id))).toBe(id);
    expect(new SearchKey(newKey()).personOf(search.ref(id))).not.toBe(id);
    expect(search.ref(id).toString('hex')).not.toContain('019aab00');
  });
});

it('prints no hidden parameter, but sends it', () => {
  const hidden = new Hidden(['budi', 'santoso']);

  expect(`${inspect(hidden, { showHidden: true, depth: 9 })}${JSON.stringify([hidden])}`).not.toContain('budi');
  expect(hidden.toPostgres((value) => value)).toEqual(['budi', 'santoso']);
});

function refuses(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch (error) {
    return error instanceof Unreadable;
  }
}
