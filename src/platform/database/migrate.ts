import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';

/** The folder `migrations/` of the project, seen from `src` and from `dist` alike. */
const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../migrations');

/** Two processes that start at once must not migrate at once. Any number, the same everywhere. */
const LOCK = 7_185_264;

/**
 * Brings the schema up to date: runs each `migrations/YYYYMMDDHHMM-name.sql` that has not run yet, in order, each in its own transaction.
 * Safe to call from several processes at once. Forward only: what has run is never changed; a mistake is mended by the next file.
 * @returns the names of the files that were run
 */
export async function migrate(url: string): Promise<string[]> {
  const source = new DataSource({ type: 'postgres', url, migrations: migrations(), migrationsTableName: 'migrations', poolSize: 2 });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [LOCK]);
    const done = await source.runMigrations({ transaction: 'each' });
    return done.map(({ name }) => name);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [LOCK]);
    await runner.release();
    await source.destroy();
  }
}

/** TypeORM wants a class for each migration; the SQL is what people read. The name ends with the time, as TypeORM asks. */
function migrations(): (new () => MigrationInterface)[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.sql'));
  return files.sort().map((file) => {
    const [, time, name] = /^(\d{12})-([a-z-]+)\.sql$/.exec(file) ?? [];
    if (time === undefined) throw new Error(`migrations/${file} is not called YYYYMMDDHHMM-name.sql`);
    const at = Date.UTC(+time.slice(0, 4), +time.slice(4, 6) - 1, +time.slice(6, 8), +time.slice(8, 10), +time.slice(10, 12));
    return class implements MigrationInterface {
      readonly name = `${name}-${at}`;

      async up(runner: QueryRunner): Promise<void> {
        await runner.query(readFileSync(path.join(FOLDER, file), 'utf8'));
      }

      down(): Promise<void> {
        return Promise.reject(new Error('migrations only go forward'));
      }
    };
  });
}
