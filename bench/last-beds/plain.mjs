/** What one would write by hand for this alone: a row for each hold, with its end. No case, ward or client is looked at, nothing is told to anybody. */
import { v7 as newId } from 'uuid';
import { POOL_SIZE } from '../../dist/platform/config/connection-budget.js';
import { Pool } from '../handoff-chain/statements.mjs';
import { BEDS } from './hurry.mjs';

const TABLES = `
create table facility (id int primary key, held int not null);
create table bed (id int primary key, facility_id int not null references facility);
create table hold (id uuid primary key, bed_id int not null references bed, client int not null, during tstzrange not null);
create index on hold using gist (bed_id, during);
insert into facility values (1, 0);
insert into bed select n, 1 from generate_series(1, ${BEDS}) n`;

const FREE = `select id from bed b where facility_id = 1 and not exists (select from hold h where h.bed_id = b.id and h.during @> clock_timestamp()) limit $1`;
const HOLD = `insert into hold select id, bed, $3, tstzrange(clock_timestamp(), clock_timestamp() + $4 * interval '1 ms') from unnest($1::uuid[], $2::int[]) as a(id, bed)`;
const RELEASE = `update hold set during = tstzrange(lower(during), clock_timestamp()) where id = $1 and during @> clock_timestamp()`;
/** All in one statement; the constraint forbids what was taken since it began. */
const TAKE = `
with picked as (${FREE.replace('limit $1', 'limit cardinality($1::uuid[]) for update of b skip locked')}),
numbered as (select id as bed, row_number() over () as n, count(*) over () as found from picked)
insert into hold select a.id, p.bed, $2, tstzrange(clock_timestamp(), clock_timestamp() + $3 * interval '1 ms')
from unnest($1::uuid[]) with ordinality a(id, n) join numbered p using (n) where p.found = cardinality($1::uuid[])`;

const prepared = (text) => ({ name: text.slice(0, 60), text });
const ids = (persons) => Array.from({ length: persons }, () => newId());

async function open(databaseUrl, schema, constraint) {
  const pool = new Pool({ connectionString: databaseUrl, max: POOL_SIZE, options: `-c search_path=${schema}` });
  pool.on('error', () => {}); // PostgreSQL is stopped first
  await pool.query(
    `create schema ${schema}; ${TABLES}; ${constraint ? 'alter table hold add exclude using gist (bed_id with =, during with &&)' : 'select'}`.replace(
      'create index',
      constraint ? '--' : 'create index',
    ),
  );
  return {
    pool,
    release: (id) => pool.query({ ...prepared(RELEASE), values: [id] }),
    async violations() {
      return (
        await pool.query(
          'select count(*)::int as n from hold a join hold b on a.bed_id = b.bed_id and a.id < b.id and a.during && b.during',
        )
      ).rows[0].n;
    },
    close: () => pool.end(),
  };
}

/** @param lock what makes the others wait, until the commit */
const locking = (schema, lock) => async (databaseUrl) => {
  const arm = await open(databaseUrl, schema, false);
  return {
    ...arm,
    async hold(client, persons, ms) {
      const connection = await arm.pool.connect();
      try {
        await connection.query('begin');
        await connection.query({ ...prepared(lock) });
        const { rows } = await connection.query({ ...prepared(FREE), values: [persons] });
        const holds = rows.length === persons ? ids(persons) : undefined;
        if (holds) await connection.query({ ...prepared(HOLD), values: [holds, rows.map(({ id }) => id), client, ms] });
        await connection.query(holds ? 'commit' : 'rollback');
        return holds;
      } finally {
        connection.release();
      }
    },
  };
};

const constraintOnly = async (databaseUrl) => {
  const arm = await open(databaseUrl, 'by_constraint', true);
  return {
    ...arm,
    async hold(client, persons, ms) {
      for (;;) {
        const holds = ids(persons);
        try {
          const { rowCount } = await arm.pool.query({ ...prepared(TAKE), values: [holds, client, ms] });
          return rowCount === persons ? holds : undefined;
        } catch (error) {
          if (error.code !== '23P01') throw error;
        }
      }
    },
  };
};

export const plainArms = {
  counter: locking('by_counter', 'update facility set held = held + 1 where id = 1'),
  advisory: locking('by_advisory', 'select pg_advisory_xact_lock(1)'),
  /** the exclusion constraint and SKIP LOCKED, nothing else */
  ceiling: constraintOnly,
};
