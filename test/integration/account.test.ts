import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { compile } from '../support/processes.js';
import { runToEnd, type Ended } from '../support/program.js';

jest.setTimeout(60_000);

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  compile();
  database = await testDatabase();
  client = new Client(database.url);
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

function account(args: string, input = ''): Promise<Ended> {
  return runToEnd('cli/account.js', { DATABASE_URL: database.url }, args.split(' '), input);
}

async function rows(sql: string): Promise<unknown[]> {
  return (await client.query<Record<string, unknown>>(sql)).rows;
}

describe('npm run account', () => {
  it('makes the first administrator, with a password that it makes and shows once', async () => {
    const { code, stdout } = await account('create --username Siti --unit DINSOS-35 --role admin --name Siti');

    expect(code).toBe(0);
    expect(stdout).toMatch(/^Kata sandi \/ Password: [\w-]{16}$/m);
    expect(
      await rows(`select username, display_name, code, role, valid_from = (now() at time zone 'Asia/Jakarta')::date as today
                    from accounts a join memberships m on account_id = a.id join units u on u.id = unit_id`),
    ).toEqual([{ username: 'siti', display_name: 'Siti', code: 'DINSOS-35', role: 'admin', today: true }]);
  });

  it('takes a password from its input, and does not show it', async () => {
    const { stdout, stderr } = await account('create --username budi --unit SATPOL-35.78 --role satpol.lead', 'kata-sandi-budi\n');

    expect(stdout).toContain('Akun budi dibuat');
    expect(stdout + stderr).not.toContain('kata-sandi-budi');
  });

  it.each([
    ['create --username siti --unit DINSOS-35 --role admin', '', 'That username is taken'],
    ['create --username x --unit DINSOS-35 --role admin', '', '3 to 64 characters'],
    ['create --username tono --unit NOWHERE --role admin', '', 'There is no unit NOWHERE'],
    ['create --username tono --unit DINSOS-35 --role boss', '', 'There is no role boss'],
    ['create --username tono --unit DINSOS-35 --role satpol.lead', '', 'there is no satpol.lead in a unit of kind dinsos_provinsi'],
    ['create --username tono --unit DINSOS-35 --role admin', 'pendek\n', 'at least 8 characters'],
    ['create --username tono', '', 'npm run account -- create'],
    ['reset-password --username nobody', '', 'There is no account nobody'],
    ['deactivate --username nobody', '', 'There is no account nobody'],
    ['remove --username siti', '', 'npm run account -- create'],
    ['create --user siti', '', "Unknown option '--user'"],
  ])('refuses %s', async (args, input, words) => {
    const { code, stderr } = await account(args, input);

    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(code).toBe(1);
    expect(await rows(`select 1 from accounts where username = 'tono'`)).toEqual([]);
  });

  it('changes a password, ends the sessions and takes the lock away', async () => {
    await account('create --username rini --unit DINSOS-35 --role dinsos.desk');
    const [before] = await rows(`select password_hash from accounts where username = 'rini'`);
    await client.query(
      `insert into sessions (id, account_id, expires_at) select sha256('t'), id, now() + interval '1 hour' from accounts where username = 'rini'`,
    );
    await client.query(`insert into sign_in_attempts values (sha256('rini'), 5, now() + interval '15 min', now())`);

    const { code } = await account('reset-password --username Rini', 'sandi-baru-rini\n');

    expect(code).toBe(0);
    expect(await rows(`select password_hash from accounts where username = 'rini'`)).not.toEqual([before]);
    expect(await rows('select ended_at is not null as ended from sessions')).toEqual([{ ended: true }]);
    expect(await rows('select 1 from sign_in_attempts')).toEqual([]);
  });

  it('closes an account, again and again', async () => {
    const [first, second] = [await account('deactivate --username budi'), await account('deactivate --username budi')];

    expect([first.code, second.code]).toEqual([0, 0]);
    expect(await rows(`select active from accounts where username = 'budi'`)).toEqual([{ active: false }]);
  });

  it('says that the built-in database does not run', async () => {
    const { code, stderr } = await runToEnd('cli/account.js', { DATA_DIR: '/nowhere' }, ['deactivate', '--username', 'siti']);

    expect(stderr).toContain('First run: npm start');
    expect(code).toBe(1);
  });
});
