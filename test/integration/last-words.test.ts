import type { AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { POOL } from '../../src/platform/database/database.module.js';
import { listening } from '../support/program.js';

const message = (type: string, body: string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, Buffer.from(body, 'latin1')]);
};

describe('a PostgreSQL that lets somebody in and dies in the same breath', () => {
  let server: Server;
  beforeAll(async () => {
    const [letIn, ready] = [message('R', '\0\0\0\0'), message('Z', 'I')];
    const lastWords = message('E', 'SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0');
    server = await listening((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end(Buffer.concat([letIn, ready, lastWords]))); // one packet
    });
  });
  afterAll(() => void server.close());

  it('is an error for who asked, and does not end the process', async () => {
    const source = new DataSource({ type: 'postgres', url: `postgres://127.0.0.1:${(server.address() as AddressInfo).port}`, extra: POOL });

    await expect(source.initialize()).rejects.toThrow(/terminat|not queryable/); // jest tells what nobody hears
  });
});
