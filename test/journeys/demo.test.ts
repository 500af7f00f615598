import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedDemoAccounts } from '../../src/access/index.js';
import { Office } from '../../src/cli/demo/office.js';
import { STORIES } from '../../src/cli/demo/stories.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { Units } from '../../src/units/index.js';
import { testApi, type TestApi } from '../support/api.js';

describe('the four cases of the demonstration', () => {
  let api: TestApi;
  let office: Office;

  beforeAll(async () => {
    // a day passes in two seconds
    api = await testApi({ clockSpeed: 43_200 });
    const url = await api.app.getHttpAdapter().getInstance().listen({ host: '127.0.0.1', port: 0 });
    const made = await seedDemoAccounts(api.app.get(UnitOfWork), api.app.get(Units), { production: false });
    office = new Office(url, made!.password);
  }, 60_000);

  afterAll(() => api.close());

  it.each(STORIES)(
    '$title',
    async ({ run, ends, reader }) => {
      const told: string[] = [];

      const story = await run(office, (line) => told.push(line));
      const lines = await story.timeline(reader);

      expect(await story.state(reader)).toBe(ends);
      expect(lines.length).toBeGreaterThan(15);
      expect(told.filter((line) => line.includes('REFUSED')).length).toBeGreaterThan(0);
    },
    60_000,
  );
});
