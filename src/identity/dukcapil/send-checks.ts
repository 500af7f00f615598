import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../platform/database/index.js';
import { Outbox } from '../../platform/queue/index.js';
import { Rounds } from '../../platform/rounds.js';
import { TellScreens } from '../tell-screens.js';
import { claimDue, heldUntil, isAnyDue, putOffLimited, readService, takeBackLost, useSlots } from './checks.repository.js';
import { callsFree, lets, usedAfter } from './domain/pacing.js';
import { AttemptDue } from './messages.js';
import { DUKCAPIL_SETTINGS, type DukcapilSettings } from './settings.js';

/** In milliseconds: a check is sent after at most this, if nothing stands against it. */
const PAUSE = 500;

/** Calls that are out at a time: when the service is slow, so few wait for it before the circuit opens. */
const MOST_OUT = 8;

/** Beside the time of the call itself: until a queue gets to it, and what its writing takes. */
const LEASE = 120_000;

/**
 * Sends checks that are due to be carried out (`MakeAttempt`), as many as rate, quota and circuit allow: of the whole installation, for whoever sends
 * has the one row about the service locked. Any number of processes may run it. While nothing may go out, nothing is counted against any check.
 */
@Injectable()
export class SendChecks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds('SendChecks', () => this.send(), PAUSE);

  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly screens: TellScreens,
    @Inject(DUKCAPIL_SETTINGS) private readonly settings: DukcapilSettings,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.service) this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  /** One round. @returns how many were sent */
  async send(): Promise<number> {
    return this.work.run(async (tx) => ((await isAnyDue(tx)) ? this.sendDue(tx) : 0));
  }

  private async sendDue(tx: Tx): Promise<number> {
    const { rate, dailyQuota, perPerson, timeout } = this.settings;
    const service = await readService(tx, 'skip');
    if (!service) return 0; // another process is at it
    await this.screens.identityChanged(tx, await takeBackLost(tx));
    if (heldUntil(service, dailyQuota) !== null) return 0;
    await this.screens.identityChanged(tx, await putOffLimited(tx, perPerson));
    const out = lets(service, service.now) === 'one' ? 1 : MOST_OUT;
    const most = Math.min(
      callsFree(service.usedUntil, service.now, rate),
      out - service.running,
      dailyQuota - service.callsToday - service.running,
    );
    if (most <= 0) return 0;
    const claimed = await claimDue(tx, most, timeout + LEASE);
    await useSlots(tx, usedAfter(service.usedUntil, service.now, rate, claimed.length));
    await this.outbox.add(
      tx,
      claimed.map(({ id: checkId, turn }) => AttemptDue.of({ checkId, turn })),
    );
    await this.screens.identityChanged(tx, claimed.map(({ caseId }) => caseId)); // prettier-ignore
    return claimed.length;
  }
}
