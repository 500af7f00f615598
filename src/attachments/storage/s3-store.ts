import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { AwsClient } from 'aws4fetch';
import { storageAway, storageFull } from '../problems.js';
import type { BlobStore, StoredBlob } from './blob-store.js';
import type { S3Settings } from './settings.js';

/** For one try of one request, in milliseconds; a file has at most 30 MB. */
const PATIENCE = 60_000;
const RETRIES = 2;

/** Keeps blobs as objects of an S3 bucket, of whatever maker, by path-style addresses. */
export class S3Store implements BlobStore {
  private readonly client: AwsClient;

  constructor(private readonly settings: S3Settings) {
    const { accessKeyId, secretAccessKey, region } = settings;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES });
  }

  /** Collects the bytes first: S3 wants to know their number, and their hash is signed. */
  async put(key: string, bytes: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
    const body = await buffer(Readable.from(bytes));
    const sha256 = createHash('sha256').update(body).digest('hex');
    const answer = await this.ask('PUT', key, { body: new Uint8Array(body), headers: { 'X-Amz-Content-Sha256': sha256 } });
    await answer.body?.cancel();
    if (!answer.ok) throw answer.status === 507 ? storageFull() : storageAway();
  }

  async find(key: string): Promise<StoredBlob | undefined> {
    const answer = await this.ask('GET', key);
    if (answer.ok && answer.body) return { size: Number(answer.headers.get('Content-Length')), bytes: Readable.fromWeb(answer.body) };
    await answer.body?.cancel();
    if (answer.status === 404) return undefined;
    throw storageAway();
  }

  async delete(key: string): Promise<void> {
    const answer = await this.ask('DELETE', key);
    await answer.body?.cancel();
    if (!answer.ok && answer.status !== 404) throw storageAway();
  }

  private async ask(method: string, key: string, more: RequestInit = {}): Promise<Response> {
    const { endpoint, bucket, prefix } = this.settings;
    const address = [endpoint, bucket, ...(prefix ? [prefix] : []), key].join('/');
    try {
      return await this.client.fetch(address, { method, ...more, signal: AbortSignal.timeout(PATIENCE) });
    } catch {
      throw storageAway();
    }
  }
}
