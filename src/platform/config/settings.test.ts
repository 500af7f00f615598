import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findMisspelt } from './misspelt-settings.js';
import {
  readAliveFile,
  readClockSpeed,
  readDemoAccounts,
  readDeployment,
  readPublicUrl,
  readRedisUrl,
  readSettings,
  refusedSettings,
} from './settings.js';
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
    [{ DATABASE_URL: 'postgres://a:b c d/x:y' }, 'DATABASE_URL must be'],
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

describe('the other settings', () => {
  it.each([
    [{}, undefined],
    [{ REDIS_URL: ' ' }, undefined],
    [{ REDIS_URL: 'rediss://:a@b:6380/1' }, 'rediss://:a@b:6380/1'],
  ])('%j: the queues are on %s', (env, url) => {
    expect(readRedisUrl(env)).toBe(url);
  });

  it.each([
    [{}, 'http://127.0.0.1:3000'],
    [{ HOST: '0.0.0.0', PORT: '80' }, 'http://127.0.0.1:80'],
    [{ HOST: '::' }, 'http://[::1]:3000'],
    [{ HOST: 'fe80::1' }, 'http://[fe80::1]:3000'],
    [{ PUBLIC_URL: 'https://pulang.example.go.id/x/' }, 'https://pulang.example.go.id/x'],
  ])('%j: links begin with %s', (env, url) => {
    expect(readPublicUrl(env)).toBe(url);
  });

  it.each([
    [{}, 1],
    [{ NODE_ENV: 'production', CLOCK_SPEED: '1' }, 1],
    [{ CLOCK_SPEED: '1440' }, 1440],
    [{ CLOCK_SPEED: '1.5' }, 1.5],
    [{ CLOCK_SPEED: '100000' }, 100_000],
  ])('%j: the clocks run %d times as fast', (env, speed) => {
    expect(readClockSpeed(env)).toBe(speed);
  });

  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NODE_ENV: 'production' }, true, false],
    [{ NODE_ENV: 'production', DEMO_ACCOUNTS: '1' }, false, true],
    [{ DEMO_ACCOUNTS: '0' }, true, false],
  ])('%j, built in: %s, demo accounts: %s', (env, builtIn, wanted) => {
    expect(readDemoAccounts(env, builtIn)).toBe(wanted);
  });

  it('name the file that shows that a worker is well', () => {
    expect(readAliveFile({ ALIVE_FILE: '/tmp/alive' })).toBe('/tmp/alive');
  });

  it.each([
    [{ REDIS_URL: 'localhost:6379' }, 'REDIS_URL must be'],
    [{ PUBLIC_URL: 'pulang.example.go.id' }, 'PUBLIC_URL must be'],
    [{ PUBLIC_URL: 'https://a.example/?b' }, 'PUBLIC_URL must be'],
    [{ CLOCK_SPEED: '0.5' }, 'CLOCK_SPEED must be'],
    [{ CLOCK_SPEED: '100001' }, 'CLOCK_SPEED must be'],
    [{ CLOCK_SPEED: '2', NODE_ENV: 'production' }, 'CLOCK_SPEED may not be set in production'],
    [{ DEMO_ACCOUNTS: 'yes' }, 'DEMO_ACCOUNTS must be 1 or 0'],
    [{ PORT: 'x' }, 'PORT must be'],
  ])('are refused once with %j', (env, words) => {
    expect(refusedSettings(env).map(({ en }) => en)).toEqual([expect.stringContaining(words)]);
  });

  it.each([['mysql://u:rahasia@h/b'], ['postgres://u:rahasia#1@h/b'], ['u:rahasia@h']])('are refused without repeating %s', (url) => {
    const said = refusedSettings({ DATABASE_URL: url, REDIS_URL: url }).map(({ message }) => message);

    expect(said.join()).not.toContain('rahasia');
  });
});

describe('a variable that is no setting', () => {
  it.each([
    ['DATABSE_URL', 'DATABASE_URL'],
    ['REDIS_URI', 'REDIS_URL'],
    ['redis_url', 'REDIS_URL'],
    ['PROT', 'PORT'],
    ['MASTERKEY', 'MASTER_KEY'],
    ['S3_SECRET_ACESS_KEY', 'S3_SECRET_ACCESS_KEY'],
  ])('%s is pointed out as %s', (name, meant) => {
    expect(findMisspelt({ [name]: 'x' })).toEqual([{ name, meant }]);
  });

  it.each(['HOME', 'PATH', 'HOSTNAME', 'REDIS_HOST', 'XDG_DATA_DIRS', 'AWS_ACCESS_KEY_ID', 'npm_config_port', 'POSTGRES_PASSWORD'])(
    '%s is left alone',
    (name) => {
      expect(findMisspelt({ [name]: 'x' })).toEqual([]);
    },
  );

  it('is left alone where the setting is set as well', () => {
    expect(findMisspelt({ REDIS_URI: 'x', REDIS_URL: 'y' })).toEqual([]);
  });
});
