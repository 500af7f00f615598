/** Two hundred at work on a few shelters: officers who hold beds for families, and the shelters' staff. Everything asked and answered is written down. */
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import type { Chance } from './chance.js';

const OFFICER = 'demo.satpol.officer';
const CITY = 'demo.city.dinsos';

export interface Shelter {
  readonly code: string;
  /** names */
  readonly wards: readonly string[];
  readonly beds: readonly string[];
}

/** Ids of the cases of those who want to stay together. */
export type Family = readonly string[];

/** A request, from its first sending to the answer. */
export interface Entry {
  readonly kind: 'hold' | 'extend' | 'release' | 'check-in' | 'leave' | 'back' | 'move' | 'check-out' | 'close' | 'open';
  readonly shelter: string;
  readonly cases: Family;
  /** what was asked for by name: a hold, a bed, beds */
  readonly named: readonly string[];
  /** ms since 1970 */
  readonly from: number;
  readonly to: number;
  /** how often it was sent */
  readonly sent: number;
  /** 2xx */
  readonly done: boolean;
  /** of a refusal */
  readonly code: string;
  readonly body: Body;
}

interface Body {
  readonly code?: string;
  readonly until?: string;
  readonly facility?: string;
  readonly bed?: string | null;
  readonly since?: string;
  readonly holds?: readonly { readonly holdId: string; readonly caseId: string; readonly bed: string; readonly until: string }[];
  readonly stays?: readonly { readonly caseId: string; readonly bed: string | null; readonly since: string }[];
}

type Asked = Pick<Entry, 'kind' | 'shelter' | 'cases'> & {
  readonly named?: readonly string[];
  readonly who?: string;
  readonly method?: 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: object;
};

