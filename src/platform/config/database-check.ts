import { readdirSync } from 'node:fs';
import { Client } from 'pg';
import { databaseAway, databaseTooOld, PATIENCE_MS } from './database-refusals.js';
import type { Finding } from './finding.js';
import { StartRefused } from './start-refused.js';

/** Before 15 there is no `security_invoker`, `nulls not distinct` and much else; and it is no longer maintained. */
const OLDEST = 150_000;
const EXTENSIONS = ['btree_gist', 'pg_trgm'];
/** Deadlines are judged by the clock of the database, people look at theirs. */
const CLOCK_DIFFERENCE_MS = 2_000;
const MIGRATIONS = new URL('../../../migrations/', import.meta.url);

/** What a PostgreSQL says of itself. */
export interface DatabaseFacts {
  /** `host:port/database` */
  readonly address: string;
  /** as 18.4 */
  readonly version: string;
  readonly encoding: string;
  readonly replica: boolean;
  /** whether we may create schemas and extensions in the database; tables in `public`, and those that are there are ours */
  readonly mayCreate: boolean;
  readonly mayCreateTables: boolean;
  readonly maxConnections: number;
  /** of those, kept for administrators */
  readonly reserved: number;
  /** connections of others now */
  readonly inUse: number;
  readonly extensions: readonly { readonly name: string; readonly installed: boolean }[];
  /** its clock less ours, in milliseconds; known to some 10 ms on a network */
  readonly clockAhead: number;
  /** names of the migrations that have run; undefined: it was never migrated */
  readonly migrated: readonly string[] | undefined;
}

/** What is needed of it. */
export interface DatabaseNeeds {
  readonly connections: number;
  /** what the connections of others mean: nothing (they are ours), that somebody should know, or that there are too few left */
  readonly others: 'ours' | 'warn' | 'fail';
}

/**
 * Connects once and asks.
 * @throws StartRefused within some 10 s if it cannot be reached or is older than 15, with what to do
 */
export async function askDatabase(url: string): Promise<DatabaseFacts> {
  const { host, pathname } = new URL(url);
  const address = `${host}${pathname}`;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS });
  client.on('error', () => {}); // what is lost while we ask fails the question too
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int as version`);
    const version = rows[0]?.version ?? 0;
    if (version < OLDEST) throw databaseTooOld(address, version);
    const before = Date.now();
    const { rows: clock } = await client.query<{ at: number }>('select extract(epoch from clock_timestamp())::float8 * 1000 as at');
    const clockAhead = Math.round((clock[0]?.at ?? 0) - (before + Date.now()) / 2);
    const { rows: facts } = await client.query<Omit<DatabaseFacts, 'address' | 'clockAhead' | 'migrated'> & { hasMigrations: boolean }>(
      FACTS,
      [EXTENSIONS],
    );
    const { hasMigrations, ...known } = facts[0]!;
    const { rows: done } = hasMigrations ? await client.query<{ name: string }>('select name from migrations') : { rows: [] };
    return { ...known, address, clockAhead, migrated: hasMigrations ? done.map(({ name }) => name.replace(/-\d+$/, '')) : undefined };
  } catch (error) {
    throw error instanceof StartRefused ? error : databaseAway(error, address);
  } finally {
    void client.end().catch(() => {});
  }
}

const FACTS = `
  select split_part(current_setting('server_version'), ' ', 1) as version,
         (select pg_encoding_to_char(encoding) from pg_database where datname = current_database()) as encoding,
         pg_is_in_recovery() as replica,
         has_database_privilege(current_database(), 'CREATE') as "mayCreate",
         coalesce(has_schema_privilege(to_regnamespace('public')::oid, 'CREATE'), false)
           and coalesce(has_table_privilege(to_regclass('migrations')::oid, 'SELECT'), true) as "mayCreateTables",
         current_setting('max_connections')::int as "maxConnections",
         current_setting('superuser_reserved_connections')::int + coalesce(current_setting('reserved_connections', true), '0')::int as reserved,
         -- without the right to see more than their number, other users' sessions have no type
         (select count(*)::int from pg_stat_activity
           where datid is not null and pid <> pg_backend_pid() and coalesce(backend_type, 'client backend') = 'client backend') as "inUse",
         (select coalesce(json_agg(json_build_object('name', name, 'installed', installed_version is not null) order by name), '[]')
            from pg_available_extensions where name = any ($1)) as extensions,
         coalesce(has_table_privilege(to_regclass('migrations')::oid, 'SELECT'), false) as "hasMigrations"`;

/** What is to be said of it. */
export function judgeDatabase(facts: DatabaseFacts, needs: DatabaseNeeds): Finding[] {
  const { address, version, encoding, replica } = facts;
  const about = 'PostgreSQL';
  const fail = (id: string, en: string): Finding => ({ level: 'fail', about, words: { id, en } });
  return [
    { level: 'ok', about, words: { id: `${version}, ${address}`, en: `${version}, ${address}` } },
    ...(encoding === 'UTF8'
      ? []
      : [
          fail(
            `Basis data ${address} memakai ${encoding}, bukan UTF8. Buat yang baru: create database NAMA encoding 'UTF8' template template0.`,
            `The database ${address} is in ${encoding}, not UTF8. Make a new one: create database NAME encoding 'UTF8' template template0.`,
          ),
        ]),
    ...(replica
      ? [
          fail(
            `${address} adalah replika yang hanya dapat dibaca. Arahkan DATABASE_URL ke PostgreSQL utama.`,
            `${address} is a replica that can only be read. Point DATABASE_URL to the primary.`,
          ),
        ]
      : []),
    ...judgeRights(facts, fail),
    judgeConnections(facts, needs),
    judgeClock(facts),
    judgeMigrations(facts),
  ];
}

function judgeRights(
  { address, mayCreate, mayCreateTables, extensions }: DatabaseFacts,
  fail: (id: string, en: string) => Finding,
): Finding[] {
  const name = address.split('/').at(-1);
  const unavailable = EXTENSIONS.filter((wanted) => !extensions.some((extension) => extension.name === wanted));
  const missing = extensions.filter(({ installed }) => !installed).map((extension) => extension.name);
  return [
    ...(mayCreate && mayCreateTables
      ? []
      : [
          fail(
            `Pengguna basis data tidak boleh membuat tabel di ${address}, atau tabelnya milik pengguna lain. Sebagai administrator: alter database ${name} owner to PENGGUNA.`,
            `The database user may not create tables in ${address}, or they are another user's. As an administrator: alter database ${name} owner to USER.`,
          ),
        ]),
    ...(unavailable.length
      ? [
          fail(
            `PostgreSQL tidak mempunyai ekstensi ${unavailable.join(', ')}. Pasang paket postgresql-contrib.`,
            `PostgreSQL has no extension ${unavailable.join(', ')}. Install the package postgresql-contrib.`,
          ),
        ]
      : []),
    ...(missing.length && !mayCreate
      ? [
          fail(
            `Ekstensi belum dibuat. Sebagai administrator: ${missing.map((each) => `create extension ${each};`).join(' ')}`,
            `Extensions have not been made. As an administrator: ${missing.map((each) => `create extension ${each};`).join(' ')}`,
          ),
        ]
      : []),
  ];
}

