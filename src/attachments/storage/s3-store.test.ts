import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { S3Settings } from './settings.js';
import { S3Store } from './s3-store.js';

const key = 'ab/abcdef';
const SIGNED =
  /^AWS4-HMAC-SHA256 Credential=AKIA\/\d{8}\/ap-southeast-3\/s3\/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=[0-9a-f]{64}$/;

/** As much of S3 as is used: objects by path, for whoever signs and gives the number and the hash of the bytes. */
class FakeS3 {
  readonly objects = new Map<string, Buffer>();
  readonly asked: string[] = [];
  /** answers this instead */
  fails: number | undefined;
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    this.asked.push(`${method} ${url}`);
    const body = await buffer(request);
    const status =
      this.fails ?? (SIGNED.test(headers.authorization ?? '') && headers['x-amz-date'] ? this.carryOut(method, url, body, headers) : 403);
    response.statusCode = status;
    response.end(status === 200 && method === 'GET' ? this.objects.get(url) : '');
  }

  private carryOut(method: string, url: string, body: Buffer, headers: IncomingMessage['headers']): number {
    if (method === 'GET') return this.objects.has(url) ? 200 : 404;
    if (method === 'DELETE') return this.objects.delete(url) ? 204 : 404;
    if (headers['content-length'] !== String(body.length)) return 411;
    if (headers['x-amz-content-sha256'] !== createHash('sha256').update(body).digest('hex')) return 400;
    this.objects.set(url, body);
    return 200;
  }
}

describe('an S3 bucket of blobs', () => {
  let s3: FakeS3;
  let settings: S3Settings;
  let store: S3Store;

  beforeEach(async () => {
    s3 = new FakeS3();
    const endpoint = await s3.listen();
    settings = { endpoint, region: 'ap-southeast-3', bucket: 'pulang', prefix: 'jatim', accessKeyId: 'AKIA', secretAccessKey: 'rahasia' };
    store = new S3Store(settings);
  });

  afterEach(() => s3.close());

  it('gives back what was put, signed, under its prefix', async () => {
    await store.put(key, [Buffer.from('satu'), Buffer.from('dua')]);

    const found = await store.find(key);

    expect(found?.size).toBe(7);
    expect((await buffer(found!.bytes)).toString()).toBe('satudua');
    expect([...s3.objects.keys()]).toEqual(['/pulang/jatim/ab/abcdef']);
  });

  it('needs no prefix', async () => {
    await new S3Store({ ...settings, prefix: '' }).put(key, [Buffer.from('satu')]);

    expect([...s3.objects.keys()]).toEqual(['/pulang/ab/abcdef']);
  });

  it('has nothing where nothing was put', async () => {
    expect(await store.find(key)).toBeUndefined();
  });

  it('deletes, as often as it is asked', async () => {
    await store.put(key, [Buffer.from('satu')]);

    await store.delete(key);
    await store.delete(key);

    expect(s3.objects.size).toBe(0);
  });

  const acts: [string, () => Promise<unknown>][] = [
    ['put', () => store.put(key, [Buffer.from('satu')])],
    ['read', () => store.find(key)],
    ['deleted', () => store.delete(key)],
  ];

  it.each(acts)('says that it is away when nothing can be %s', async (_what, act) => {
    await s3.close();

    await expect(act()).rejects.toMatchObject({ problem: { status: 503, code: 'attachment_storage_away' } });
  });

  it.each(acts)('says that it is away when it does not let us in and nothing can be %s', async (_what, act) => {
    s3.fails = 403;

    await expect(act()).rejects.toMatchObject({ problem: { status: 503 } });
    expect(s3.asked).toHaveLength(1);
  });

  it('is asked three times if it has a bad moment', async () => {
    s3.fails = 503;

    await expect(store.put(key, [Buffer.from('satu')])).rejects.toMatchObject({ problem: { status: 503 } });
    expect(s3.asked).toHaveLength(3);
  });

  it('says that it is full', async () => {
    s3.fails = 507;

    await expect(store.put(key, [Buffer.from('satu')])).rejects.toMatchObject({ problem: { status: 507 } });
  });
});