export class BedPeople {
  readonly history: Entry[] = [];
  /** answers that a service may not give, whatever befalls it */
  readonly surprises = new Set<string>();
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly url: string,
    private readonly password: string,
    private readonly shelters: readonly Shelter[],
  ) {}

  /** Opens a case; the others of a storm are copied from it. */
  async openCase(): Promise<string> {
    const body = { event: 'report_received', region: '35.78', step: { channel: 'patrol' } };
    const { body: opened } = await this.persist('POST', '/cases', body, await this.headers(OFFICER));
    return (opened as { caseId: string }).caseId;
  }

  /** One officer with families of their own, and now and then somebody else's: journey after journey, until told to stop. */
  async work(chance: Chance, own: readonly Family[], others: readonly Family[], stop: AbortSignal): Promise<void> {
    await sleep(chance.upTo(500));
    while (!stop.aborted) {
      const family = chance.next() < 0.9 ? chance.of(own) : chance.of(others);
      const shelter = chance.of(this.shelters);
      await this.journey(chance, family, shelter, stop);
      await sleep(chance.upTo(100));
    }
  }

  /** The staff of a shelter close beds and wards, and open them again. */
  async keep(chance: Chance, shelter: Shelter, stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const ward = chance.of(shelter.wards);
      const named =
        chance.next() < 0.2 ? shelter.beds.filter((bed) => bed.startsWith(`${ward}-`)) : [chance.of(shelter.beds), chance.of(shelter.beds)];
      const beds = [...new Set(named)];
      const path = `/facilities/${shelter.code}`;
      const { done } = await this.ask({
        kind: 'close',
        shelter: shelter.code,
        cases: [],
        named: beds,
        path: `${path}/closures`,
        body: { beds, reason: 'repair' },
      });
      await sleep(chance.upTo(300));
      if (done) await this.ask({ kind: 'open', shelter: shelter.code, cases: [], named: beds, path: `${path}/openings`, body: { beds } });
    }
  }

  hold(
    shelter: string,
    cases: Family,
    more: { readonly minutes?: number; readonly bed?: string; readonly ward?: string } = {},
  ): Promise<Entry> {
    const named = more.bed ?? more.ward;
    const body = { facility: shelter, caseIds: cases, ...more };
    return this.ask({ kind: 'hold', shelter, cases, named: named === undefined ? [] : [named], who: OFFICER, path: '/holds', body });
  }

  private async journey(chance: Chance, family: Family, shelter: Shelter, stop: AbortSignal): Promise<void> {
    const { code } = shelter;
    const bed = family.length === 1 && chance.next() < 0.2 ? { bed: chance.of(shelter.beds) } : {};
    const minutes = chance.next() < 0.7 ? { minutes: 5 + Math.floor(chance.upTo(1_000)) } : {};
    const held = await this.hold(code, family, { ...bed, ...minutes });
    if (stop.aborted) return;
    if (!held.done && chance.next() < 0.8) return;
    const holds = held.body.holds ?? [];
    if (holds.length && chance.next() < 0.3)
      await this.ask({
        kind: 'extend',
        shelter: code,
        cases: family,
        named: [holds[0]!.holdId],
        path: `/holds/${holds[0]!.holdId}/extend`,
        body: { minutes: 900 },
      });
    await sleep(chance.upTo(400));
    const then = chance.next();
    if (stop.aborted || then < 0.2) return; // forgotten: it expires
    if (then < 0.4)
      for (const { holdId, caseId } of holds)
        await this.ask({
          kind: 'release',
          shelter: code,
          cases: [caseId],
          named: [holdId],
          who: OFFICER,
          method: 'DELETE',
          path: `/holds/${holdId}`,
        });
    else await this.sleepIn(chance, family, shelter);
  }

  /** They arrive, stay for a moment, move, and leave. */
  private async sleepIn(chance: Chance, family: Family, shelter: Shelter): Promise<void> {
    const { code } = shelter;
    const named = family.length === 1 && chance.next() < 0.3 ? [chance.of(shelter.beds)] : [];
    const arrivals = family.map((caseId) => ({ caseId, ...(named.length ? { bed: named[0] } : {}) }));
    const body = { arrivals, transfer: chance.next() < 0.3 };
    await this.ask({ kind: 'check-in', shelter: code, cases: family, named, path: `/facilities/${code}/check-ins`, body });
    for (const caseId of family) {
      const stay = `/cases/${caseId}/stay`;
      const about = { shelter: code, cases: [caseId] };
      await sleep(chance.upTo(60));
      if (chance.next() < 0.3) {
        const bed = chance.of(shelter.beds);
        await this.ask({ ...about, kind: 'move', named: [bed], path: `${stay}/move`, body: { bed } });
      }
      if (chance.next() < 0.1) {
        await this.ask({ ...about, kind: 'leave', path: `${stay}/leave`, body: { reason: 'family' } });
        await this.ask({ ...about, kind: 'back', path: `${stay}/back` });
      }
      await this.ask({ ...about, kind: 'check-out', path: `${stay}/check-out`, body: { reason: 'left' } });
    }
  }

  private async ask({ kind, shelter, cases, named = [], who = CITY, method = 'POST', path, body = {} }: Asked): Promise<Entry> {
    const from = Date.now();
    const { sent, ok, body: answered } = await this.persist(method, path, body, await this.headers(who));
    const code = ok ? '' : (answered.code ?? '?');
    const entry = { kind, shelter, cases, named, from, to: Date.now(), sent, done: ok, code, body: answered };
    this.history.push(entry);
    return entry;
  }

  private async headers(who: string): Promise<Record<string, string>> {
    if (!this.tokens.has(who)) this.tokens.set(who, this.signIn(who));
    return { authorization: `Bearer ${await this.tokens.get(who)!}`, 'idempotency-key': newId() };
  }

  private async signIn(username: string): Promise<string> {
    const { body } = await this.persist('POST', '/session', { username, password: this.password, by: 'bearer' }, {});
    return (body as { token: string }).token;
  }

  /** Again and again, under the same key, until there is an answer. */
  private async persist(
    method: string,
    path: string,
    asked: object,
    headers: Record<string, string>,
  ): Promise<{ sent: number; ok: boolean; body: Body }> {
    const withBody =
      method === 'POST' ? { body: JSON.stringify(asked), headers: { 'content-type': 'application/json', ...headers } } : { headers };
    for (let sent = 1; ; sent++) {
      const answer = await this.once(path, { method, ...withBody });
      if (answer && (answer.ok || answer.status < 500)) return { sent, ok: answer.ok, body: answer.body };
      if (answer && answer.body.code !== 'database_unavailable')
        this.surprises.add(`${path.replaceAll(/[\da-f-]{36}/g, ':id')} answered ${answer.status} ${answer.body.code}`);
      await sleep(100);
    }
  }

  /** undefined: no answer came */
  private async once(path: string, request: RequestInit): Promise<{ ok: boolean; status: number; body: Body } | undefined> {
    try {
      const answer = await fetch(`${this.url}/api/v1${path}`, { ...request, signal: AbortSignal.timeout(60_000) });
      const text = await answer.text();
      return { ok: answer.ok, status: answer.status, body: (text ? JSON.parse(text) : {}) as Body };
    } catch (error) {
      // of another realm than jest's, so no instanceof
      if ((error as { readonly name?: unknown }).name === 'TimeoutError')
        this.surprises.add(`${path.split('/')[1]} was not answered within 60 s`);
      return undefined;
    }
  }
}
