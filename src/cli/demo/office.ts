import { v7 as newId } from 'uuid';

/** A person of the demonstration: an account and what it is called there. */
export type Who = string;

export interface Moved {
  readonly caseId: string;
  readonly number: string;
  readonly state: string;
}

interface Words {
  readonly id: string;
  readonly en: string;
}

interface Problem {
  readonly status: number;
  readonly code?: string;
  readonly message: Words;
  readonly errors?: readonly { readonly field: string; readonly message: Words }[];
}

export interface Handoff {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly dueAt: string | null;
  readonly label: Words;
}

export interface CaseSeen {
  readonly state: { readonly state: string; readonly label: Words };
  readonly why: { readonly sentence: Words };
  readonly handoffs: readonly Handoff[];
}

export interface CheckSeen {
  readonly state: string;
  readonly verdict: string | null;
  readonly words: Words;
  readonly synthetic: boolean;
  readonly fields: readonly { readonly label: Words; readonly agrees: boolean }[];
}

/** Somebody in the register, as the 1:N station proposes them. */
export interface Proposed {
  readonly names: readonly string[];
  readonly registeredAddress: string | null;
  readonly score: number | null;
}

export interface BenchSeen {
  readonly candidates: readonly {
    readonly id: string;
    readonly score: number | null;
    readonly speaksFor: readonly Words[];
    readonly speaksAgainst: readonly Words[];
  }[];
  readonly advice: { readonly words: Words };
}

/** A home that was asked whether it takes the client. */
export interface PlaceOffered {
  readonly id: string;
  /** code */
  readonly facility: string;
}

export interface PlaceSeen {
  readonly code: string;
  readonly fits: boolean;
  readonly reasons: readonly { readonly words: Words }[];
}

/** Something the service refused, in its own words. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    what: string,
    readonly problem: Problem,
  ) {
    const fields = problem.errors?.map(({ field, message }) => `${field}: ${message.id}`).join('; ');
    super(`${what}: ${problem.code ?? problem.status}: ${problem.message.id}${fields ? ` (${fields})` : ''}`);
  }
}

/** The service as the people of the demonstration use it: over HTTP, each with an account of their own. */
export class Office {
  private readonly tokens = new Map<Who, Promise<string>>();

  constructor(
    readonly url: string,
    private readonly password: string,
  ) {}

  async open(who: Who, event: string, region: string, step: object): Promise<Moved> {
    return this.ask<Moved>('POST', '/cases', who, { event, region, step });
  }

  /** Done again if the program itself has changed the case at the same moment. */
  async take(who: Who, caseId: string, event: string, body: object = {}): Promise<Moved> {
    for (let again = 0; ; again++) {
      try {
        return await this.ask<Moved>('POST', `/cases/${caseId}/events/${event}`, who, body);
      } catch (error) {
        if (!(error instanceof Refused) || error.problem.code !== 'stale_version' || again === 3) throw error;
      }
    }
  }

  async see(who: Who, caseId: string): Promise<CaseSeen> {
    return this.ask<CaseSeen>('GET', `/cases/${caseId}`, who);
  }

  async places(who: Who, caseId: string): Promise<{ readonly items: readonly PlaceSeen[] }> {
    return this.ask('GET', `/cases/${caseId}/places?limit=200`, who);
  }

  /** To which homes the client was offered, the newest first. */
  async offers(who: Who, caseId: string): Promise<readonly PlaceOffered[]> {
    return (await this.ask<{ items: PlaceOffered[] }>('GET', `/cases/${caseId}/offers`, who)).items;
  }

  /** A command that is no event of a case. */
  async act(who: Who, path: string, body: object): Promise<void> {
    await this.ask('POST', path, who, body);
  }

  /** What Dukcapil was asked, the newest first. */
  async checks(who: Who, caseId: string): Promise<readonly CheckSeen[]> {
    return (await this.ask<{ items: CheckSeen[] }>('GET', `/cases/${caseId}/identity-checks`, who)).items;
  }

  /** Whether there is a case of somebody with this NIK that the person may see. */
  async knows(who: Who, nik: string): Promise<boolean> {
    return (await this.ask<{ items: unknown[] }>('POST', '/cases/search', who, { nik })).items.length > 0;
  }

  /** Who in the register has such a face, says the 1:N station of DP3AK. @throws Refused no_station */
  async searchStation(who: Who, caseId: string, sample: string): Promise<{ readonly candidates: readonly Proposed[] }> {
    return this.ask('POST', `/bench/cases/${caseId}/search`, who, { kind: 'face', sample });
  }

  async bench(who: Who, caseId: string): Promise<BenchSeen> {
    return this.ask('GET', `/bench/cases/${caseId}`, who);
  }

  /** A result by the form of the bench. @returns the state of the identity afterwards */
  async recordResult(who: Who, caseId: string, result: object): Promise<string> {
    const results = [{ id: newId(), caseId, ...result }];
    const { outcomes } = await this.ask<{ outcomes: { identity: string | null; refused: Problem | null }[] }>(
      'POST',
      '/bench/results',
      who,
      { results },
    );
    const { identity, refused } = outcomes[0]!;
    if (refused) throw new Refused(`${who} result`, refused);
    return identity!;
  }

  async timeline(who: Who, caseId: string): Promise<{ readonly items: readonly { readonly line: Words }[] }> {
    return this.ask('GET', `/cases/${caseId}/timeline?limit=200`, who);
  }

  /** A partner or receiver answers on the small page that the link leads to, as on their phone. */
  async answerByLink(giver: Who, caseId: string, handoff: Handoff, answer: Readonly<Record<string, string>>): Promise<void> {
    const { link } = await this.ask<{ link: string }>('POST', `/cases/${caseId}/handoffs/${handoff.id}/token`, giver);
    const page = new URL(new URL(link).pathname, this.url);
    const shown = await fetch(page);
    if (!shown.ok) throw new Error(`the page of the link answered ${shown.status}`);
    const fields = new URLSearchParams({ key: page.pathname.split('/').at(-1)!, ...answer });
    const answered = await fetch(new URL('/s/answer', this.url), { method: 'POST', body: fields });
    if (!answered.ok)
      throw new Error(`the answer by the link was refused (${answered.status}): ${/class="say">([^<]*)/.exec(await answered.text())?.[1]}`);
  }

  private async ask<T>(method: string, path: string, who: Who, body?: object): Promise<T> {
    if (!this.tokens.has(who)) this.tokens.set(who, this.signIn(who));
    const authorization = `Bearer ${await this.tokens.get(who)!}`;
    return this.send<T>(`${who} ${method} ${path}`, path, {
      method,
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': newId() },
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    });
  }

  private async signIn(username: Who): Promise<string> {
    const body = JSON.stringify({ username, password: this.password, by: 'bearer' });
    const headers = { 'content-type': 'application/json' };
    return (await this.send<{ token: string }>(`${username} sign-in`, '/session', { method: 'POST', headers, body })).token;
  }

  private async send<T>(what: string, path: string, request: RequestInit): Promise<T> {
    const answer = await fetch(`${this.url}/api/v1${path}`, request);
    if (!answer.ok) throw new Refused(what, (await answer.json()) as Problem);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  }
}
