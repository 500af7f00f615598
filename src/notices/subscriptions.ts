import { ECDH } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Session } from '../access/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { Refusal, Refused } from '../shared/refusal.js';
import { PushService } from './push-service.js';
import type { NewSubscriptionDto, PushPreferencesDto } from './push.dto.js';
import { deleteSubscription, findPreferences, listSubscriptions, savePreferences, saveSubscription } from './push.repository.js';
import type { PushPreferencesView, PushView, SubscribedView } from './push.view.js';

const addressRefused = new Refusal('push_address', {
  id: 'Pemberitahuan tidak dapat dikirim ke alamat itu. Aktifkan lagi pemberitahuan di peramban ini.',
  en: 'Notices cannot be sent to that address. Turn notices on again in this browser.',
});

const quietRefused = new Refusal('quiet_hours', {
  id: 'Isi awal dan akhir jam tenang, atau kosongkan keduanya.',
  en: 'Give both the beginning and the end of the quiet hours, or neither.',
});

/** Where and when somebody is told of something while they do not look. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
    private readonly service: PushService,
  ) {}

  /** Idempotent by the endpoint. @throws Refused push_address if nothing may be sent there */
  async add({ account, deviceId }: Session, { endpoint, keys, language }: NewSubscriptionDto): Promise<SubscribedView> {
    if (!this.service.allows(endpoint) || !isPoint(keys.p256dh)) throw new Refused(addressRefused);
    return this.work.run(async (tx) => ({ id: await saveSubscription(tx, account.id, deviceId, { endpoint, language, ...keys }) }));
  }

  /** Done twice, nothing more happens. */
  async remove({ account }: Session, id: string): Promise<void> {
    await this.work.run((tx) => deleteSubscription(tx, id, account.id));
  }

  async view({ account }: Session): Promise<PushView> {
    const [preferences, subscriptions] = await Promise.all([
      findPreferences(this.source, account.id),
      listSubscriptions(this.source, account.id),
    ]);
    return { ...preferences, subscriptions };
  }

  /** What is held back already keeps its time. @throws Refused quiet_hours */
  async prefer({ account }: Session, { quietFrom, quietTo, kinds }: PushPreferencesDto): Promise<PushPreferencesView> {
    if ((quietFrom === undefined) !== (quietTo === undefined)) throw new Refused(quietRefused);
    const preferences = { quietFrom: quietFrom ?? null, quietTo: quietTo ?? null, kinds };
    await this.work.run((tx) => savePreferences(tx, account.id, preferences));
    return preferences;
  }
}

/** Whether it is a point of P-256, so that something can be encrypted for it. */
function isPoint(p256dh: string): boolean {
  try {
    ECDH.convertKey(p256dh, 'prime256v1', 'base64url', 'base64url', 'uncompressed');
    return true;
  } catch {
    return false;
  }
}
