import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ServiceKeys } from '../people/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import type { DevicePageDto } from './devices.dto.js';
import { findKeySalt, listDevices, loseDevice } from './devices.repository.js';
import type { DevicePage, DraftKey } from './devices.view.js';
import { deviceNotFound } from './refusals.js';
import type { AccountId, Session } from './session.js';

/** The phones and browsers people sign in with, and what happens when one is lost. */
@Injectable()
export class Devices {
  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
    private readonly keys: ServiceKeys,
  ) {}

  /** @param current the device that asks, if it is known */
  async list(account: string, current: string | null, { after, limit }: DevicePageDto): Promise<DevicePage> {
    const rows = await listDevices(this.source, account, current, after, limit + 1);
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items.at(-1)!.id : null };
  }

  /** Shuts a device of an account out, for everybody who used it. Done twice, nothing more happens. @throws Refused device_not_found */
  async lose(account: string, deviceId: string, by: AccountId): Promise<void> {
    if (!(await this.work.run((tx) => loseDevice(tx, account, deviceId, by)))) throw deviceNotFound();
  }

  /** The key of one's drafts on the device one is signed in with. @throws Refused device_not_found if it is lost, or another */
  async draftKey({ account, deviceId }: Session, asked: string): Promise<DraftKey> {
    const salt = deviceId === asked ? await findKeySalt(this.source, account.id, asked) : undefined;
    if (!salt) throw deviceNotFound();
    const key = await this.keys.of('drafts', salt.toString('base64'));
    return { key: key.export().toString('base64') };
  }
}
