/** The peers are dependencies of bench/ alone: installed when a benchmark first needs them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const bench = path.dirname(import.meta.dirname);

export function installPeers() {
  if (existsSync(path.join(bench, 'node_modules/@dbos-inc/dbos-sdk'))) return;
  console.log('Installing the peers that are measured against (npm ci in bench/) ...');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: bench,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci in bench/ failed');
}
