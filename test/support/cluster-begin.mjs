/**
 * Before all tests of a run: a folder for the database that test/support/database.ts starts if a test asks for one. Also ends what a run left
 * that was itself killed.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { remove } from './cluster-end.mjs';

const NAME = /^pulang-tests-(\d+)-/;

export default async function begin() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await remove(path.join(os.tmpdir(), name)).catch(() => {}); // or another run does it just now
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `pulang-tests-${process.pid}-`));
  fs.chmodSync(folder, 0o711); // started by root, PostgreSQL runs as somebody else
  process.env.PULANG_TEST_CLUSTER = folder;
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
