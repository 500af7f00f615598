import { randomBytes } from 'node:crypto';
import { StartRefused } from '../platform/config/start-refused.js';
import type { UnitOfWork } from '../platform/database/index.js';
import type { Units } from '../units/index.js';
import { findTaken } from './accounts.repository.js';
import { createAccount, grantRole } from './grant.js';
import { ROLES, type Role } from './roles.js';

/** Where each role is tried out, Kota Surabaya and the province, and what its demo account is called there. */
const WORKPLACE: Readonly<Record<Role, readonly [unit: string, name: string]>> = {
  'satpol.officer': ['SATPOL-35.78', 'Petugas Satpol PP'],
  'satpol.lead': ['SATPOL-35.78', 'Komandan Regu Satpol PP'],
  'police.desk': ['POLICE-35', 'Petugas SPKT'],
  'dinsos.desk': ['DINSOS-35', 'Petugas Loket'],
  'dinsos.worker': ['DINSOS-35', 'Pekerja Sosial'],
  'dinsos.lead': ['PSKBS-35', 'Ketua Tim'],
  'dinsos.division': ['BENCANA-35', 'Kabid Penanganan Bencana'],
  'dinsos.head': ['DINSOS-35', 'Kepala Dinas'],
  'dinsos.rehsos': ['REHSOS-35', 'Kabid Rehabilitasi Sosial'],
  'city.dinsos': ['DINSOS-35.78', 'Petugas Dinsos Kota'],
  'dp3ak.operator': ['DP3AK-35', 'Operator Pemeriksa'],
  'dp3ak.verifier': ['DP3AK-35', 'Verifikator'],
  'upt.admin': ['PRSPMKS-SDA', 'Petugas UPT'],
  'upt.head': ['PRSPMKS-SDA', 'Kepala UPT'],
  'health.officer': ['HEALTH-35', 'Petugas Kesehatan'],
  auditor: ['AUDIT-35', 'Auditor'],
  admin: ['DINSOS-35', 'Administrator'],
};

/** The Dinsos of Kota Surabaya has the same desks. */
const CITY = 'DINSOS-35.78';
/** Where somebody of the demonstration goes home to. */
const DESTINATION = 'DINSOS-35.09';
const ALSO_IN_THE_CITY: readonly Role[] = ['dinsos.desk', 'dinsos.worker', 'dinsos.lead', 'dinsos.division', 'dinsos.head'];

/** What to print once: one password for all, and who there is. */
export interface DemoAccounts {
  readonly password: string;
  readonly accounts: readonly { readonly username: string; readonly role: Role; readonly unit: string }[];
}

/**
 * Makes an account `demo.<role>` for every role, `demo.kota.<role>` for the desks of a city's
 * Dinsos and one at a destination, all with one password: the one given (which the caller keeps), or a random one. Idempotent:
 * once they are there nothing is made or changed, and the password is not known any more.
 * @returns what was made, to be shown once and logged nowhere; undefined if they were there already
 * @throws StartRefused in production, unless somebody asked for it there
 */
export async function seedDemoAccounts(
  work: UnitOfWork,
  units: Units,
  {
    production,
    askedFor = false,
    password = randomDemoPassword(),
  }: { readonly production: boolean; readonly askedFor?: boolean; readonly password?: string },
): Promise<DemoAccounts | undefined> {
  if (production && !askedFor) {
    throw new StartRefused(
      'Akun contoh tidak dibuat di produksi tanpa diminta.',
      'Demo accounts are not made in production unless asked for.',
    );
  }
  const { units: all } = await units.directory();
  const wanted = [
    ...ROLES.map((role) => ({ role, username: `demo.${role}`, unit: WORKPLACE[role][0] })),
    ...ALSO_IN_THE_CITY.map((role) => ({ role, username: `demo.kota.${role}`, unit: CITY })),
    { role: 'city.dinsos' as const, username: 'demo.tujuan.city.dinsos', unit: DESTINATION },
  ];
  return work.run(async (tx) => {
    // two processes that start at once: the second waits here and then finds them made
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('demo accounts', 0))`);
    const taken = await findTaken(
      tx,
      wanted.map(({ username }) => username),
    );
    if (taken.size) return undefined;
    for (const { role, username, unit: code } of wanted) {
      const unit = all.find((candidate) => candidate.code === code);
      if (!unit) throw new Error(`the reference data has no unit ${code}`);
      const account = await createAccount(tx, { username, displayName: `Contoh ${WORKPLACE[role][1]}`, password });
      await grantRole(tx, unit, { account, role, from: '2026-01-01' });
    }
    return { password, accounts: wanted };
  });
}

function randomDemoPassword(): string {
  return randomBytes(12).toString('base64url');
}
