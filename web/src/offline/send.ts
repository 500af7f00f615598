/**
 * How one intake is sent: its requests in order, each once however often it is repeated, and going on wherever it was broken off. Pure but for
 * `send`: it keeps nothing itself, and knows no screen, so that the app and its service worker send alike.
 */
import { differencesOf, mergedOf, theirsOf, type Difference, type Minimum, type PersonRecords } from './conflict.js';

/** One request, with the key by which it is done once. */
export interface Command {
  /** event of the SOP; `claims`: beside it */
  readonly event: string;
  /** with `{caseId}` where the case stands that is opened by the first */
  readonly path: string;
  readonly body: object;
  readonly key: string;
  /** of a group opened by one request: which of its members this is */
  readonly member?: number;
}

/** An intake on its way. */
export interface Journey {
  readonly commands: readonly Command[];
  /** the first that is not done */
  readonly next: number;
  /** as given on the phone; undefined: the server gives it */
  readonly number?: string | undefined;
  readonly caseId?: string | undefined;
  /** of the case as it was seen last */
  readonly version?: number | undefined;
}

/** The server's words (RFC 9457). */
export interface Told {
  readonly status: number;
  readonly code?: string;
  readonly message: { readonly id: string; readonly en: string };
}

export type Outcome =
  | { readonly kind: 'on'; readonly journey: Journey }
  | { readonly kind: 'later'; readonly because: 'network' | 'session' }
  | {
      readonly kind: 'conflict';
      readonly differences: readonly Difference[];
      readonly theirs: Minimum;
      readonly movedOn: boolean;
      readonly version: number;
    }
  | { readonly kind: 'failed'; readonly told: Told };

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** to be sent as JSON; bytes as they are */
  readonly body?: object;
  readonly key?: string;
  /** told how many bytes of the body have left, where that can be known */
  readonly sent?: (bytes: number) => void;
}

/** Asks the server. Throws when nothing came back. */
export type Send = (request: Request) => Promise<{ readonly status: number; readonly body: unknown }>;

interface Seen {
  readonly version: number;
  readonly closedAt: string | null;
  readonly possible: readonly { readonly event: string; readonly mine: boolean; readonly ready: string }[];
}

interface Moved {
  readonly caseId: string;
  readonly number: string;
  readonly version: number;
}

const MINIMUM = 'minimum_set_recorded';
/** Done by somebody else meanwhile, nothing of ours is lost by leaving them out. */
const STAGES = ['outreach_started', 'person_met', 'intake_completed', 'triage_completed', 'special_referral_made'];

/** Sends the next request. @param newKey makes a UUIDv7 */
export async function advance(journey: Journey, send: Send, newKey: () => string): Promise<Outcome> {
  const command = journey.commands[journey.next]!;
  const { caseId, version } = journey;
  const isEvent = command.path.includes('/events/');
  const path = command.path.replace('{caseId}', caseId ?? '');
  const body = isEvent && version !== undefined ? { ...command.body, version } : command.body;
  const answer = await tried(() => send({ method: 'POST', path, body, key: command.key }));
  if (answer.ok === undefined) return answer.later;
  if (answer.ok) return done(journey, command, answer.body);
  if (caseId === undefined) return answer.told.code === 'number_already_used' ? adopt(journey, answer.told, send) : failed(answer.told);
  return isEvent && [409, 422].includes(answer.told.status) ? look(journey, command, answer.told, send, newKey) : failed(answer.told);
}

function done(journey: Journey, { member }: Command, body: unknown): Outcome {
  if (member === undefined) return on(journey, 1, body as Partial<Moved>);
  const { outcomes } = body as { outcomes: readonly { moved: Moved | null; refused: Omit<Told, 'status'> | null }[] };
  const { moved, refused } = outcomes[member]!;
  return moved ? on(journey, 1, moved) : failed({ status: 422, ...refused! });
}

function on(journey: Journey, steps: number, { caseId = journey.caseId, version = journey.version, number }: Partial<Moved>): Outcome {
  return { kind: 'on', journey: { ...journey, next: journey.next + steps, caseId, version, number: journey.number ?? number } };
}

