/** The ceiling: one plpgsql function a step (case, event and outbox row in one commit), one step right after the other; nobody is told. */
import { v7 as newId } from 'uuid';
import { createTables, EVENTS } from './small-tables.mjs';
import { Pool } from './statements.mjs';

export async function open({ databaseUrl }) {
  await createTables(databaseUrl);
  const pool = new Pool({ connectionString: databaseUrl, max: 10 });
  return {
    async run() {
      const id = newId();
      for (const [i, event] of EVENTS.entries()) await pool.query('select chain_step($1, $2, $3, $4)', [id, i + 1, event, newId()]);
    },
    close: () => pool.end(),
  };
}
