import { describe } from '@jest/globals';
import { describeStorm } from './cases.suite.js';

describe('a service that is killed under load, with BullMQ on PostgreSQL', () => {
  describeStorm('postgresql', ['api', 'worker', 'postgresql']);
});
