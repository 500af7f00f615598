import { request as httpRequest } from 'node:http';
import multipart from '@fastify/multipart';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { receiveUpload, type Upload } from './receive-upload.js';

const SILENCE = 100;

describe('an upload', () => {
  const server = new FastifyAdapter().getInstance();
  let address: string;
  let received: Promise<Upload>;

  beforeAll(async () => {
    await server.register(multipart);
    server.post('/', async (request) => {
      received = receiveUpload(request, SILENCE);
      const { name } = await received;
      return { name };
    });
    address = await server.listen({ port: 0, host: '127.0.0.1' });
  });

  afterAll(() => server.close());

  it('that falls silent is cut off', async () => {
    const phone = httpRequest(address, {
      method: 'POST',
      headers: { 'Content-Type': 'multipart/form-data; boundary=batas', 'Content-Length': 1_000_000 },
    });
    const cut = new Promise((resolve) => phone.once('error', resolve));
    phone.write('--batas\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n');

    expect(await cut).toMatchObject({ code: 'ECONNRESET' });
    await expect(received).rejects.toThrow();
  });

  it('that is complete leaves the line as it was', async () => {
    const form = new FormData();
    form.set('kind', 'other');
    form.set('file', new Blob(['%PDF-1.7']), 'a.pdf');

    const answer = await fetch(address, { method: 'POST', body: form });

    expect(await answer.json()).toEqual({ name: 'a.pdf' });
  });
});
