import { describe, expect, it } from '@jest/globals';
import { advance, type Command, type Journey, type Outcome, type Request, type Send } from '../../web/src/offline/send.js';

const problem = (code: string) => ({ code, message: { id: code, en: code } });
const take = (event: string, step: object = {}): Command => ({
  event,
  path: `/api/v1/cases/{caseId}/events/${event}`,
  body: { step },
  key: `key of ${event}`,
});
const journey = (command: Command, more: Partial<Journey> = {}): Journey => ({
  commands: [command],
  next: 0,
  number: 'OT-35.78-2026-K7Q2-000001',
  caseId: 'c1',
  version: 3,
  ...more,
});
const minimum = (names: string[], more: object = {}) => take('minimum_set_recorded', { identity: { names }, conscious: 'yes', ...more });

/** A server that answers these paths; each request is noted. */
function server(answers: Readonly<Record<string, readonly [status: number, body?: unknown]>>): {
  readonly send: Send;
  readonly asked: Request[];
} {
  const asked: Request[] = [];
  const send: Send = (request) => {
    asked.push(request);
    const [status, body] = answers[`${request.method} ${request.path}`] ?? [404, problem('case_not_found')];
    return Promise.resolve({ status, body });
  };
  return { send, asked };
}

const go = (of: Journey, send: Send): Promise<Outcome> => advance(of, send, () => 'a new key');
const seen = (version: number, ...events: string[]) =>
  [200, { version, closedAt: null, possible: events.map((event) => ({ event, mine: true, ready: 'yes' })) }] as const;
const person = (names: string[], answers: object) =>
  [
    200,
    {
      records: [
        { kind: 'identity', data: { names } },
        { kind: 'answers:minimum_set_recorded', data: answers },
      ],
    },
  ] as const;

