import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { v7 as newId } from 'uuid';
import { DatabaseModule, UnitOfWork, type Tx } from '../../src/platform/database/index.js';
import { Inbox } from '../../src/platform/queue/inbox.js';
import type { Message, MessageHandler } from '../../src/platform/queue/index.js';
import { Together } from '../../src/platform/queue/together.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const messages = (n: number): Message[] => Array.from({ length: n }, () => ({ id: newId(), queue: 'places', name: 'noted', payload: {} }));

describe('messages of one queue that come at once', () => {
  let database: TestDatabase;
  let app: TestingModule;

  beforeAll(async () => {
    database = await testDatabase();
    app = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot({ url: database.url, poolSize: 5, applicationName: 'test' })],
    }).compile();
    await app.get(UnitOfWork).run((tx) => tx.query('create table noted (message_id uuid, transaction text)'));
  }, 30_000);

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const together = () => new Together(app.get(UnitOfWork), new Inbox());
  const note: MessageHandler = {
    handle: (tx: Tx, { id }) => tx.query('insert into noted values ($1, pg_current_xact_id()::text)', [id]),
  };
  const noteUnless = (refused: Message): MessageHandler => ({
    handle: async (tx, message) => {
      await note.handle(tx, message, undefined);
      if (message.id === refused.id) throw new Error('not this one');
    },
  });
  const noted = (all: readonly Message[]) =>
    app
      .get(UnitOfWork)
      .run((tx) =>
        tx.query<{ id: string; transaction: string }[]>(
          'select message_id as id, transaction from noted where message_id = any ($1) order by 1',
          [all.map(({ id }) => id)],
        ),
      );

  it('are done together: two at once by themselves, and in one transaction all that waited meanwhile', async () => {
    const all = messages(12);
    const doer = together();

    await Promise.all(all.map((each) => doer.do(each, note)));
    const rows = await noted(all);

    expect(rows.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(new Set(rows.map(({ transaction }) => transaction)).size).toBe(3);
  });

  it('are all done but the one that fails, which leaves nothing', async () => {
    const all = messages(8);
    const doer = together();
    const failing = all[5]!;

    const outcomes = await Promise.allSettled(all.map((each) => doer.do(each, noteUnless(failing))));

    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(all.map((each) => each !== failing));
    expect((await noted(all)).map(({ id }) => id)).toEqual(all.filter((each) => each !== failing).map(({ id }) => id));
  });

  it('are done once, though one of them comes twice', async () => {
    const all = messages(4);
    const doer = together();

    await Promise.all([...all, ...all].map((each) => doer.do(each, note)));

    expect((await noted(all)).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });
});
