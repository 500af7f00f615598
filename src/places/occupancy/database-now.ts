import type { Tx } from '../../platform/database/index.js';

/** The database's clock, for a list that has no row to say it. */
export async function databaseNow(source: Pick<Tx, 'query'>): Promise<Date> {
  const [row] = await source.query<[{ now: Date }]>('select clock_timestamp() as now');
  return row.now;
}