/** Whether the connections that are needed are there: else the program starts well and fails under load. */
function judgeConnections({ maxConnections, reserved, inUse }: DatabaseFacts, { connections, others }: DatabaseNeeds): Finding {
  const about = 'max_connections';
  const given = maxConnections - reserved;
  const left = others === 'ours' ? given : given - inUse;
  const used = others === 'ours' ? 0 : inUse;
  if (connections <= left) {
    const words = { id: `perlu ${connections}, ada ${left}`, en: `${connections} needed, ${left} there` };
    return { level: 'ok', about, words };
  }
  const enough = connections + used + reserved;
  return {
    level: connections <= given && others === 'warn' ? 'warn' : 'fail',
    about,
    words: {
      id: `Pulang memerlukan sampai ${connections} sambungan; PostgreSQL menyisakan ${left} (max_connections ${maxConnections}, disisihkan ${reserved}, dipakai ${used}). Atur max_connections paling sedikit ${enough} lalu mulai ulang PostgreSQL, atau jalankan lebih sedikit proses.`,
      en: `Pulang needs up to ${connections} connections; PostgreSQL has ${left} left (max_connections ${maxConnections}, reserved ${reserved}, in use ${used}). Set max_connections to ${enough} or more and restart PostgreSQL, or run fewer processes.`,
    },
  };
}

function judgeClock({ clockAhead }: DatabaseFacts): Finding {
  const seconds = Math.abs(clockAhead / 1000).toFixed(1);
  if (Math.abs(clockAhead) <= CLOCK_DIFFERENCE_MS) {
    return { level: 'ok', about: 'jam/clock', words: { id: `selisih ${seconds} detik`, en: `${seconds} s apart` } };
  }
  return {
    level: 'warn',
    about: 'jam/clock',
    words: {
      id: `Jam basis data dan komputer ini berbeda ${seconds} detik. Nyalakan NTP di keduanya.`,
      en: `The clocks of the database and of this machine are ${seconds} s apart. Switch on NTP on both.`,
    },
  };
}

function judgeMigrations({ migrated }: DatabaseFacts): Finding {
  const about = 'migrasi/migrations';
  const known = readdirSync(MIGRATIONS)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.replace(/^\d+-|\.sql$/g, ''));
  const unknown = migrated?.filter((name) => !known.includes(name)) ?? [];
  if (unknown.length) {
    return {
      level: 'warn',
      about,
      words: {
        id: `Basis data lebih baru daripada program ini (${unknown.join(', ')}). Pakai versi Pulang yang baru.`,
        en: `The database is newer than this program (${unknown.join(', ')}). Use the newer version of Pulang.`,
      },
    };
  }
  const pending = known.filter((name) => !migrated?.includes(name)).length;
  if (pending === 0) return { level: 'ok', about, words: { id: 'semua sudah', en: 'all done' } };
  return {
    level: migrated === undefined ? 'ok' : 'warn',
    about,
    words: { id: `${pending} akan dijalankan pada awal berikutnya`, en: `the next start will run ${pending}` },
  };
}
