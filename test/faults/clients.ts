/** People of the offices at work over HTTP, who do not give up: each command is repeated under its Idempotency-Key until it is answered. */
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import type { Chance } from './chance.js';

const OFFICER = 'demo.satpol.officer';
const CITY = 'demo.city.dinsos';
const WORKER = 'demo.kota.dinsos.worker';
const OPERATOR = 'demo.dp3ak.operator';

/** Who accepts a handoff of that kind. */
const RECEIVER: Readonly<Record<string, string>> = { dinsos_handover: CITY, identity_check: OPERATOR };

type Step = readonly [who: string, event: string, body?: object];

const SAFE = { conscious: 'yes', woundedOrIll: 'no', pregnant: 'no', dangerToSelf: 'no', violenceOrTrafficking: 'no', minorAlone: 'no' };
const REPORT = { event: 'report_received', region: '35.78', step: { channel: 'patrol', found: { place: 'Terminal' } } };
const OUTREACH: readonly Step[] = [[OFFICER, 'outreach_started', { step: { officers: 3 } }]];
const INTAKE: readonly Step[] = [
  [OFFICER, 'intake_completed', { step: { formNumber: '11/2026' } }],
  [OFFICER, 'triage_completed', { step: { letterNumber: '300/12/2026' } }],
];
const OFFERED: readonly Step[] = [
  ...OUTREACH,
  [OFFICER, 'person_met'],
  [OFFICER, 'minimum_set_recorded', { step: { identity: { names: [] }, ...SAFE } }],
  ...INTAKE,
];
const ACCEPTED: Step = [CITY, 'handoff_accepted'];
const ASKED: readonly Step[] = [...OFFERED, ACCEPTED, [WORKER, 'assessed']];

/** The ways a case goes here. Those that end with an offer are left unanswered, so that it must expire and be made again. */
const WAYS: readonly (readonly Step[])[] = [
  [...OUTREACH, [OFFICER, 'not_found_at_place']],
  OFFERED,
  [...OFFERED, [CITY, 'handoff_declined', { reason: 'incomplete_file' }], ...INTAKE, ACCEPTED],
  ASKED,
  [...ASKED, [OPERATOR, 'handoff_accepted']],
];

/** A command that was answered with 2xx: its event is that version of the case. */
export interface Acknowledged {
  readonly caseId: string;
  readonly version: number;
  readonly event: string;
}

interface Problem {
  readonly code?: string;
  readonly title?: string;
}

export class Clients {
  readonly acknowledged: Acknowledged[] = [];
  /** answers that a service may not give, whatever befalls it */
  readonly surprises: string[] = [];
  repeats = 0;
  /** answers that were lost on the way and given again */
  replays = 0;
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly url: string,
    private readonly password: string,
  ) {}

  /** One person's work: case after case, until told to stop. */
  async work(chance: Chance, stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const way = chance.of(WAYS);
      const { caseId } = await this.command(OFFICER, '/cases', REPORT.event, REPORT);
      for (const [who, event, body] of way) {
        if (stop.aborted) return;
        await this.command(who, `/cases/${caseId}/events/${event}`, event, body);
        await sleep(chance.upTo(20));
      }
    }
  }

  /** Accepts a handoff of this kind. */
  async accept(caseId: string, kind: string): Promise<void> {
    await this.command(RECEIVER[kind]!, `/cases/${caseId}/events/handoff_accepted`, 'handoff_accepted');
  }

  private async command(who: string, path: string, event: string, body: object = {}): Promise<Acknowledged> {
    if (!this.tokens.has(who)) this.tokens.set(who, this.signIn(who));
    const authorization = `Bearer ${await this.tokens.get(who)!}`;
    const { caseId, version } = await this.persist<Acknowledged>(path, body, { authorization, 'idempotency-key': newId() });
    const done = { caseId, version, event };
    this.acknowledged.push(done);
    return done;
  }

  private async signIn(username: string): Promise<string> {
    return (await this.persist<{ token: string }>('/session', { username, password: this.password, by: 'bearer' }, {})).token;
  }

  private async persist<T>(path: string, body: object, headers: Readonly<Record<string, string>>): Promise<T> {
    const request = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
    for (;;) {
      const answer = await this.once(path, request);
      if (answer?.ok) {
        if (answer.replayed) this.replays += 1;
        return answer.body as T;
      }
      const { code, title } = (answer?.body ?? {}) as Problem;
      const mayPass = answer === undefined || code === 'database_unavailable' || code === 'stale_version';
      if (!mayPass) this.surprises.push(`${path.replaceAll(/[\da-f-]{36}/g, ':id')} answered ${answer.status} ${code ?? title}`);
      if (!mayPass && answer.status < 500) throw new Error(this.surprises.at(-1));
      this.repeats += 1;
      await sleep(100);
    }
  }

  /** undefined: no answer came */
  private async once(
    path: string,
    request: RequestInit,
  ): Promise<{ ok: boolean; status: number; replayed: boolean; body: unknown } | undefined> {
    try {
      const answer = await fetch(`${this.url}/api/v1${path}`, { ...request, signal: AbortSignal.timeout(10_000) });
      const replayed = answer.headers.has('idempotency-replayed');
      return { ok: answer.ok, status: answer.status, replayed, body: await answer.json() };
    } catch (error) {
      if (error instanceof Error && error.name === 'TimeoutError') this.surprises.push(`${path} was not answered within 10 s`);
      return undefined;
    }
  }
}
