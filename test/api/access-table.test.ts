import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { seedDemoAccounts, type Role } from '../../src/access/index.js';
import { mayDo, type Action } from '../../src/access/permissions.js';
import { ROLES } from '../../src/access/roles.js';
import type { CaseMovedView } from '../../src/cases/case.view.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import { Units } from '../../src/units/index.js';
import { testApi, type Answer, type Person, type TestApi } from '../support/api.js';

type Method = 'get' | 'post' | 'delete';
type Paths = Record<string, Record<Method, { 'x-action': Action | 'public'; responses: object }>>;

/** Every route of the program: the document is checked to have all of them. */
const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: Paths };
const routes = Object.entries(paths).flatMap(([path, item]) =>
  (Object.keys(item) as Method[]).map((method) => ({ method, path: path.replace('/api/v1', ''), action: item[method]['x-action'] })),
);
const open = routes.filter(({ action }) => action === 'public');
const closed = routes.flatMap(({ action, ...route }) => (action === 'public' ? [] : [{ ...route, action }]));
/** A stream does not end by itself; test/api/live.test.ts reads it. */
const answering = closed.filter(({ path }) => path !== '/live');
const ofOneCase = closed.filter(({ path }) => path.includes('{caseId}'));

describe('who may call what', () => {
  let api: TestApi;
  const people = new Map<Role, Person>();

  beforeAll(async () => {
    api = await testApi();
    const { accounts } = (await seedDemoAccounts(api.app.get(UnitOfWork), api.app.get(Units), { production: false }))!;
    for (const role of ROLES) people.set(role, await api.as(role, accounts.find((account) => account.role === role)!.unit));
  }, 60_000);

  afterAll(() => api.close());

  const filled = (path: string, caseId = newId()) => path.replace('{caseId}', caseId).replace(/\{\w+\}/g, newId());
  const ask = (person: Person, method: Method, path: string): Promise<Answer<Problem>> => person[method]<Problem>(path);
  const anonymous = (method: Method, path: string) =>
    api.app.inject({ method: method.toUpperCase() as 'GET', url: `/api/v1${filled(path)}`, ...(method === 'post' ? { payload: {} } : {}) });

  it('is known of every route', () => {
    expect(routes.length).toBeGreaterThan(150);
    expect(routes.filter(({ action }) => action === undefined)).toEqual([]);
  });

  it.each(closed)('nobody without signing in: $method $path', async ({ method, path }) => {
    expect((await anonymous(method, path)).statusCode).toBe(401);
  });

  it.each(closed)('no other role: $method $path', async ({ method, path, action }) => {
    const others = ROLES.filter((role) => !mayDo(action, role));

    const answers = await Promise.all(others.map((role) => ask(people.get(role)!, method, filled(path))));

    expect(answers.map(({ status }) => status)).toEqual(others.map(() => 403));
  });

  it.each(answering)('every right one: $method $path', async ({ method, path, action }) => {
    const right = ROLES.filter((role) => mayDo(action, role) && path !== '/session');

    const answers = await Promise.all(right.map((role) => ask(people.get(role)!, method, filled(path))));

    expect(answers.filter(({ status, body }) => status === 401 || (status === 403 && body?.code === 'not_permitted'))).toEqual([]);
  });

  it.each(ofOneCase)('not the officer of another unit, to whom it is as if there were none: $method $path', async ({ method, path }) => {
    const officer = people.get('satpol.officer')!;
    const { caseId } = (
      await officer.post<CaseMovedView>('/cases', { event: 'report_received', region: '35.78', step: { channel: 'patrol' } })
    ).body;
    const stranger = await api.as('satpol.officer', 'SATPOL-35.73');

    const [theirs, nobodys] = [await ask(stranger, method, filled(path, caseId)), await ask(stranger, method, filled(path))];

    expect(theirs.status).toBeGreaterThanOrEqual(400);
    expect([theirs.status, theirs.body]).toEqual([nobodys.status, nobodys.body]);
  });

  // the measurements are closed by their own guard: by a token, or by role (test/api/metrics.test.ts)
  it.each(open.filter(({ path }) => path !== '/metrics'))('anybody: $method $path', async ({ method, path }) => {
    expect([401, 403]).not.toContain((await anonymous(method, path)).statusCode);
  });
});