/** The number is this phone's own: the case was opened by a request whose answer was lost longer ago than answers are kept. */
async function adopt(journey: Journey, told: Told, send: Send): Promise<Outcome> {
  const { number = '' } = journey;
  const answer = await tried(() => send({ method: 'GET', path: `/api/v1/cases?number=${number}&limit=2` }));
  if (answer.ok === undefined) return answer.later;
  const items = answer.ok ? (answer.body as { items: readonly { id: string; number: string }[] }).items : [];
  const own = items.find((each) => each.number === number);
  if (!own) return failed(told);
  const seen = await tried(() => send({ method: 'GET', path: `/api/v1/cases/${own.id}` }));
  if (seen.ok === undefined) return seen.later;
  return seen.ok ? on(journey, 1, { caseId: own.id, version: (seen.body as Seen).version }) : failed(seen.told);
}

/** The case is not as it was: what of this step is still to be done? */
async function look(journey: Journey, command: Command, told: Told, send: Send, newKey: () => string): Promise<Outcome> {
  const { caseId } = journey;
  const answer = await tried(() => send({ method: 'GET', path: `/api/v1/cases/${caseId}` }));
  if (answer.ok === undefined) return answer.later;
  if (!answer.ok) return failed(answer.told);
  const { version, possible, closedAt } = answer.body as Seen;
  const isPossible = possible.some(({ event, mine, ready }) => event === command.event && mine && ready !== 'no');
  if (command.event === MINIMUM) return compare(journey, command, { version, movedOn: !isPossible || closedAt !== null }, send, newKey);
  if (isPossible) return version === journey.version ? failed(told) : on(journey, 0, { version });
  const isOver = STAGES.includes(command.event) && !possible.some(({ event }) => event === command.event) && closedAt === null;
  const isRaised = !possible.some(({ event }) => event === command.event) && told.status === 409 && !STAGES.includes(command.event);
  return isOver || isRaised ? on(journey, 1, { version }) : failed(told);
}

/** Somebody may have recorded the minimum set meanwhile: their answers stay unless the officer says otherwise. */
async function compare(
  journey: Journey,
  command: Command,
  { version, movedOn }: { readonly version: number; readonly movedOn: boolean },
  send: Send,
  newKey: () => string,
): Promise<Outcome> {
  const answer = await tried(() => send({ method: 'GET', path: `/api/v1/cases/${journey.caseId}/person?purpose=intake` }));
  if (answer.ok === undefined) return answer.later;
  if (!answer.ok) return failed(answer.told);
  const mine = (command.body as { step: Minimum }).step;
  const theirs = theirsOf(answer.body as PersonRecords);
  if (!theirs && !movedOn) return on(journey, 0, { version });
  const differences = differencesOf(mine, theirs ?? {});
  const merged = mergedOf(mine, theirs ?? {}, {});
  if (differences.length || (movedOn && merged)) return { kind: 'conflict', differences, theirs: theirs ?? {}, movedOn, version };
  if (!merged) return on(journey, 1, { version });
  const commands = journey.commands.map((each) => (each === command ? { ...command, body: { step: merged }, key: newKey() } : each));
  return on({ ...journey, commands }, 0, { version });
}

function failed(told: Told): Outcome {
  return { kind: 'failed', told };
}

type Later = Extract<Outcome, { kind: 'later' }>;
/** Answered, refused, or to be tried again later. */
export type Tried =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly told: Told }
  | { readonly ok: undefined; readonly later: Later };

/** What is no answer of the server's own, or may be otherwise in a moment, is tried again later. */
export async function tried(ask: () => ReturnType<Send>): Promise<Tried> {
  let answer: Awaited<ReturnType<Send>>;
  try {
    answer = await ask();
  } catch {
    return later('network');
  }
  const { status, body } = answer;
  // the page of a hotel's network, where one has to sign in first, is an answer too
  if (status >= 200 && status < 300)
    return status === 204 || (typeof body === 'object' && body !== null) ? { ok: true, body } : later('network');
  if (status === 401) return later('session');
  if (status >= 500 || status === 429 || status === 408 || !isProblem(body)) return later('network');
  return { ok: false, told: { ...body, status } };
}

function later(because: 'network' | 'session'): Tried {
  return { ok: undefined, later: { kind: 'later', because } };
}

/** What a proxy on the way says is not the server's word. */
function isProblem(body: unknown): body is Told {
  return typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'object';
}
