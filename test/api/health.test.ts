import 'reflect-metadata';
import { Controller, Get } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_PREFIX, createAdapter } from '../../src/platform/http/adapter.js';
import { Public } from '../../src/platform/http/declared-access.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { listen } from '../../src/platform/http/listen.js';
import { SopModule } from '../../src/sop/index.js';

@Public()
@Controller('broken')
class BrokenController {
  @Get()
  broken(): never {
    throw new Error('a name that must not leave');
  }
}

describe('the API', () => {
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [HttpModule, SopModule], controllers: [BrokenController] }).compile();
    app = module.createNestApplication<NestFastifyApplication>(createAdapter(), { logger: false });
    app.setGlobalPrefix(API_PREFIX);
    url = await listen(app, { host: '127.0.0.1', port: 0 });
  });

  afterAll(() => app.close());

  it('says that it is up, in which version and for how long', async () => {
    const response = await fetch(`${url}/api/v1/health`);

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      uptimeSeconds: expect.any(Number),
    });
  });

  it.each([
    ['an address that is not there', '/api/v1/nothing', {}, 404],
    ['an address that cannot be read', '/%', {}, 400],
    ['a body that cannot be read', '/api/v1/health', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{' }, 400],
    ['an error inside', '/api/v1/broken', {}, 500],
  ])('answers %s with a problem in two languages', async (_what, address, request, status) => {
    const response = await fetch(url + address, request);

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: expect.any(String),
      status,
      code: expect.any(String),
      message: { id: expect.any(String), en: expect.any(String) },
    });
  });

  it('says in two languages that the port is in use', async () => {
    const module = await Test.createTestingModule({ imports: [HttpModule, SopModule] }).compile();
    const second = module.createNestApplication<NestFastifyApplication>(createAdapter(), { logger: false });
    const port = Number(new URL(url).port);

    await expect(listen(second, { host: '127.0.0.1', port })).rejects.toMatchObject({
      name: 'StartRefused',
      id: expect.stringContaining(`Port ${port} sudah dipakai`),
      en: expect.stringContaining(`Port ${port} is in use`),
    });

    await second.close();
  });
});
