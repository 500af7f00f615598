import { describe, expect, it } from '@jest/globals';
import { NO_REDIS, privateRedis, redisExpected, redisInstalled } from '../faults/services.js';
import { testDatabase } from '../support/database.js';
import { describeMessagePath } from './queue.suite.js';

if (!redisInstalled) console.warn(NO_REDIS);

describe('the message path on Redis', () => {
  it('can be tested here, or this is not the continuous integration', () => {
    expect(redisInstalled || !redisExpected ? '' : NO_REDIS).toBe('');
  });

  if (redisInstalled) {
    describeMessagePath(async () => {
      const database = await testDatabase();
      const redis = await privateRedis();
      await redis.back();
      return {
        kind: 'redis',
        databaseUrl: database.url,
        redisUrl: redis.url,
        away: redis.away,
        back: () => redis.back(),
        wipe: redis.wipe,
        close: async () => {
          await redis.close();
          await database.drop();
        },
      };
    });
  }
});
