import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createAccount, grantRole, ROLES, seedDemoAccounts, type AccountId } from '../../src/access/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { unitId, Units } from '../../src/units/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const satpol = { id: unitId('SATPOL-35.78'), kind: 'satpol' } as const;
const password = 'kata-sandi-uji';

describe('accounts and memberships in the database', () => {
  let database: TestDatabase;
  let source: DataSource;
  let work: UnitOfWork;
  let units: Units;
  let officer: AccountId;
  let lead: AccountId;

  beforeAll(async () => {
    database = await testDatabase();
    source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    work = new UnitOfWork(source);
    units = new Units(source, work);
    await units.onModuleInit();
    officer = await work.run((tx) => createAccount(tx, { username: 'Rina.Satpol', displayName: 'Rina', password }));
    lead = await work.run((tx) => createAccount(tx, { username: 'komandan', displayName: 'Komandan', password }));
  }, 60_000); // the first test file of a run starts the database

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('keep a password only as an argon2id hash', async () => {
    const [row] = await source.query<{ username: string; hash: string }[]>(
      'select username, password_hash as hash from accounts where id = $1',
      [officer],
    );

    expect(row).toEqual({ username: 'rina.satpol', hash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/) });
  });

  it('know one account by one name, in capitals or not', async () => {
    const again = work.run((tx) => createAccount(tx, { username: 'RINA.SATPOL', displayName: 'Rina', password }));

    await expect(again).rejects.toThrow(/accounts_username_key/);
  });

  it('refuse a short password', async () => {
    const short = work.run((tx) => createAccount(tx, { username: 'pendek', displayName: 'Pendek', password: '1234567' }));

    await expect(short).rejects.toThrow('at least 8 characters');
  });

  it('refuse a role that there is not in that kind of unit', async () => {
    const odd = work.run((tx) => grantRole(tx, satpol, { account: officer, role: 'dinsos.head', from: '2026-01-01' }));

    await expect(odd).rejects.toThrow('no dinsos.head in a unit of kind satpol');
  });

  it('hold a role in a unit once at a time', async () => {
    const grant = (from: string, to?: string) =>
      work.run((tx) => grantRole(tx, satpol, { account: officer, role: 'satpol.officer', from, ...(to === undefined ? {} : { to }) }));
    await grant('2026-01-01', '2026-06-30');

    await expect(grant('2026-06-30')).rejects.toThrow('memberships_once');
    await expect(grant('2026-07-01')).resolves.toBeUndefined();
  });

  it('let a delegation always end, have a reason, and come from somebody else', async () => {
    const base = { account: officer, role: 'satpol.lead', from: '2026-01-01' } as const;
    const delegation = { by: lead, reason: 'cuti' };
    const grant = (membership: Parameters<typeof grantRole>[2]) => work.run((tx) => grantRole(tx, satpol, membership));

    await expect(grant({ ...base, delegation })).rejects.toThrow(/check constraint/);
    await expect(grant({ ...base, to: '2026-01-31', delegation: { by: officer, reason: 'cuti' } })).rejects.toThrow(/check constraint/);
    await expect(grant({ ...base, to: '2026-01-31', delegation })).resolves.toBeUndefined();
  });

  it.each(['partner', 'receiver', 'system'])('give nobody the role %s', async (role) => {
    const odd = source.query(
      'insert into memberships (id, account_id, unit_id, role, valid_from) values (gen_random_uuid(), $1, $2, $3, now())',
      [officer, satpol.id, role],
    );

    await expect(odd).rejects.toThrow(/check constraint/);
  });

  it('have demo accounts for every role, made once even if asked for twice at once', async () => {
    const made = await Promise.all([1, 2].map(() => seedDemoAccounts(work, units, { production: false })));
    const again = await seedDemoAccounts(work, units, { production: false });
    const demo = made.filter((accounts) => accounts !== undefined);

    expect(demo.map(({ accounts }) => accounts.map(({ role }) => role))).toEqual([expect.arrayContaining([...ROLES])]);
    expect(demo[0]?.password).toMatch(/^[\w-]{16}$/);
    expect(again).toBeUndefined();
  });

  it('have no demo accounts in production unless somebody asks for them', async () => {
    await expect(seedDemoAccounts(work, units, { production: true })).rejects.toMatchObject({ name: 'StartRefused' });
    await expect(seedDemoAccounts(work, units, { production: true, askedFor: true })).resolves.toBeUndefined();
  });
});
