import { describe } from '@jest/globals';
import pg from 'pg';
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
