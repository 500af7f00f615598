/**
 * DBOS Transact: a workflow of five steps, each writing case and event in one statement (no outbox: the workflow is what goes on), with two `recv`.
 * A signal is answered once the step after it has written. Started directly, not through one of its queues, which is its fastest way.
 */
import { DBOS } from '@dbos-inc/dbos-sdk';
import { v7 as newId } from 'uuid';
import { createTables, EVENTS } from './small-tables.mjs';
import { Pool } from './statements.mjs';

const OPEN = `with moved as (insert into chain_cases values ($1, $2, 1) returning id, version)
insert into chain_events select id, version, $2 from moved`;
const MOVE = `with moved as (update chain_cases set state = $2, version = version + 1, changed_at = now() where id = $1 and version = $3 returning id, version)
insert into chain_events select id, version, $2 from moved`;

/** who waits for a case: by case and step */
const waiting = new Map();

const chain = DBOS.registerWorkflow(
  async (id) => {
    const { pool } = chain;
    const step = async (seq) => {
      const event = EVENTS[seq - 1];
      await DBOS.runStep(() => pool.query(seq === 1 ? OPEN : MOVE, seq === 1 ? [id, event] : [id, event, seq - 1]).then(() => seq), {
        name: event,
      });
      waiting.get(`${id}/${seq}`)?.();
    };
    const recv = async (topic) => {
      if ((await DBOS.recv(topic, { timeoutSeconds: 60 })) === null) throw new Error('no signal');
    };
    await step(1);
    await step(2);
    await recv('answer');
    await step(3);
    await step(4);
    await recv('place');
    await step(5);
  },
  { name: 'chain' },
);

export async function open({ databaseUrl }) {
  await createTables(databaseUrl);
  chain.pool = new Pool({ connectionString: databaseUrl, max: 10 });
  DBOS.setConfig({ name: 'chain', systemDatabaseUrl: databaseUrl, systemDatabasePoolSize: 20, logLevel: 'error', runAdminServer: false });
  await DBOS.launch();
  return {
    async run(signalled) {
      const id = newId();
      const done = (seq) => new Promise((resolve) => waiting.set(`${id}/${seq}`, resolve));
      const [asked, answered, decided, placed] = [2, 3, 4, 5].map(done);
      const signal = async (topic, next) => {
        const began = performance.now();
        await DBOS.send(id, topic, topic);
        await next;
        signalled(performance.now() - began);
      };
      const handle = await DBOS.startWorkflow(chain, { workflowID: id })(id);
      await asked;
      await signal('answer', answered);
      await decided;
      await signal('place', placed);
      await handle.getResult();
      for (const seq of [2, 3, 4, 5]) waiting.delete(`${id}/${seq}`);
    },
    async close() {
      await DBOS.shutdown();
      await chain.pool.end();
    },
  };
}
