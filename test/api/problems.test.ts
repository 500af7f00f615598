import 'reflect-metadata';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { IsString, ValidateNested } from 'class-validator';
import { QueryFailedError } from 'typeorm';
import { API_PREFIX, createAdapter } from '../../src/platform/http/adapter.js';
import { Public } from '../../src/platform/http/declared-access.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import { Refusal, Refused } from '../../src/shared/refusal.js';

class PlaceDto {
  @IsString()
  readonly name!: string;
}

class PersonDto {
  @IsString()
  readonly name!: string;

  @ValidateNested({ each: true })
  @Type(() => PlaceDto)
  readonly places!: PlaceDto[];
}

class GroupDto {
  @ValidateNested({ each: true })
  @Type(() => PersonDto)
  readonly people!: PersonDto[];
}

const words = { id: 'Belum lengkap.', en: 'Not complete.' };
const withCode = (code: string, message = 'Siti Aminah') => Object.assign(new Error(message), { code });

const thrown: Readonly<Record<string, Error>> = {
  refused: new Refused(new Refusal('stale_version', words, { possible: ['file_completed'] })),
  bare: new Refused(new Refusal('case_not_found', words)),
  refusedConnection: withCode('ECONNREFUSED'),
  shutDown: new QueryFailedError('select 1', [], withCode('57P01')),
  startingUp: withCode('57P03'),
  tooMany: withCode('53300'),
  ended: new Error('Connection terminated unexpectedly'),
  full: new QueryFailedError('insert', [], withCode('53100')),
  badValue: new QueryFailedError('select $1::uuid', [], withCode('22P02', 'invalid input syntax for type uuid: "Siti Aminah"')),
};

@Public()
@Controller('probe')
class ProbeController {
  @Get(':what')
  fail(@Param('what') what: string): never {
    throw thrown[what]!;
  }

  @Post()
  take(@Body() group: GroupDto): number {
    return group.people.length;
  }
}

describe('a problem', () => {
  let app: NestFastifyApplication;
  const logged: string[] = [];

  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [HttpModule], controllers: [ProbeController] }).compile();
    const log = (...said: unknown[]) => void logged.push(said.map(String).join(' '));
    app = module.createNestApplication<NestFastifyApplication>(createAdapter(), { logger: { log, error: log, warn: log } });
    app.setGlobalPrefix(API_PREFIX);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });

  afterAll(() => app.close());

  const get = (what: string) => app.inject({ method: 'GET', url: `/api/v1/probe/${what}` });

  it('tells a refusal with its code, words and details', async () => {
    const answer = await get('refused');

    expect(answer.statusCode).toBe(409);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toEqual({
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      code: 'stale_version',
      message: words,
      details: { possible: ['file_completed'] },
    });
  });

  it('has no details if the refusal has none', async () => {
    expect(Object.keys((await get('bare')).json<object>()).sort()).toEqual(['code', 'message', 'status', 'title', 'type']);
  });

  it.each([
    ['refusedConnection', 503, 'database_unavailable'],
    ['shutDown', 503, 'database_unavailable'],
    ['startingUp', 503, 'database_unavailable'],
    ['tooMany', 503, 'database_unavailable'],
    ['ended', 503, 'database_unavailable'],
    ['full', 507, 'disk_full'],
  ])('says that the database is away or full: %s', async (what, status, code) => {
    const answer = await get(what);

    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ status, code, message: { id: expect.any(String), en: expect.any(String) } });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.body).not.toMatch(/Siti|stack|node_modules/);
  });

  it('is logged without the values that PostgreSQL quotes', async () => {
    const answer = await get('badValue');

    expect(answer.statusCode).toBe(500);
    expect(logged.join('\n')).toContain('a query failed (22P02)\n    at ');
    expect(logged.join('\n')).not.toContain('Siti');
  });

  it('names the field of a list in a list', async () => {
    const people = [
      { name: 'a', places: [] },
      { name: 'b', places: [{ name: 'c' }, { name: 5 }] },
    ];

    const answer = await app.inject({ method: 'POST', url: '/api/v1/probe', payload: { people } });

    expect(answer.statusCode).toBe(400);
    expect(answer.json<Problem>().errors).toEqual([
      { field: 'people.1.places.1.name', code: 'isString', message: { id: expect.any(String), en: expect.any(String) } },
    ]);
  });
});
