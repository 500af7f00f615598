import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import type { Binaries } from './binaries.js';
import { refusals } from './refusals.js';

/** As whom PostgreSQL runs: it refuses to run as root. */
export interface Account {
  /** put before the program and its arguments */
  readonly prefix: readonly string[];
  /** for spawn */
  readonly identity: { readonly uid: number; readonly gid: number } | Record<string, never>;
  /** Gives a file or folder to the account. */
  own(file: string): void;
}

const OURSELVES: Account = { prefix: [], identity: {}, own: () => {} };

/**
 * The account for a data folder. Ours, unless we are root. Then the one that owns the cluster already; for a new cluster `postgres` where there
 * is such a user, else `nobody`. Where nobody else can reach the project (as under a home of mode 0700) we stay root outside and are
 * `nobody` in a user namespace of our own.
 * @throws StartRefused if there is none
 */
export function chooseAccount(binaries: Binaries, folder: string, cluster: string): Account {
  if (process.getuid?.() !== 0) return OURSELVES;
  const owner = fs.statSync(cluster, { throwIfNoEntry: false });
  const candidates = owner ? [{ uid: owner.uid, gid: owner.gid }] : [...user('postgres'), ...user('nobody')];
  for (const identity of candidates) {
    if (identity.uid !== 0 && canReach(identity, binaries, folder))
      return { prefix: [], identity, own: (file) => fs.chownSync(file, identity.uid, identity.gid) };
  }
  const [nobody] = user('nobody');
  if (nobody && (!owner || owner.uid === 0)) {
    const prefix = ['unshare', '--user', `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`, '--'];
    const [command = '', ...args] = [...prefix, binaries.postgres, '--version'];
    if (spawnSync(command, args, { env: binaries.env, cwd: '/' }).status === 0) return { ...OURSELVES, prefix };
  }
  throw refusals.root(folder);
}

function user(name: string): { uid: number; gid: number }[] {
  const users = fs.existsSync('/etc/passwd') ? fs.readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
  return uid === undefined ? [] : [{ uid: Number(uid), gid: Number(gid) }];
}

function canReach(identity: { readonly uid: number; readonly gid: number }, binaries: Binaries, folder: string): boolean {
  const options = { ...identity, env: binaries.env, cwd: '/' };
  return (
    spawnSync(binaries.postgres, ['--version'], options).status === 0 &&
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], options).status === 0
  );
}
