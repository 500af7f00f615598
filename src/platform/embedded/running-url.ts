import fs from 'node:fs';
import path from 'node:path';
import { DATABASE_NAME } from './embedded-postgres.js';

/**
 * The address of the built-in PostgreSQL that runs on a data folder, from its password file and the file in which PostgreSQL says where it is
 * (`src/include/utils/pidfile.h`); undefined if none runs, or the files may not be read. After a crash nothing answers there.
 */
export function urlOfRunning(dataDir: string): string | undefined {
  try {
    const lines = fs.readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    const password = fs.readFileSync(path.join(dataDir, 'password'), 'utf8').trim();
    if (lines[7]?.trim() !== 'ready') return undefined;
    return `postgres://${DATABASE_NAME}:${password}@127.0.0.1:${lines[3]}/${DATABASE_NAME}`;
  } catch {
    return undefined;
  }
}
