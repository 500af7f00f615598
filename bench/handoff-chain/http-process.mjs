/** Pulang as a server, and the same use cases called without HTTP in it before: told to the parent, which then asks by HTTP. */
import { once } from 'node:events';
import { createAccount, grantRole } from '../../dist/access/index.js';
import { readStep } from '../../dist/cases/command.dto.js';
import { CaseFiles } from '../../dist/cases/index.js';
import { UnitOfWork } from '../../dist/platform/database/index.js';
import { Units } from '../../dist/units/index.js';
import { CHAIN, nextCity, STAFF } from './chain.mjs';
import { CONNECTIONS } from './load.mjs';
import { drive, spread } from './measure.mjs';
import { startPulang } from './pulang.mjs';

const PASSWORD = 'rahasia-nomor-satu';
const { databaseUrl, redisUrl, cases } = JSON.parse(process.argv[2]);
const { app, settled, close } = await startPulang({ databaseUrl, redisUrl });
await app.listen(0, '127.0.0.1');
const url = await app.getUrl();

const [actors, bearers] = [{}, {}];
const { units } = await app.get(Units).directory();
for (const [name, [code, role]] of Object.entries(STAFF)) {
  const unit = units.find((each) => each.code === code);
  const accountId = await app.get(UnitOfWork).run(async (tx) => {
    const id = await createAccount(tx, { username: name, displayName: name, password: PASSWORD });
    await grantRole(tx, unit, { account: id, role, from: '2020-01-01' });
    return id;
  });
  actors[name] = { accountId, unitId: unit.id, role, seesProvince: false, onBehalfOf: null };
  const body = JSON.stringify({ username: name, password: PASSWORD, by: 'bearer' });
  const session = await fetch(`${url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  bearers[name] = (await session.json()).token;
}

const files = app.get(CaseFiles);
const steps = await Promise.all(CHAIN.map(async ({ event, by, data }) => ({ event, by, ...(await readStep(event, { step: data })) })));
const requests = [];
const chain = async () => {
  let caseId;
  for (const { event, by, step } of steps) {
    const began = performance.now();
    caseId =
      caseId === undefined
        ? (await files.open({ event, region: nextCity() }, { step }, actors[by])).caseId
        : (await files.take(caseId, { event, step }, actors[by])).caseId;
    requests.push(performance.now() - began);
  }
};
await drive(chain, { cases, at: CONNECTIONS, settled }); // warm
requests.length = 0;
const { seconds, failures } = await drive(chain, { cases, at: CONNECTIONS });
await settled();
process.send({ url, bearers, without: { perSecond: requests.length / seconds, ...spread(requests), failures } });
await once(process, 'message');
await close();
process.exit();
