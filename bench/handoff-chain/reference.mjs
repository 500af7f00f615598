/**
 * What one would write by hand for this chain alone: one statement a step, that notes the message, moves the case, and writes event and outbox row;
 * a relay; one BullMQ queue. Steps 2 and 4 are done by the job of the step before, in the commit that notes the message.
 */
import { Queue, Worker } from 'bullmq';
import { v7 as newId } from 'uuid';
import { openQueueBackend } from '../../dist/platform/queue/index.js';
import { createTables, EVENTS } from './small-tables.mjs';
import { Pool } from './statements.mjs';

const OPEN = `
with moved as (insert into chain_cases values ($1, $2, 1) returning id, version),
event as (insert into chain_events select id, version, $2 from moved)
insert into chain_outbox (id, case_id, seq) select $3, id, version from moved`;

/** $5: the message that asks for the step, or null: somebody outside does */
const MOVE = `
with noted as (insert into chain_inbox select $5::uuid where $5::uuid is not null on conflict do nothing returning message_id),
moved as (update chain_cases set state = $2, version = version + 1, changed_at = now()
  where id = $1 and version = $4 and ($5::uuid is null or exists (select from noted)) returning id, version),
event as (insert into chain_events select id, version, $2 from moved)
insert into chain_outbox (id, case_id, seq) select $3, id, version from moved`;

const CLAIM = `
update chain_outbox set sent_at = now()
where id = any (array (select id from chain_outbox where sent_at is null order by id limit 200 for update skip locked))
returning id, case_id, seq`;

export async function open({ databaseUrl, redisUrl }) {
  await createTables(databaseUrl);
  const pool = new Pool({ connectionString: databaseUrl, max: 10 });
  const backend = await openQueueBackend({ databaseUrl, redisUrl, processors: true });
  const queue = new Queue('chain', { connection: backend.connection, prefix: '{chain}' });
  const relay = relayOf(pool, queue);
  const waiting = new Map();

  const step = async (sql, values) => {
    await pool.query(sql, values);
    relay.nudge();
  };
  const consume = async ({ id, data: { caseId, seq } }) => {
    if (seq === 1 || seq === 3) await step(MOVE, [caseId, EVENTS[seq], newId(), seq, id]);
    else await pool.query('insert into chain_inbox values ($1) on conflict do nothing', [id]);
    waiting.get(`${caseId}/${seq}`)?.();
  };
  const worker = new Worker('chain', consume, { connection: backend.connection, prefix: '{chain}', concurrency: 32 });
  await worker.waitUntilReady();

  return {
    async run(signalled) {
      const id = newId();
      const handled = (seq) => new Promise((resolve) => waiting.set(`${id}/${seq}`, resolve));
      const signal = async (seq, last) => {
        const [next, offered] = [handled(seq), last ? undefined : handled(seq + 1)];
        const began = performance.now();
        await step(MOVE, [id, EVENTS[seq - 1], newId(), seq - 1, null]);
        await next;
        signalled(performance.now() - began);
        await offered;
      };
      const asked = handled(2);
      await step(OPEN, [id, EVENTS[0], newId()]);
      await asked;
      await signal(3, false);
      await signal(5, true);
      for (const seq of [2, 3, 4, 5]) waiting.delete(`${id}/${seq}`);
    },
    async close() {
      await worker.close();
      await relay.close();
      await queue.close();
      await backend.close();
      await pool.end();
    },
  };
}

/** Claims rows and adds them to the queue in one transaction; looks when it is nudged, and four times a second. */
function relayOf(pool, queue) {
  let [wake, nudged, stopped] = [() => {}, false, false];
  const send = async () => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query(CLAIM);
      const jobs = rows.map(({ id, case_id: caseId, seq }) => ({
        name: 'step',
        data: { caseId, seq },
        opts: { jobId: id, removeOnComplete: true },
      }));
      if (jobs.length) await queue.addBulk(jobs);
      await client.query('commit');
    } finally {
      client.release();
    }
  };
  const loop = (async () => {
    while (!stopped) {
      nudged = false;
      await send();
      if (nudged || stopped) continue;
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, 250);
        wake = () => (clearTimeout(timer), resolve());
      });
    }
  })();
  return {
    nudge: () => ((nudged = true), wake()),
    close: () => ((stopped = true), wake(), loop),
  };
}
