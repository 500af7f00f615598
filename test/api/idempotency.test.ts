import 'reflect-metadata';
import { Body, Controller, HttpCode, Injectable, Post, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IsString } from 'class-validator';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { DatabaseModule, UnitOfWork } from '../../src/platform/database/index.js';
import { API_PREFIX, createAdapter } from '../../src/platform/http/adapter.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { Idempotent } from '../../src/platform/http/idempotency.js';
import { IdempotencyModule } from '../../src/platform/http/idempotency.module.js';
import { Refusal, Refused } from '../../src/shared/refusal.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { until } from '../support/processes.js';

class NoteDto {
  @IsString()
  readonly text!: string;
}

interface Noted {
  readonly text: string;
  readonly at: Date;
}

@Injectable()
class WriteNote {
  constructor(private readonly work: UnitOfWork) {}

  write(text: string, then: () => void = () => {}): Promise<Noted> {
    return this.work.run(async (tx) => {
      await tx.query('insert into notes (text) values ($1)', [text]);
      then();
      return { text, at: new Date() };
    });
  }

  /** As a case that takes one event only. */
  writeOnly(text: string): Promise<Noted> {
    return this.work.run(async (tx) => {
      const [, changed] = await tx.query<[unknown, number]>('update only_note set text = $1 where text is null', [text]);
      if (!changed) throw new Refused(new Refusal('stale_version', { id: 'Sudah.', en: 'Already.' }));
      return { text, at: new Date() };
    });
  }

  forget(text: string): Promise<void> {
    return this.work.run(async (tx) => void (await tx.query('delete from notes where text = $1', [text])));
  }
}

@Idempotent()
@Controller('notes')
class NotesController {
  constructor(private readonly notes: WriteNote) {}

  @Post()
  write(@Body() { text }: NoteDto): Promise<Noted> {
    return this.notes.write(text);
  }

  @Post('only')
  @HttpCode(200)
  writeOnly(@Body() { text }: NoteDto): Promise<Noted> {
    return this.notes.writeOnly(text);
  }

  @Post('refused')
  refuse(@Body() { text }: NoteDto): Promise<Noted> {
    return this.notes.write(text, () => {
      throw new Refused(new Refusal('rule', { id: 'Tidak.', en: 'No.' }));
    });
  }

  @Post('forgotten')
  @HttpCode(204)
  forget(@Body() { text }: NoteDto): Promise<void> {
    return this.notes.forget(text);
  }

  @Post('dressed-up')
  async dressUp(@Body() { text }: NoteDto): Promise<object> {
    return { ...(await this.notes.write(text)), more: true };
  }

  @Post('twice')
  async twice(@Body() { text }: NoteDto): Promise<Noted> {
    const first = await this.notes.write(text);
    await this.notes.write(text);
    return first;
  }
}

/** Stands for the access guard: who is signed in is said by a header. */
@Injectable()
class SignedIn implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ headers: Record<string, string>; access?: object }>();
    request.access = { session: { account: { id: request.headers['x-account'] ?? 'somebody' } } };
    return true;
  }
}

