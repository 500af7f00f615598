/**
 * Who may be the same person, as intake asks: everything from reading the person to candidates with scores and reasons (`LookForSame`).
 * `npm run bench -- find-person [persons]` (200,000 if not given, as 2000000; each has a case, one in fifty is recorded twice). The database of its own is
 * made in the temporary folder (TMPDIR): some 2.5 kB a person.
 * Targets: p99 under 50 ms over 200,000 persons, 150 ms over 2,000,000; recall of blocking at least 0.97 (stretch 0.99) of the true pairs that the score
 * would accept. Blocking is judged by comparing each true pair closely whether or not it was found.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { LookForSame } from '../dist/identity/duplicates/look-for-same.js';
import { FindCandidates, ReadPerson } from '../dist/people/index.js';
import { MasterKeys, newKey } from '../dist/people/protection/master-keys.js';
import { sealRecord } from '../dist/people/protection/seal.js';
import { termsOf } from '../dist/people/register-person.js';
import { Vault } from '../dist/people/vault.js';
import { migrate, UnitOfWork } from '../dist/platform/database/index.js';
import { startEmbedded } from '../dist/platform/embedded/embedded-postgres.js';
import { labelledSet } from './duplicates/set.mjs';

const CHUNK = 2_000;
const SEARCHES = 500;
const PAIRS = 1_500;
const UNIT = '00000000-0000-7000-8000-000000000000';

export default async function bench([count = '200000']) {
  if (!/^[1-9]\d{2,6}$/.test(count)) {
    console.error('persons: from 100 to 9,999,999, as in: npm run bench -- find-person 2000000');
    process.exitCode = 1;
    return;
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pulang-bench-'));
  const postgres = await startEmbedded({ dir: folder });
  try {
    await migrate(postgres.url);
    const source = await new DataSource({ type: 'postgres', url: postgres.url, poolSize: 10 }).initialize();
    const work = new UnitOfWork(source);
    const vault = await Vault.open(work, new MasterKeys(randomBytes(32)));
    const pairs = await fill(source, vault, Number(count));
    await measure(work, new LookForSame(new FindCandidates(vault), new ReadPerson(vault)), pairs);
    await source.destroy();
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Sealed and hashed as RegisterPerson does it, written a thousand at a time. @returns pairs of ids of persons that are one, and what of each is one */
async function fill(source, vault, total) {
  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 1000);
  const pairs = [];
  // filled first and indexed afterwards: keyed hashes come in no order, and each would be sought in an index larger than the memory
  await source.query('alter table person_search_terms drop constraint person_search_terms_pkey');
  await source.query('drop index person_search_terms_person');
  let written = 0;
  for (let seed = 1; written < total; seed++) {
    const records = labelledSet(seed, Math.min(CHUNK, total - written), { twice: 0.02, alike: 0.02 });
    const twice = new Set(records.flatMap(({ who }, n) => (records.findIndex((other) => other.who === who) < n ? who : [])));
    for (const { identity, who } of records)
      if (!twice.has(who) && who % 3 === 0 && identity.names[0]) identity.names[0] += ` ${rareWord(seed, who)}`;
    const rows = records.map((record) => rowOf(vault, record));
    records.forEach(({ who }, n) => {
      const first = records.findIndex((other) => other.who === who);
      if (first < n) pairs.push([rows[first].id, rows[n].id]);
    });
    await source.query(FILL, [JSON.stringify(rows)]);
    written += records.length;
    if (Math.floor(written / 100_000) > Math.floor((written - records.length) / 100_000)) console.log(`${written.toLocaleString('en')} persons after ${seconds()} s`); // prettier-ignore
  }
  const indexing = source.createQueryRunner();
  await indexing.query(`set maintenance_work_mem = '1GB'`);
  await indexing.query('alter table person_search_terms add primary key (term, person_ref)');
  await indexing.query('create index person_search_terms_person on person_search_terms (person_ref)');
  await indexing.query('vacuum analyze');
  await indexing.release();
  const [{ size, tokens }] = await source.query(
    `select pg_size_pretty(pg_database_size(current_database())) as size, (select count(*) from name_tokens) as tokens`,
  );
  console.log(`${written.toLocaleString('en')} persons with a case each, ${pairs.length.toLocaleString('en')} of them a second time, ${tokens} words of names, ${size}; filled in ${seconds()} s`); // prettier-ignore
  return pairs;
}

/** A third have a word that hardly anybody else has: the dictionary of an office is long. */
function rareWord(seed, who) {
  const n = (seed * 7919 + who * 104729) % 64_000;
  const syllable = (at) => 'bdgklmnprstwyhjc'[at % 16] + 'aiueo'[Math.floor(at / 16) % 5];
  return `${syllable(n % 80)}${syllable(Math.floor(n / 80) % 80)}${['n', 'r', 's', 'm', 'ng', '', 'k', 't', 'l', 'yah'][Math.floor(n / 6400)]}`;
}

/** Cases of twenty years: two records of one person stay as far apart as they are. */
const YEARS = 20;

