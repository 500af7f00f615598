import { describe, expect, it } from '@jest/globals';
import { describeStorm } from './cases.suite.js';
import { NO_REDIS, redisExpected, redisInstalled } from './services.js';

if (!redisInstalled) console.warn(NO_REDIS);

describe('a service that is killed under load, with BullMQ on Redis', () => {
  it('can be tested here, or this is not the continuous integration', () => {
    expect(redisInstalled || !redisExpected ? '' : NO_REDIS).toBe('');
  });

  if (redisInstalled) describeStorm('redis', ['api', 'worker', 'postgresql', 'redis']);
});
