import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sayInstant } from '../../cases/index.js';
import type { Words } from '../../shared/refusal.js';
import { heldUntil, readBacklog, readService } from './checks.repository.js';
import { lets } from './domain/pacing.js';
import type { IdentityServiceView } from './identity-checks.view.js';
import { DUKCAPIL_SETTINGS, type DukcapilSettings } from './settings.js';
import { WHYS } from './words.js';

const CIRCUIT = { all: 'closed', one: 'trying', none: 'open' } as const;

/** How the service of Dukcapil stands, for those who wait for it and those who look after it. Reads only. */
@Injectable()
export class ShowService {
  constructor(
    private readonly source: DataSource,
    @Inject(DUKCAPIL_SETTINGS) private readonly settings: DukcapilSettings,
  ) {}

  async run(): Promise<IdentityServiceView> {
    const { service, dailyQuota } = this.settings;
    const { manager } = this.source;
    const state = (await readService(manager))!;
    const { waiting, failed, oldest } = await readBacklog(manager);
    const held = heldUntil(state, dailyQuota);
    return {
      connected: service !== undefined,
      synthetic: service?.synthetic ?? false,
      circuit: CIRCUIT[lets(state, state.now)],
      words: service ? wordsOf(held, service.synthetic) : NOT_CONNECTED,
      lastFailure: state.lastWhy === null ? null : (WHYS[state.lastWhy] ?? null),
      heldUntil: iso(held),
      quotaLeft: state.quotaLeft,
      callsToday: state.callsToday,
      dailyQuota,
      waiting,
      givenUpToday: failed,
      oldestSince: oldest?.toISOString() ?? null,
      lastAnsweredAt: iso(state.answeredAt),
      lastFailedAt: iso(state.failedAt),
    };
  }
}

const NOT_CONNECTED: Words = {
  id: 'Dukcapil belum disambungkan (DUKCAPIL_URL): pertanyaan menunggu, tidak ada yang hilang.',
  en: 'Dukcapil is not connected (DUKCAPIL_URL): checks wait, nothing is lost.',
};

function wordsOf(held: number | null, synthetic: boolean): Words {
  const mark = synthetic ? 'DATA SINTETIS. ' : '';
  if (held === null) return { id: `${mark}Pertanyaan dikirim.`, en: `${mark}Checks are sent.` };
  return {
    id: `${mark}Pertanyaan ditahan sampai ${sayInstant(held, 'id')}, lalu dikirim sendiri.`,
    en: `${mark}Checks are held back until ${sayInstant(held, 'en')}, and then sent by themselves.`,
  };
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
