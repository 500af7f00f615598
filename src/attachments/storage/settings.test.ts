import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { StartRefused } from '../../platform/config/start-refused.js';
import { readAttachmentSettings } from './settings.js';

const s3 = {
  S3_ENDPOINT: 'https://s3.ap-southeast-3.amazonaws.com/',
  S3_REGION: 'ap-southeast-3',
  S3_ACCESS_KEY_ID: 'AKIA',
  S3_SECRET_ACCESS_KEY: 'rahasia',
};

describe('where attachments are kept', () => {
  it.each([{}, { ATTACHMENTS: ' ' }])('is a folder of the data folder with %j', (env) => {
    expect(readAttachmentSettings(env, '/srv/pulang')).toEqual({ folder: path.resolve('/srv/pulang/attachments') });
  });

  it('can be another folder', () => {
    expect(readAttachmentSettings({ ATTACHMENTS: '/mnt/lampiran' }, '/srv/pulang')).toEqual({ folder: path.resolve('/mnt/lampiran') });
  });

  it.each([
    ['s3://pulang', ''],
    ['s3://pulang/', ''],
    ['s3://pulang/jatim/lampiran', 'jatim/lampiran'],
    ['s3://pulang/jatim/', 'jatim'],
  ])('can be the bucket %s', (ATTACHMENTS, prefix) => {
    expect(readAttachmentSettings({ ...s3, ATTACHMENTS }, '/srv/pulang')).toEqual({
      s3: {
        endpoint: 'https://s3.ap-southeast-3.amazonaws.com',
        region: 'ap-southeast-3',
        bucket: 'pulang',
        prefix,
        accessKeyId: 'AKIA',
        secretAccessKey: 'rahasia',
      },
    });
  });

  it.each([
    [{ ATTACHMENTS: 'ftp://host/folder' }, 'ATTACHMENTS must be a folder or s3://bucket/prefix'],
    [{ ATTACHMENTS: 's3://' }, 'ATTACHMENTS must be a folder or s3://bucket/prefix'],
    [{ ATTACHMENTS: 's3://pulang/../x y' }, 'ATTACHMENTS must be a folder or s3://bucket/prefix'],
    [{ ATTACHMENTS: 's3://pulang', S3_SECRET_ACCESS_KEY: '', S3_REGION: ' ' }, 'also needs S3_REGION, S3_SECRET_ACCESS_KEY'],
    [{ ATTACHMENTS: 's3://pulang', S3_ENDPOINT: 's3.amazonaws.com' }, 'S3_ENDPOINT must be an address'],
    [{ ATTACHMENTS: 's3://pulang', S3_ENDPOINT: 'https://user:rahasia@host' }, 'S3_ENDPOINT must be an address'],
  ])('cannot be %j, and the secret is not repeated', (env, words) => {
    const read = () => readAttachmentSettings({ ...s3, ...env }, '/srv/pulang');

    expect(read).toThrow(StartRefused);
    expect(read).toThrow(words);
    expect(read).not.toThrow('rahasia');
  });
});
