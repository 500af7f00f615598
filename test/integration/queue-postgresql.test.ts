import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openQueueBackend } from '../../src/platform/queue/index.js';
import { cuttable } from '../faults/services.js';
import { testDatabase } from '../support/database.js';
import { describeMessagePath } from './queue.suite.js';

describe('the message path on PostgreSQL', () => {
  describeMessagePath(async () => {
    const database = await testDatabase();
    const way = await cuttable(database.url);
    await way.back();
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    return {
      kind: 'postgresql',
      databaseUrl: database.url,
      queueDatabaseUrl: way.url,
      away: way.away,
      back: () => way.back(),
      wipe: () => pool.query('delete from bullmq.job'),
      close: async () => {
        await pool.end();
        await way.close();
        await database.drop();
      },
    };
  });
});

it('a connection that is lost between two statements of a transaction is no end of the process', async () => {
  const database = await testDatabase();
  const backend = await openQueueBackend({ databaseUrl: database.url, processors: true });
  const pool = backend.connection as unknown as pg.Pool;
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const gone = new Promise((resolve) => client.once('end', resolve));

  await pool.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
  await gone;

  await expect(client.query('select 1')).rejects.toThrow();
  client.release(true);
  await expect(pool.query('select 1')).resolves.toMatchObject({ rowCount: 1 });
  await backend.close();
  await database.drop();
});
