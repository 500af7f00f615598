/** `npm run seed -- --cases 200 --seed 1`: synthetic cases in the service that runs, each marked as such, by the demo accounts. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readDeployment, readSettings } from '../platform/config/settings.js';
import { StartRefused } from '../platform/config/start-refused.js';
import { Office } from './demo/office.js';
import { seedCases } from './seed/seed-cases.js';

const MOST = 10_000;
const PASSWORD = /Kata sandi \/ Password: (\S+)/;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { cases: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } } });
  const cases = Number(values.cases);
  if (!Number.isInteger(cases) || cases < 1 || cases > MOST)
    throw new StartRefused(`--cases harus berupa angka 1 sampai ${MOST}.`, `--cases must be a number from 1 to ${MOST}.`);
  const { host, port } = readSettings(process.env);
  const office = new Office(`http://${host}:${port}`, demoPassword());
  const begun = performance.now();
  const made = await seedCases(office, cases, values.seed, (done) => {
    if (done % 50 === 0) console.log(`${done}/${cases}`);
  });
  const states = new Map<string, number>();
  for (const { state } of made) states.set(state, (states.get(state) ?? 0) + 1);
  for (const [state, count] of [...states].sort()) console.log(`${String(count).padStart(5)}  ${state}`);
  console.log(`${made.length} kasus sintetis / synthetic cases, ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

/** @throws StartRefused if it is not known here */
function demoPassword(): string {
  const file = path.join(readDeployment(process.env).dataDir, 'demo-login.txt');
  const password = process.env['DEMO_PASSWORD']?.trim() || (existsSync(file) ? PASSWORD.exec(readFileSync(file, 'utf8'))?.[1] : undefined);
  if (password) return password;
  throw new StartRefused(
    `Kata sandi akun contoh tidak diketahui: ${file} tidak ada. Beri DEMO_PASSWORD.`,
    `The password of the demo accounts is not known: there is no ${file}. Give DEMO_PASSWORD.`,
  );
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    const isAway = error instanceof TypeError && error.cause !== undefined;
    console.error(
      isAway
        ? 'Layanan tidak menjawab. Jalankan dahulu: npm start / The service does not answer. First run: npm start'
        : error instanceof Error
          ? error.message
          : error,
    );
    process.exit(1);
  },
);