function rowOf(vault, { identity, at, found, letters, who }) {
  const met = at - ((who * 2654435761) % (365 * (YEARS - 2))) * 86_400_000;
  const id = v7({ msecs: at });
  const key = newKey();
  const hex = (bytes) => `\\x${bytes.toString('hex')}`;
  const seal = (kind, data) => ({ kind, data: hex(sealRecord(key, { personId: id, kind, version: 1 }, data)) });
  const { ref, terms, words } = termsOf(vault, id, identity, new Date(at));
  const wrapped = vault.wrap(id, key);
  return {
    id,
    key: hex(wrapped.bytes),
    keyId: wrapped.keyId,
    at: new Date(at).toISOString(),
    met: new Date(met).toISOString(),
    region: found ? found.region : `35.${String(1 + (who % 29)).padStart(2, '0')}`,
    records: [seal('identity', identity), ...(found ? [seal('answers:report_received', { found: { place: found.place } })] : [])],
    ref: hex(ref),
    terms: terms.map(hex),
    words,
    caseId: v7({ msecs: met }),
    letters,
  };
}

const FILL = `
with rows as materialized (
  select * from jsonb_to_recordset($1::jsonb) as r (id uuid, key bytea, "keyId" text, at timestamptz, met timestamptz, region text, records jsonb, ref bytea, terms bytea[], words text[], "caseId" uuid, letters text[])
), person as (
  insert into persons (id, wrapped_key, key_id, created_at) select id, key, "keyId", at from rows
), record as (
  insert into person_records (person_id, kind, version, data, recorded_at, because)
  select id, kind, 1, data, case kind when 'identity' then at else met end, 'bench' from rows, jsonb_to_recordset(records) as e (kind text, data bytea)
), term as (
  insert into person_search_terms select distinct unnest(terms), ref from rows
), word as (
  insert into name_tokens select distinct unnest(words) from rows on conflict do nothing
), opened as (
  insert into cases (id, number, sop_id, sop_version, version, snapshot, main_state, state_since, owner_unit, opened_by_unit, person_id, found_region, opened_at, changed_at, closed_at)
  select "caseId", "caseId"::text, 'orang-terlantar', 1, 1, '{}', 'closed_home', met, '${UNIT}', '${UNIT}', id, region, met, met, met from rows
)
insert into case_events (case_id, seq, event, sop_row, sop_version, from_state, to_state, actor_id, actor_role, at, inputs, data)
select "caseId", 1, 'report_received', '1', 1, 'start', 'reported', 'bench', 'satpol.officer', at, '{}', jsonb_build_object('policeLetterNumber', letters[1]) from rows where cardinality(letters) > 0`;

async function measure(work, look, pairs) {
  const sample = pairs.filter((_, n) => n % Math.max(1, Math.floor(pairs.length / PAIRS)) === 0).slice(0, PAIRS);
  const searched = (id, also) => work.run((tx) => look.run(tx, id, also));
  const true_ = { possible: [0, 0], very_likely: [0, 0] };
  const others = { possible: 0, very_likely: 0 };
  let compared = 0;
  for (const [first, second] of sample) {
    const [closely, found] = [await searched(second, [first]), await searched(second)];
    const level = closely.alike.find(({ personId }) => personId === first)?.level;
    if (level) {
      true_[level][0] += 1;
      if (found.alike.some(({ personId }) => personId === first)) true_[level][1] += 1;
    }
    for (const each of found.alike) if (each.personId !== first) others[each.level] += 1;
    compared += found.compared;
  }
  const rate = ([accepted, found]) => `${(found / accepted).toFixed(4)} (${found} of ${accepted})`;
  const all = [true_.possible[0] + true_.very_likely[0], true_.possible[1] + true_.very_likely[1]];
  const recall = (all[1] / all[0]).toFixed(3);
  console.log(`recall of blocking: ${rate(all)} of ${sample.length} true pairs; of those very likely ${rate(true_.very_likely)}; ${Math.round(compared / sample.length)} compared closely a search`); // prettier-ignore
  console.log(`others suggested a search: ${(others.possible / sample.length).toFixed(2)} possible, ${(others.very_likely / sample.length).toFixed(3)} very likely`); // prettier-ignore
  console.log(
    `load ${os.loadavg()[0].toFixed(1)} on ${os.cpus().length} processors; ms: p50, p99 of ${SEARCHES} searches, at recall ${recall}`,
  );
  for (const clients of [1, 8]) {
    const times = [];
    let n = 0;
    const client = async () => {
      while (n < SEARCHES) {
        const [, id] = sample[n++ % sample.length];
        const began = performance.now();
        await searched(id);
        times.push(performance.now() - began);
      }
    };
    const began = performance.now();
    await Promise.all(Array.from({ length: clients }, client));
    const seconds = (performance.now() - began) / 1000;
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.floor(times.length * share)].toFixed(1).padStart(7);
    console.log(`  ${`${clients} at a time`.padEnd(14)} ${at(0.5)} ${at(0.99)}   ${(times.length / seconds).toFixed(0)} a second`);
  }
}