describe('one request of an intake', () => {
  it('sends the version that was seen, and goes on with what the server says', async () => {
    const { send, asked } = server({ 'POST /api/v1/cases/c1/events/person_met': [200, { caseId: 'c1', version: 4 }] });

    const outcome = await go(journey(take('person_met')), send);

    expect(outcome).toMatchObject({ kind: 'on', journey: { next: 1, version: 4 } });
    expect(asked).toEqual([
      { method: 'POST', path: '/api/v1/cases/c1/events/person_met', body: { step: {}, version: 3 }, key: 'key of person_met' },
    ]);
  });

  it.each([
    ['nothing comes back', () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
    ['a proxy answers', () => Promise.resolve({ status: 404, body: undefined }), 'network'],
    ['a network asks to sign in to it first', () => Promise.resolve({ status: 200, body: undefined }), 'network'],
    ['the server is busy', () => Promise.resolve({ status: 503, body: problem('busy') }), 'network'],
    ['nobody is signed in any more', () => Promise.resolve({ status: 401, body: problem('not_signed_in') }), 'session'],
  ])('is tried again later where %s', async (_, send, because) => {
    expect(await go(journey(take('person_met')), send)).toEqual({ kind: 'later', because });
  });

  it('takes over the case that was opened when the answer was lost long ago', async () => {
    const opening: Command = { event: 'report_received', path: '/api/v1/cases', body: {}, key: 'k' };
    const { send } = server({
      'POST /api/v1/cases': [409, problem('number_already_used')],
      'GET /api/v1/cases?number=OT-35.78-2026-K7Q2-000001&limit=2': [200, { items: [{ id: 'c9', number: 'OT-35.78-2026-K7Q2-000001' }] }],
      'GET /api/v1/cases/c9': seen(5),
    });

    expect(await go(journey(opening, { caseId: undefined, version: undefined }), send)).toMatchObject({
      kind: 'on',
      journey: { next: 1, caseId: 'c9', version: 5 },
    });
  });

  it('says the refusal of a member of a group, and takes the case of one who was let in', async () => {
    const opening = (member: number): Command => ({ event: 'report_received', path: '/api/v1/groups', body: {}, key: 'k', member });
    const outcomes = [
      { moved: { caseId: 'c1', number: 'n', version: 1 }, refused: null },
      { moved: null, refused: problem('rule') },
    ];
    const { send } = server({ 'POST /api/v1/groups': [201, { groupId: 'g', outcomes }] });
    const unopened = { caseId: undefined, version: undefined };

    expect(await go(journey(opening(0), unopened), send)).toMatchObject({ kind: 'on', journey: { caseId: 'c1', next: 1 } });
    expect(await go(journey(opening(1), unopened), send)).toMatchObject({ kind: 'failed', told: { code: 'rule' } });
  });

  it('leaves out a stage that somebody else has taken meanwhile', async () => {
    const { send } = server({
      'POST /api/v1/cases/c1/events/outreach_started': [409, problem('stale_version')],
      'GET /api/v1/cases/c1': seen(4, 'person_met'),
    });

    expect(await go(journey(take('outreach_started')), send)).toMatchObject({ kind: 'on', journey: { next: 1, version: 4 } });
  });

  it('asks again with the version of now where the step is still to be taken', async () => {
    const { send } = server({
      'POST /api/v1/cases/c1/events/intake_completed': [409, problem('stale_version')],
      'GET /api/v1/cases/c1': seen(7, 'intake_completed'),
    });

    expect(await go(journey(take('intake_completed')), send)).toMatchObject({ kind: 'on', journey: { next: 0, version: 7 } });
  });

  it('says in the server’s words what is refused for good', async () => {
    const { send } = server({ 'POST /api/v1/cases/c1/events/intake_completed': [403, problem('not_for_role')] });

    expect(await go(journey(take('intake_completed')), send)).toEqual({
      kind: 'failed',
      told: { status: 403, ...problem('not_for_role') },
    });
  });
});

describe('a minimum set that a colleague has recorded meanwhile', () => {
  const stale = { 'POST /api/v1/cases/c1/events/minimum_set_recorded': [409, problem('stale_version')] as const };

  it('is never written over: what differs is to be chosen', async () => {
    const { send, asked } = server({
      ...stale,
      'GET /api/v1/cases/c1': seen(5, 'minimum_set_recorded'),
      'GET /api/v1/cases/c1/person?purpose=intake': person(['Budi'], { conscious: 'yes' }),
    });

    expect(await go(journey(minimum(['Suparman'])), send)).toMatchObject({
      kind: 'conflict',
      movedOn: false,
      version: 5,
      differences: [{ field: 'identity.names', mine: ['Suparman'], theirs: ['Budi'] }],
    });
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('gets what only I have asked added to it, under a new key', async () => {
    const { send } = server({
      ...stale,
      'GET /api/v1/cases/c1': seen(5, 'minimum_set_recorded'),
      'GET /api/v1/cases/c1/person?purpose=intake': person(['BUDI'], { conscious: 'yes', pregnant: 'no' }),
    });

    expect(await go(journey(minimum(['budi '], { story: 'Dirampok' })), send)).toMatchObject({
      kind: 'on',
      journey: {
        next: 0,
        version: 5,
        commands: [
          { key: 'a new key', body: { step: { identity: { names: ['BUDI'] }, conscious: 'yes', pregnant: 'no', story: 'Dirampok' } } },
        ],
      },
    });
  });

  it('is left as it is where I have nothing to add', async () => {
    const { send } = server({
      ...stale,
      'GET /api/v1/cases/c1': seen(5, 'minimum_set_recorded'),
      'GET /api/v1/cases/c1/person?purpose=intake': person(['Budi'], { conscious: 'yes' }),
    });

    expect(await go(journey(minimum(['Budi'])), send)).toMatchObject({ kind: 'on', journey: { next: 1, version: 5 } });
  });

  it('of a case that has gone on becomes a choice, too', async () => {
    const { send } = server({
      ...stale,
      'GET /api/v1/cases/c1': seen(8, 'handoff_accepted'),
      'GET /api/v1/cases/c1/person?purpose=intake': person(['Budi'], { conscious: 'yes' }),
    });

    expect(await go(journey(minimum(['Suparman'])), send)).toMatchObject({ kind: 'conflict', movedOn: true });
  });
});
