import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readDukcapilSettings } from '../../src/identity/index.js';
import { DEFAULTS, startSimulator, type Simulator } from '../../src/simulator/index.js';
import { seedDemoAccounts } from '../../src/access/index.js';
import { Office } from '../../src/cli/demo/office.js';
import { STORIES } from '../../src/cli/demo/stories.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { Units } from '../../src/units/index.js';
import { testApi, type TestApi } from '../support/api.js';

describe('the four cases of the demonstration', () => {
  let api: TestApi;
  let office: Office;
  let simulator: Simulator;

  beforeAll(async () => {
    // a day passes in two seconds
    simulator = await startSimulator();
    const { userId: user, password, customer } = DEFAULTS;
    const dukcapil = readDukcapilSettings({}, { url: simulator.url, user, password, customer, publicKey: simulator.publicKey });
    api = await testApi({ clockSpeed: 43_200, dukcapil, stationUrl: simulator.url });
    const url = await api.app.getHttpAdapter().getInstance().listen({ host: '127.0.0.1', port: 0 });
    const made = await seedDemoAccounts(api.app.get(UnitOfWork), api.app.get(Units), { production: false });
    office = new Office(url, made!.password);
  }, 60_000);

  afterAll(async () => {
    await api.close();
    await simulator.close();
  });

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

  it('asks Dukcapil and the 1:N station, and a person decides', async () => {
    const [walkIn, identified] = STORIES;
    const told: string[] = [];
    const tell = (line: string) => void told.push(line);

    await walkIn!.run(office, tell);
    await identified!.run(office, tell);

    const all = told.join('\n');
    expect(all).toMatch(/Dukcapil \(DATA SINTETIS\): NIK terdaftar dan data yang ditanyakan sesuai\. \(nama sesuai, .*\) -> verified/);
    expect(all).toMatch(
      /stasiun 1:N .* TORAKI SALEH, JEMBER, skor 79\n.*stasiun 1:N .* KARIJO, JEMBER, skor 65\n.*2 kandidat dicatat .* -> candidate/,
    );
    expect(all).toMatch(/second_agreement DITOLAK .*which_candidate[^]*demo\.dp3ak\.verifier: agreed -> identified/);
  }, 60_000);
});
