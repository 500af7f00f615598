/** What can be set is written down once (src/platform/config/setting-list.ts), and everything else that speaks of it says the same. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { SETTINGS, type Setting } from '../../src/platform/config/setting-list.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const names = SETTINGS.map(({ name }) => name);

/** The program, without its list of settings, and without its tests. */
const source = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('setting-list.ts'))
  .map((file) => read(path.join('src', file)))
  .join('\n');

/** `process.env['PORT']`, `env.PORT`, `text('PORT')`. npm's own variables, and those every program gets, are no settings. */
const asked = [...source.matchAll(/\benv(?:\.|\[')([A-Z][A-Z0-9_]+)\b|\btext\('([A-Z][A-Z0-9_]+)'\)/g)].map(([, a, b]) => a ?? b);

/** Set in `.env` too, but read by docker-compose.yml only. */
const OF_COMPOSE = ['POSTGRES_PASSWORD', 'REDIS_PASSWORD'];

describe('every setting', () => {
  it('that is read is in the list', () => {
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((name) => !names.includes(name!))).toEqual([]);
  });

  it('that is in the list is read', () => {
    expect(names.filter((name) => !source.includes(`'${name}'`))).toEqual([]);
  });

  it('is in the list once', () => {
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('.env.example', () => {
  const text = read('.env.example');
  const entry = ({ name, about, otherwise, example }: Setting): string =>
    [`# ${about.id}`, `# ${about.en}`, ...(otherwise === undefined ? [] : [`# (${otherwise})`]), `#${name}=${example}`].join('\n');

  it.each(SETTINGS.map((setting) => [setting.name, setting] as const))('says of %s what the list says', (_name, setting) => {
    expect(text).toContain(`\n${entry(setting)}\n`);
  });

  it('names nothing else, and sets nothing', () => {
    const named = [...text.matchAll(/^#?([A-Z][A-Z0-9_]+)=(.*)$/gm)];

    expect(named.map(([, name]) => name).sort()).toEqual([...names, ...OF_COMPOSE].sort());
    expect([...text.matchAll(/^[A-Z][A-Z0-9_]*=.+$/gm)]).toEqual([]);
  });
});

describe('docs/running.md', () => {
  const row = ({ name, about, otherwise, example }: Setting): string =>
    `| \`${name}\` | ${about.en} | ${otherwise ?? ''} | \`${example}\` |`.replaceAll(/ {2,}/g, ' ');

  it('has the table of the list', () => {
    expect(read('docs/running.md')).toContain(`\n${SETTINGS.map(row).join('\n')}\n`);
  });
});

describe('docker-compose.yml', () => {
  interface Service {
    readonly environment: Readonly<Record<string, string>>;
    readonly healthcheck?: { readonly test?: readonly string[] };
    readonly ports?: readonly string[];
    readonly image?: string;
  }
  const text = read('docker-compose.yml');
  const { services } = parse(text, { merge: true }) as { services: Readonly<Record<string, Service>> };
  const variables = [...text.matchAll(/\$\{([A-Z0-9_]+)([^}]*)\}/g)].map(([, name = '', rest = '']) => ({ name, rest }));

  it('has four services', () => {
    expect(Object.keys(services)).toEqual(['api', 'worker', 'postgres', 'redis']);
  });

  it.each(Object.keys(services))('looks after the health of %s', (name) => {
    expect(services[name]?.healthcheck?.test?.[0]).toMatch(/^CMD/);
  });

  it.each(['api', 'worker'])('gives the %s only settings that there are', (name) => {
    expect(Object.keys(services[name]!.environment).filter((each) => !names.includes(each))).toEqual([]);
  });

  it('asks only for settings that there are', () => {
    expect(variables.map(({ name }) => name).filter((name) => ![...names, ...OF_COMPOSE].includes(name))).toEqual([]);
  });

  it('has no password, key or token of its own', () => {
    const secret = variables.filter(({ name }) => /PASSWORD|KEY|SECRET|TOKEN/.test(name));

    expect(secret.length).toBeGreaterThan(5);
    expect(secret.filter(({ rest }) => !/^:(-|\?.+)$/.test(rest))).toEqual([]);
    expect([...text.matchAll(/:\/\/[^$\s]*:(?!\$\{)[^$@\s]+@/g)]).toEqual([]);
  });

  it.each([...OF_COMPOSE, 'MASTER_KEY'])('does not start without %s', (name) => {
    expect(variables.filter((each) => each.name === name && !each.rest.startsWith(':?'))).toEqual([]);
  });

  it('opens a port for the api only, and only to this machine', () => {
    expect(Object.values(services).flatMap(({ ports = [] }) => ports)).toEqual(['${HOST:-127.0.0.1}:${PORT:-3000}:3000']);
  });

  it.each(['postgres', 'redis'])('says which %s', (name) => {
    expect(services[name]?.image).toMatch(/^[a-z]+:\d[\w.-]+$/);
  });
});
