import { afterAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { testDatabase } from '../support/database.js';

const first = await testDatabase();
const second = await testDatabase();

afterAll(() => Promise.all([first.drop(), second.drop()]));

async function tables(url: string): Promise<string[]> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
  await client.end();
  return rows.map(({ name }) => name);
}

describe('a test database', () => {
  it('comes with the schema', async () => {
    expect(await tables(first.url)).toContain('migrations');
  });

  it('is of one test file only', async () => {
    const client = new Client(first.url);
    await client.connect();
    await client.query('CREATE TABLE mine ()');
    await client.end();

    expect(await tables(first.url)).toContain('mine');
    expect(await tables(second.url)).not.toContain('mine');
  });
});
