import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppModule } from '../../src/app.module.js';
import { START } from '../../src/engine/index.js';
import { serveApiDocs } from '../../src/openapi/index.js';
import { MasterKeys } from '../../src/people/protection/master-keys.js';
import { createAdapter } from '../../src/platform/http/adapter.js';
import { prefixRoutes } from '../../src/platform/http/prefix.js';
import { openQueueBackend, type QueueBackend } from '../../src/platform/queue/index.js';
import { PublishedSops } from '../../src/sop/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { OpenApiDocument, type SchemaObject } from '../support/openapi-form.js';

const COMMITTED = fileURLToPath(new URL('../../docs/openapi.json', import.meta.url));

describe('the description of the API', () => {
  let database: TestDatabase;
  let backend: QueueBackend;
  let app: NestFastifyApplication;
  let document: OpenApiDocument;
  /** `GET /api/v1/cases/{}` of what answers */
  const answering: string[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    backend = await openQueueBackend({ databaseUrl: database.url, processors: false });
    const masterKeys = new MasterKeys(randomBytes(32));
    const parts = AppModule.forRoot({ role: 'api', databaseUrl: database.url, backend, masterKeys, attachments: { folder: tmpdir() } });
    const module = await Test.createTestingModule({ imports: [parts] }).compile();
    app = module.createNestApplication<NestFastifyApplication>(createAdapter(), { logger: false });
    prefixRoutes(app);
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRoute', ({ method, url }) => {
        answering.push(...[method].flat().map((each) => `${each} ${url.replace(/:\w+/g, '{}')}`));
      });
    await serveApiDocs(app);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    document = (await app.inject('/api/docs-json')).json();
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await backend.close();
    await database.drop();
  });

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, operation })),
    );
  const schemas = () => document.components.schemas;

  it('is a well-formed OpenAPI 3.1 document', () => {
    expect(OpenApiDocument.safeParse(document).error?.issues ?? []).toEqual([]);
  });

  it('refers to nothing that is not in it, and holds nothing that is not referred to', () => {
    const referred = new Set([...JSON.stringify(document).matchAll(/"#\/components\/(\w+\/\w+)"/g)].map(([, name]) => name));
    const held = ['schemas', 'responses', 'parameters'].flatMap((part) =>
      Object.keys(document.components[part as 'schemas']).map((name) => `${part}/${name}`),
    );

    expect([...referred].sort()).toEqual(held.sort());
  });

  it('names every operation once', () => {
    const ids = operations().map(({ operation }) => operation.operationId);

    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('declares every part of a path as a parameter', () => {
    const wrong = operations().filter(({ route, operation }) => {
      const inPath = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = operation.parameters.flatMap((parameter) => ('in' in parameter && parameter.in === 'path' ? [parameter.name] : []));
      return inPath.sort().join() !== declared.sort().join();
    });

    expect(wrong).toEqual([]);
  });

  it('tells of every route of the program, and of no other', () => {
    const told = operations().map(({ route }) => route.replace(/(\/cases\/\{\w+\}\/events\/)\w+$/, '$1{}').replace(/\{\w+\}/g, '{}'));
    // the queue board is a program of its own, with pages of its own
    const there = answering.filter((route) => / \/api\/v1\/(?!admin\/queues)/.test(route) && !/^(HEAD|OPTIONS) /.test(route));

    expect([...new Set(told)].sort()).toEqual([...new Set(there)].sort());
  });

  it('says what each route answers', () => {
    const silent = operations().filter(({ operation }) => {
      const [status, answer] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
      return status !== '204' && !(answer && 'content' in answer);
    });

    expect(silent.map(({ route }) => route)).toEqual([]);
  });

  it('gives every field a form', () => {
    const formless = Object.entries(schemas()).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, field]) => !field.type && !field.$ref && !field.anyOf && !field.oneOf && !field.allOf)
        .map(([field]) => `${name}.${field}`),
    );

    expect(formless).toEqual([]);
  });

  it('bounds every input', () => {
    const unbounded = operations().flatMap(({ route, operation }) => [
      ...operation.parameters.flatMap((given) => {
        const parameter = 'in' in given ? given : document.components.parameters[given.$ref.split('/').at(-1)!]!;
        return unboundedIn(parameter.schema, `${route} ${parameter.name}`);
      }),
      ...Object.values(operation.requestBody?.content ?? {}).flatMap(({ schema }) => unboundedIn(schema, `${route} body`)),
    ]);

    expect([...new Set(unbounded)]).toEqual([]);
  });

  it('says of every route who may call it, and how they say who they are', () => {
    const wrong = operations().filter(({ operation }) => {
      const isPublic = operation['x-action'] === 'public';
      const actsAs = operation.parameters.some((parameter) => '$ref' in parameter && parameter.$ref.endsWith('/ActingAs'));
      return actsAs === isPublic || operation.security.length !== (isPublic ? 0 : 2);
    });

    expect(wrong).toEqual([]);
  });

  it('has a form for each event of the SOP that people may take', () => {
    const { transitions } = app.get(PublishedSops).find('orang-terlantar')!;
    const byPeople = transitions.filter(({ by }) => [...by].some((role) => role !== 'system'));
    const wanted = byPeople.map(({ from, event }) => (from === START ? `Open_${event}` : `Take_${event}`));
    const forms = Object.keys(schemas()).filter((name) => /^(Open|Take)_/.test(name));

    expect(forms.sort()).toEqual([...new Set(wanted)].sort());
  });

  it('asks with an event only for the inputs that its transitions ask for', () => {
    expect(schemas()['Take_leg_arrived']!.properties!['inputs']).toMatchObject({
      type: 'object',
      properties: { more_legs: { type: 'boolean' } },
      additionalProperties: false,
    });
    expect(schemas()['Take_person_met']!.properties).not.toHaveProperty('inputs');
    expect(schemas()['Take_person_met']!.properties!['step']).toEqual({ $ref: '#/components/schemas/MeetingStep' });
  });

  it('is the document that is kept in the repository', () => {
    expect(document).toEqual(JSON.parse(readFileSync(COMMITTED, 'utf8')));
  });

  describe('as a page', () => {
    it('runs no script but files of this program, and loads nothing from elsewhere', async () => {
      const page = await app.inject('/api/docs');

      expect(page.statusCode).toBe(200);
      expect(page.headers['content-type']).toContain('text/html');
      expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; /);
      expect(page.body).not.toMatch(/<script>|\son\w+=|(src|href)=["']?(https?:)?\/\//);
    });

    it('has its scripts, style and icons beside it', async () => {
      const page = await app.inject('/api/docs');
      const assets = [...page.body.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, file]) => new URL(file!, 'http://here/api/docs').pathname);
      const answers = await Promise.all(assets.map((url) => app.inject(url)));

      expect(assets.length).toBeGreaterThanOrEqual(5);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(assets.map(() => 200));
    });
  });

  /** Whatever could be sent without end, by its place. */
  function unboundedIn(schema: SchemaObject, place: string): string[] {
    if (schema.$ref !== undefined) {
      const name = schema.$ref.split('/').at(-1)!;
      return place.split(' ').includes(name) ? [] : unboundedIn(schemas()[name] as SchemaObject, `${place} ${name}`).map(lastOf);
    }
    const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
    if (parts.length > 0) return parts.flatMap((part) => unboundedIn(part, place));
    if (schema.enum !== undefined || schema.const !== undefined) return [];
    const types = [schema.type ?? 'anything'].flat();
    return [
      ...(types.includes('anything') ? [place] : []),
      ...(types.includes('string') && !isBoundedText(schema) ? [place] : []),
      ...(types.includes('array') && schema.maxItems === undefined ? [place] : []),
      ...(types.includes('object') && schema.additionalProperties !== false && schema.maxProperties === undefined ? [place] : []),
      ...(schema.items ? unboundedIn(schema.items, `${place}[]`) : []),
      ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => unboundedIn(field, `${place}.${name}`)),
    ];
  }

  /** By class and field, wherever the class is used. */
  const lastOf = (place: string) => place.split(' ').at(-1)!;

  /** A length, a format that has one, or a whole pattern in which nothing repeats without end. */
  const isBoundedText = ({ maxLength, format, pattern = '' }: SchemaObject) =>
    maxLength !== undefined ||
    ['uuid', 'date', 'date-time'].includes(format ?? '') ||
    /^\^(?:\\.|[^*+\\])*\$$/.test(pattern.replace(/\{\d+,\}/g, '*'));
});
