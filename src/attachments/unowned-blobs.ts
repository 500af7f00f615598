import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/index.js';
import { deleteUnownedBlobs, listUnownedBlobs } from './attachments.repository.js';
import { deleteExpiredUploads } from './resumed/uploads.repository.js';
import { BLOB_STORE, type BlobStore } from './storage/blob-store.js';

const EVERY = 3_600_000;
const BATCH = 100;

/** Where the two blobs of an attachment are. */
export const blobKeys = (storageKey: string) => ({ file: storageKey, thumbnail: `${storageKey}.thumbnail` });

/** Deletes blobs that no attachment has: of uploads that failed, and of attachments that were removed. */
@Injectable()
export class UnownedBlobs {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(BLOB_STORE) private readonly store: BlobStore,
  ) {}

  /** First the bytes, then their row: if it stops between the two, the next one finds nothing to delete and strikes the row out. */
  async delete(storageKey: string): Promise<void> {
    const { file, thumbnail } = blobKeys(storageKey);
    await this.store.delete(thumbnail);
    await this.store.delete(file);
    await this.work.run((tx) => deleteUnownedBlobs(tx, storageKey));
  }

  /** All that are due, and the parts of uploads that were given up. Any number of processes may do it at once. @returns how many attachments' blobs were deleted */
  async sweep(): Promise<number> {
    await this.work.run(deleteExpiredUploads);
    let swept = 0;
    for (let found = BATCH; found === BATCH; swept += found) {
      const keys = await this.work.run((tx) => listUnownedBlobs(tx, BATCH));
      for (const key of keys) await this.delete(key);
      found = keys.length;
    }
    return swept;
  }
}

/** Sweeps when a worker starts, and every hour. */
@Injectable()
export class SweepUnownedBlobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Attachments');
  private readonly stopped = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(private readonly blobs: UnownedBlobs) {}

  onApplicationBootstrap(): void {
    this.loop ??= this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      await this.blobs.sweep().catch(() => this.logger.warn('bytes of removed attachments could not be deleted; tried again in an hour'));
      await sleep(EVERY, undefined, { signal: this.stopped.signal }).catch(() => {});
    }
  }
}
