import path from 'node:path';
import { StartRefused } from '../../platform/config/start-refused.js';

export interface S3Settings {
  /** without a slash at the end */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** before every key; empty: none */
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Where attachments are kept. */
export type AttachmentSettings = { readonly folder: string } | { readonly s3: S3Settings };

/**
 * Reads ATTACHMENTS: a folder (default `attachments` in the data folder), or `s3://bucket/prefix` with S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID
 * and S3_SECRET_ACCESS_KEY. Empty counts as not set.
 * @throws StartRefused if they are not usable, and never with a secret in it
 */
export function readAttachmentSettings(env: Readonly<Record<string, string | undefined>>, dataDir: string): AttachmentSettings {
  const text = (name: string): string => env[name]?.trim() ?? '';
  const where = text('ATTACHMENTS') || path.join(dataDir, 'attachments');
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(where)) return { folder: path.resolve(where) };

  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:\/[\w.-]+)*)\/?$/.exec(where) ?? [];
  if (bucket === undefined) {
    throw new StartRefused(
      `ATTACHMENTS harus berupa folder atau s3://bucket/awalan, bukan "${where}".`,
      `ATTACHMENTS must be a folder or s3://bucket/prefix, not "${where}".`,
    );
  }
  const missing = ['S3_ENDPOINT', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'].filter((name) => text(name) === '');
  if (missing.length > 0) {
    throw new StartRefused(
      `ATTACHMENTS=${where} memerlukan juga ${missing.join(', ')}.`,
      `ATTACHMENTS=${where} also needs ${missing.join(', ')}.`,
    );
  }
  const endpoint = text('S3_ENDPOINT').replace(/\/+$/, '');
  if (!/^https?:\/\/[^/?#@]+$/.test(endpoint)) {
    throw new StartRefused(
      'S3_ENDPOINT harus berupa alamat seperti https://s3.ap-southeast-3.amazonaws.com.',
      'S3_ENDPOINT must be an address such as https://s3.ap-southeast-3.amazonaws.com.',
    );
  }
  const keys = { accessKeyId: text('S3_ACCESS_KEY_ID'), secretAccessKey: text('S3_SECRET_ACCESS_KEY') };
  return { s3: { endpoint, region: text('S3_REGION'), bucket, prefix: prefix.slice(1), ...keys } };
}
