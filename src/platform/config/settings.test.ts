import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readDeployment, readSettings } from './settings.js';
import { StartRefused } from './start-refused.js';

describe('the settings', () => {
  it('are not needed', () => {
    expect(readSettings({})).toEqual({ host: '127.0.0.1', port: 3000 });
  });

  it('are not needed when they are empty', () => {
    expect(readSettings({ HOST: '', PORT: ' ' })).toEqual({ host: '127.0.0.1', port: 3000 });
  });

  it('choose the address', () => {
    expect(readSettings({ HOST: '0.0.0.0', PORT: '8080' })).toEqual({ host: '0.0.0.0', port: 8080 });
  });

  it.each(['abc', '-1', '65536', '3000.5', '3e3', '0x50', '999999'])('refuse %s as a port', (port) => {
    expect(() => readSettings({ PORT: port })).toThrow(StartRefused);
  });
});

describe('what runs where', () => {
  const byDefault = { databaseUrl: undefined, role: 'both', dataDir: path.resolve('data'), oneProcess: false };

  it.each([{}, { DATABASE_URL: '', ROLE: ' ', DATA_DIR: '', ONE_PROCESS: '' }, { ROLE: 'both', ONE_PROCESS: '0' }])(
    'is everything, on the built-in database in the project, with %j',
    (env) => {
      expect(readDeployment(env)).toEqual(byDefault);
    },
  );

  it('can be in another folder and in one process', () => {
    expect(readDeployment({ DATA_DIR: '/srv/pulang', ONE_PROCESS: '1' })).toEqual({
      ...byDefault,
      dataDir: path.resolve('/srv/pulang'),
      oneProcess: true,
    });
  });

  it.each(['api', 'worker', 'both'])('can be only %s, on a database of its own', (role) => {
    const databaseUrl = 'postgres://a:b@c/d';

    expect(readDeployment({ DATABASE_URL: databaseUrl, ROLE: role })).toEqual({ ...byDefault, databaseUrl, role });
  });

  it.each([
    [{ DATABASE_URL: 'mysql://a/b' }, 'DATABASE_URL must be'],
    [{ ROLE: 'web' }, 'ROLE must be one of api, worker, both, not "web"'],
    [{ ROLE: 'worker' }, 'ROLE=worker needs DATABASE_URL'],
    [{ ONE_PROCESS: 'yes' }, 'ONE_PROCESS must be 1 or 0, not "yes"'],
  ])('cannot be %j', (env, words) => {
    expect(() => readDeployment(env)).toThrow(words);
  });

  it('never repeats a database address, which holds a password', () => {
    expect(() => readDeployment({ DATABASE_URL: 'mysql://user:secret@host/b' })).not.toThrow('secret');
  });
});