describe('a request with an Idempotency-Key', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let source: DataSource;

  beforeAll(async () => {
    database = await testDatabase();
    const module = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot({ url: database.url, poolSize: 8, applicationName: 'test' }), HttpModule, IdempotencyModule],
      controllers: [NotesController],
      providers: [WriteNote, { provide: APP_GUARD, useClass: SignedIn }],
    }).compile();
    app = module.createNestApplication<NestFastifyApplication>(createAdapter(), { logger: false });
    app.setGlobalPrefix(API_PREFIX);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    source = app.get(DataSource);
    await source.query('create table notes (text text not null); create table only_note (text text); insert into only_note values (null)');
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const post = (key: string | undefined, text: unknown, path = '', account = 'somebody') =>
    app.inject({
      method: 'POST',
      url: `/api/v1/notes${path}`,
      payload: { text },
      headers: { 'x-account': account, ...(key && { 'idempotency-key': key }) },
    });

  const count = async (text: string) => (await source.query<unknown[]>('select from notes where text = $1', [text])).length;
  const keys = async (key: string) => (await source.query<unknown[]>('select from idempotency_keys where key = $1', [key])).length;

  it('that is repeated gets the same answer and changes nothing more', async () => {
    const key = newId();

    const first = await post(key, 'repeated');
    const second = await post(key, 'repeated');

    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(second.json()).toEqual(first.json());
    expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
    expect(await count('repeated')).toBe(1);
  });

  it('is kept with the first transaction alone, where a route has two', async () => {
    const key = newId();

    const answers = [await post(key, 'two', '/twice'), await post(key, 'two', '/twice')];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect(await count('two')).toBe(2);
  });

  it('that comes twenty times at once is done once', async () => {
    const key = newId();

    const answers = await Promise.all(Array.from({ length: 20 }, () => post(key, 'at once')));

    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ json }) => json<Noted>().at)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] !== 'true')).toHaveLength(1);
    expect(await count('at once')).toBe(1);
  });

  it('gets the first answer though the use case would refuse it, now that it is done', async () => {
    const key = newId();

    const answers = await Promise.all(Array.from({ length: 5 }, () => post(key, 'only', '/only')));

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
  });

  it.each([
    ['another body', '', 'other'],
    ['another route', '/twice', 'used'],
  ])('that was used with %s is refused', async (_what, path, text) => {
    const key = newId();
    await post(key, 'used');

    const answer = await post(key, text, path);

    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'idempotency_key_reused' });
    expect(await count('other')).toBe(0);
  });

  it('is of one account: another may use the same key', async () => {
    const key = newId();

    const answers = [await post(key, 'of two'), await post(key, 'of two', '', 'somebody else')];

    expect(answers.map(({ headers }) => headers['idempotency-replayed'])).toEqual([undefined, undefined]);
    expect(await count('of two')).toBe(2);
  });

  it('that was refused leaves no key, and may be tried again', async () => {
    const key = newId();

    const answers = [await post(key, 'refused', '/refused'), await post(key, 'refused', '/refused')];

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([422, 422]);
    expect(await keys(key)).toBe(0);
    expect(await count('refused')).toBe(0);
  });

  it('keeps neither key nor effect if the transaction is cut off before it commits', async () => {
    const key = newId();
    const lock = source.createQueryRunner();
    await lock.startTransaction();
    await lock.query('lock table idempotency_keys in exclusive mode'); // so that it stops between effect and key

    const answer = post(key, 'cut off');
    const stopped = await until(async () => {
      const [waiting] = await source.query<{ pid: number }[]>(
        `select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      );
      return waiting;
    });
    await source.query('select pg_terminate_backend($1)', [stopped.pid]);
    await lock.rollbackTransaction();
    await lock.release();

    expect((await answer).statusCode).toBe(503);
    expect([await keys(key), await count('cut off')]).toEqual([0, 0]);
    expect((await post(key, 'cut off')).statusCode).toBe(201);
  });

  it('that answers nothing answers nothing again', async () => {
    const key = newId();

    const answers = [await post(key, 'none', '/forgotten'), await post(key, 'none', '/forgotten')];

    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([
      [204, ''],
      [204, ''],
    ]);
  });

  it('shows a route that answers something else than its use case returned', async () => {
    expect((await post(newId(), 'dressed up', '/dressed-up')).statusCode).toBe(500);
  });

  it('must be a UUID', async () => {
    const answer = await post('1', 'not a key');

    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'idempotency_key_invalid' });
  });

  it('is not asked for: without one everything is done as often as it is asked', async () => {
    await Promise.all([post(undefined, 'no key'), post(undefined, 'no key')]);

    expect(await count('no key')).toBe(2);
  });
});
