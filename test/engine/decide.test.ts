import { describe, expect, it } from '@jest/globals';
import {
  decide,
  initialSnapshot,
  possibilities,
  sayRefusal,
  type Actor,
  type Decision,
  type Effect,
  type EventRefusal,
  type Snapshot,
  type Value,
} from '../../src/engine/index.js';
import { after, frozen, PERMIT, somebody, sopOf, tinySop, type Act } from './small-sop.js';

const sop = sopOf(PERMIT);

const applied: Act = { event: 'applied', by: 'applicant' };
const voted: Act = { event: 'voted', by: 'chief' };
const sentOut: Act = { event: 'sent_out', by: 'clerk', inputs: { far: true } };
const heldUp: Act = { event: 'held_up', by: 'clerk' };
const papersCame: Act = { event: 'papers_came', by: 'applicant' };
const objected: Act = { event: 'objection_raised', by: 'applicant' };
const refused: Act = { event: 'refused_it', by: 'chief' };
const granted: Act = { event: 'granted_it', by: 'chief', inputs: { vehicle: 'bicycle' } };

const inReview = after(sop, applied);
const onVisit = after(sop, applied, sentOut);
const readyToGrant = after(sop, applied, papersCame, voted, voted);

/** Asks for an event by a role (or a person). Whatever comes of it, the snapshot must not be touched: it is frozen. */
function ask(snapshot: Snapshot, event: string, by: string | Actor, inputs: Record<string, Value> = {}): Decision {
  return decide(sop, frozen(snapshot), frozen({ event, actor: typeof by === 'string' ? somebody(by) : by, inputs }));
}

function refusalOf(decision: Decision): EventRefusal {
  if (decision.taken) throw new Error(`${decision.transition.event} is taken`);
  return decision.refusal;
}

function effectsOf(decision: Decision): readonly Effect[] {
  if (!decision.taken) throw new Error(`${decision.refusal.event} is refused: ${decision.refusal.code}`);
  return decision.effects;
}

function nextOf(decision: Decision): Snapshot {
  if (!decision.taken) throw new Error(`${decision.refusal.event} is refused: ${decision.refusal.code}`);
  return decision.next;
}

describe('before anything has happened', () => {
  it('a case is nowhere on the main line, and everything else is at its first value', () => {
    expect(initialSnapshot(sop)).toEqual({
      regions: { main: '(start)', papers: 'missing' },
      facts: { votes: 0, objection: false },
      before: { on_hold: null },
      actors: {},
    });
  });

  it('only ways in are possible', () => {
    expect(possibilities(sop, initialSnapshot(sop)).map(({ transition }) => transition.event)).toEqual(['applied']);
    expect(refusalOf(ask(initialSnapshot(sop), 'papers_came', 'applicant')).code).toBe('not_now');
    expect(refusalOf(ask(initialSnapshot(sop), 'objection_raised', 'applicant')).code).toBe('not_now');
  });
});

describe('an event is refused', () => {
  it.each<[string, Snapshot, string, string, Record<string, Value>, EventRefusal['code']]>([
    ['the SOP does not have', inReview, 'teleported', 'clerk', {}, 'unknown_event'],
    ['not possible in this state', inReview, 'came_back', 'inspector', {}, 'not_now'],
    ['possible once only, at the start', inReview, 'applied', 'applicant', {}, 'not_now'],
    ['of another region, in a state it is not possible in', inReview, 'papers_lost', 'clerk', {}, 'not_now'],
    ['in a case that has ended', after(sop, applied, refused), 'voted', 'chief', {}, 'case_closed'],
    ['somebody else does', inReview, 'voted', 'clerk', {}, 'not_for_role'],
    ['by a role the SOP does not have', inReview, 'voted', 'king', {}, 'not_for_role'],
    ['by a role named as every object has one', inReview, 'voted', 'constructor', {}, 'not_for_role'],
    ['asking for an input that is not given', inReview, 'sent_out', 'clerk', {}, 'input_missing'],
    ['asking for an input that is given as something it cannot be', inReview, 'sent_out', 'clerk', { far: 'very' }, 'input_missing'],
    ['whose guard does not hold', after(sop, applied, papersCame), 'refused_it', 'chief', {}, 'guard'],
    ['that a rule forbids', after(sop, applied, voted, voted), 'held_up', 'clerk', {}, 'rule'],
  ])('that is %s', (_, snapshot, event, by, inputs, code) => {
    expect(refusalOf(ask(snapshot, event, by, inputs)).code).toBe(code);
  });

  it('of another role, even with nothing else in its way: inputs and guards come later', () => {
    expect(refusalOf(ask(inReview, 'granted_it', 'clerk')).code).toBe('not_for_role');
    expect(refusalOf(ask(inReview, 'granted_it', 'chief')).code).toBe('input_missing');
    expect(refusalOf(ask(inReview, 'granted_it', 'chief', { vehicle: 'lorry' })).code).toBe('guard');
  });
});

describe('a refusal says', () => {
  it('who may do it', () => {
    expect(refusalOf(ask(readyToGrant, 'granted_it', 'inspector')).forRoles).toEqual(['chief', 'applicant']);
  });

  it('in which states it could be done', () => {
    expect(refusalOf(ask(inReview, 'resumed', 'clerk')).inStates).toEqual(['on_hold']);
    expect(refusalOf(ask(after(sop, applied, refused), 'held_up', 'clerk')).inStates).toEqual(['review', 'visit']);
  });

  it('which inputs it asks for, each once', () => {
    const { inputs } = refusalOf(ask(inReview, 'sent_out', 'clerk'));

    expect(inputs.map(({ name }) => name)).toEqual(['far']);
  });

  it('exactly the parts of the guard that do not hold', () => {
    const { missing } = refusalOf(ask(after(sop, applied, objected, voted), 'granted_it', 'chief', { vehicle: 'bicycle' }));

    expect(missing).toMatchObject([
      { op: 'is', variable: { name: 'papers' }, values: new Set(['complete']) },
      { op: 'is', variable: { name: 'votes' }, values: new Set([2]) },
      { op: 'not', arg: { op: 'is', variable: { name: 'objection' } } },
    ]);
  });

  it('an "or" that does not hold as one part: either would do', () => {
    expect(refusalOf(ask(after(sop, applied, papersCame), 'refused_it', 'chief')).missing).toMatchObject([{ op: 'or' }]);
  });

  it('which rule forbids it, and where that comes from', () => {
    const { rule } = refusalOf(ask(after(sop, applied, voted, voted), 'held_up', 'clerk'));

    expect(rule).toMatchObject({ id: 'no_hold_after_a_vote', because: 'rule 12', kind: 'never_take' });
  });

  it('what can be done instead, with what is still missing for it, in the order of the file', () => {
    const { possible } = refusalOf(ask(inReview, 'teleported', 'clerk'));

    expect(possible.map(({ transition: { event, row }, ready }) => [event, row, ready])).toEqual([
      ['sent_out', '2', 'yes'],
      ['voted', '3', 'yes'],
      ['granted_it', '4a', 'no'],
      ['granted_it', '4b', 'no'],
      ['refused_it', '5', 'yes'],
      ['answer_late', '6', 'yes'],
      ['held_up', '14', 'yes'],
      ['papers_came', 'P1', 'yes'],
      ['objection_raised', 'N1', 'yes'],
      ['objection_withdrawn', 'N2', 'yes'],
    ]);
    expect(possible.find(({ transition: { row } }) => row === '4b')?.missing).toMatchObject([{ variable: { name: 'votes' } }]);
  });

  it('that something depends on an input', () => {
    const depends = possibilities(sop, readyToGrant).filter(({ ready }) => ready === 'depends');

    expect(depends.map(({ transition }) => transition.row)).toEqual(['4b']);
  });

  it.each<[EventRefusal['code'], Snapshot, string, string, Record<string, Value>, string, string]>([
    [
      'unknown_event',
      inReview,
      'teleported',
      'clerk',
      {},
      'SOP ini tidak mengenal kejadian "teleported".',
      'This SOP has no event "teleported".',
    ],
    ['case_closed', after(sop, applied, refused), 'voted', 'chief', {}, 'Kasus sudah berakhir (Ditolak).', 'The case has ended (Refused).'],
    [
      'not_now',
      inReview,
      'came_back',
      'inspector',
      {},
      '"Pemeriksa kembali" tidak mungkin sekarang: Permohonan adalah Diperiksa. Mungkin pada: Ditinjau.',
      '"Came back" is not possible now: Application is Under review. It is possible in: On a visit.',
    ],
    ['not_for_role', inReview, 'voted', 'clerk', {}, '"Suara diberikan" dilakukan oleh: Kepala.', '"Vote cast" is done by: Chief.'],
    [
      'input_missing',
      inReview,
      'sent_out',
      'clerk',
      {},
      'Untuk "Petugas berangkat" harus disebutkan: tempatnya jauh.',
      'For "Sent out" this must be given: the place is far.',
    ],
    [
      'guard',
      after(sop, applied, objected),
      'granted_it',
      'chief',
      { vehicle: 'lorry' },
      'Untuk "Izin diberikan" belum terpenuhi: Berkas: Lengkap; suara: 2; tidak: keberatan.',
      'For "Permit granted" this is missing: Papers: Complete; votes: 2; not: objection.',
    ],
    [
      'rule',
      after(sop, applied, voted, voted),
      'held_up',
      'clerk',
      {},
      '"Permohonan ditunda" dilarang oleh aturan "Tidak ditunda sesudah pemungutan suara" (rule 12).',
      '"Held up" is forbidden by the rule "Not held up after the vote" (rule 12).',
    ],
  ])('%s in words', (code, snapshot, event, by, inputs, id, en) => {
    const refusal = refusalOf(ask(snapshot, event, by, inputs));

    expect(refusal.code).toBe(code);
    expect(sayRefusal(sop, snapshot, refusal, 'id').startsWith(id)).toBe(true);
    expect(sayRefusal(sop, snapshot, refusal, 'en').startsWith(en)).toBe(true);
  });

  it('at the end of its words what is possible in this state, each event once and nothing that is not ready or possible in any state', () => {
    const refusal = refusalOf(ask(onVisit, 'voted', 'chief'));

    expect(sayRefusal(sop, onVisit, refusal, 'en')).toMatch(
      / Possible now: Came back, Handoff accepted, Handoff declined, Handoff not answered\.$/,
    );
    expect(sayRefusal(sop, onVisit, refusal, 'id')).toContain(' Yang mungkin sekarang: Pemeriksa kembali, ');
  });
});

describe('an event that is taken', () => {
  it('moves its region, writes its facts, and nothing else', () => {
    expect(nextOf(ask(readyToGrant, 'sent_out', 'clerk', { far: false }))).toEqual({
      ...readyToGrant,
      regions: { main: 'visit', papers: 'complete' },
      facts: { votes: 0, objection: false },
    });
  });

  it('moves the regions of `also` at the same time, and ends their clocks', () => {
    const back = ask(after(sop, applied, papersCame, sentOut), 'came_back', 'inspector');

    expect(nextOf(back).regions).toEqual({ main: 'review', papers: 'missing' });
    expect(effectsOf(back)).toContainEqual({ kind: 'ended', region: 'papers', state: 'complete', runningOn: [] });
  });

  it('says nothing of a region of `also` that is there already', () => {
    expect(effectsOf(ask(onVisit, 'came_back', 'inspector')).filter((effect) => 'region' in effect && effect.region === 'papers')).toEqual(
      [],
    );
  });

  it('counts up to the cap and no further; what resets the count brings it to 0', () => {
    const votes = (...acts: Act[]) => after(sop, applied, ...acts).facts.votes;

    expect([votes(voted), votes(voted, voted), votes(voted, voted, voted), votes(voted, voted, sentOut)]).toEqual([1, 2, 2, 0]);
  });

  it('has the snapshot before it, not after it, in its guards', () => {
    const once = tinySop({
      states: { a: { on: { tried: { to: 'b', when: 'tries == 0', issues: ['note'] } } }, b: { final: true } },
      facts: { tries: { counter: 3, counted_by: ['tried'] } },
      documents: { note: { when: 'tries == 0' } },
    });
    const decision = decide(once, after(once, { event: 'begin', by: 'clerk' }), { event: 'tried', actor: somebody('clerk') });

    expect(nextOf(decision).facts.tries).toBe(1);
    expect(effectsOf(decision)).toContainEqual({ kind: 'issue', document: 'note' });
  });

  it('takes for each role the transition whose guard holds', () => {
    const byChief = ask(readyToGrant, 'granted_it', 'chief', { vehicle: 'bicycle' });
    const byApplicant = ask(readyToGrant, 'granted_it', 'applicant', { tacit: true });

    expect(byChief).toMatchObject({ taken: true, transition: { row: '4a' } });
    expect(byApplicant).toMatchObject({ taken: true, transition: { row: '4b' } });
  });

  it('remembers who did it only if a rule asks for that', () => {
    expect(after(sop, applied, voted, heldUp).actors).toEqual({
      applied: { id: 'a-applicant', unit: 'unit-of-applicant' },
      held_up: { id: 'a-clerk', unit: 'unit-of-clerk' },
    });
  });

  it('shares nothing that could be changed with the snapshot it began from', () => {
    const begun = frozen(structuredClone(inReview));
    const copy = structuredClone(begun);

    expect(nextOf(ask(begun, 'voted', 'chief'))).not.toEqual(copy);
    expect(begun).toEqual(copy);
  });

  it('is the same whenever it is asked for again', () => {
    const decisions = [1, 2, 3].map(() => ask(inReview, 'sent_out', 'clerk', { far: true }));

    expect(decisions[1]).toEqual(decisions[0]);
    expect(decisions[2]).toEqual(decisions[0]);
  });
});

describe('what follows from an event', () => {
  it('everything, in this order: the state left, clocks begun, documents, handoffs, effects, clocks begun anew, and who is told', () => {
    const decision = ask(after(sop, applied, papersCame), 'sent_out', 'clerk', { far: true });

    expect(effectsOf(decision)).toEqual([
      { kind: 'ended', region: 'main', state: 'review', runningOn: ['total'] },
      { kind: 'start_clock', clock: 'trip', region: 'main', state: 'visit' },
      { kind: 'offer', handoff: 'inspection' },
      { kind: 'offer', handoff: 'escort' },
      { kind: 'do', effect: 'book_car', how: 'local' },
      { kind: 'do', effect: 'write_mail', how: 'after_commit' },
      { kind: 'restart_clock', clock: 'total' },
      { kind: 'tell', roles: ['chief'] },
    ]);
  });

  it('a clock that both states list runs on and is not begun again', () => {
    expect(effectsOf(ask(onVisit, 'handoff_declined', 'inspector'))).toEqual([
      { kind: 'ended', region: 'main', state: 'visit', runningOn: ['total'] },
      { kind: 'start_clock', clock: 'answer', region: 'main', state: 'review' },
    ]);
  });

  it('the first state begins all its clocks, and there is nothing to end', () => {
    expect(effectsOf(ask(initialSnapshot(sop), 'applied', 'applicant'))).toEqual([
      { kind: 'start_clock', clock: 'answer', region: 'main', state: 'review' },
      { kind: 'start_clock', clock: 'total', region: 'main', state: 'review' },
      { kind: 'issue', document: 'receipt' },
    ]);
  });

  it('an end ends every clock', () => {
    expect(effectsOf(ask(inReview, 'refused_it', 'chief'))).toEqual([{ kind: 'ended', region: 'main', state: 'review', runningOn: [] }]);
  });

  it('an event that moves nothing touches no clock', () => {
    expect(effectsOf(ask(inReview, 'voted', 'chief'))).toEqual([]);
    expect(effectsOf(ask(inReview, 'answer_late', 'system'))).toEqual([{ kind: 'tell', roles: ['chief'] }]);
  });

  it.each([
    ['a clock that does not apply', { kind: 'start_clock', clock: 'trip', region: 'main', state: 'visit' }],
    ['an effect that does not apply', { kind: 'do', effect: 'book_car', how: 'local' }],
    ['a handoff that does not apply', { kind: 'offer', handoff: 'escort' }],
  ])('without %s', (_, effect) => {
    const near = ask(inReview, 'sent_out', 'clerk', { far: false });
    const farAndComplete = ask(after(sop, applied, papersCame), 'sent_out', 'clerk', { far: true });

    expect(effectsOf(near)).not.toContainEqual(effect);
    expect(effectsOf(farAndComplete)).toContainEqual(effect);
  });

  it('a document only when its own condition holds', () => {
    const plate = { kind: 'issue', document: 'plate' };
    const withoutTheRule = sopOf(PERMIT.replace(/\n {2}no_plate_without_papers:[^\n]*/, ''));
    const grant = (vehicle: string) =>
      decide(withoutTheRule, readyToGrant, { event: 'granted_it', actor: somebody('chief'), inputs: { vehicle } });

    expect(effectsOf(grant('lorry'))).toContainEqual(plate);
    expect(effectsOf(grant('bicycle'))).not.toContainEqual(plate);
    expect(effectsOf(grant('bicycle'))).toContainEqual({ kind: 'issue', document: 'permit' });
  });
});

describe('inputs', () => {
  it.each([
    ['an effect and a clock that it begins', 'sent_out', '2', ['far']],
    ['a document', 'granted_it', '4a', ['vehicle']],
    ['its guard', 'granted_it', '4b', ['tacit']],
    ['nothing', 'voted', '3', []],
    ['nothing: the clocks it comes back to go on', 'resumed', '11', []],
  ])('are asked for when they decide %s', (_, event, row, names) => {
    const transition = sop.transitions.find((each) => each.event === event && each.row === row);

    expect(transition?.asks.map(({ name }) => name)).toEqual(names);
  });

  it('are not asked of a role whose transition does not need them', () => {
    expect(refusalOf(ask(readyToGrant, 'granted_it', 'applicant')).inputs.map(({ name }) => name)).toEqual(['tacit']);
    expect(refusalOf(ask(readyToGrant, 'granted_it', 'chief')).inputs.map(({ name }) => name)).toEqual(['vehicle']);
  });

  it('are asked for when they decide a clock of another region that moves too', () => {
    const both = tinySop({
      states: { a: { on: { go: { to: 'b', also: { other: 'y' } } } }, b: { final: true } },
      others: { other: { initial: 'x', states: { x: {}, y: { clocks: ['tick'] } } } },
      inputs: { far: {} },
      clocks: { tick: { when: 'far' } },
    });
    const begun = after(both, { event: 'begin', by: 'clerk' });
    const go = (inputs: Record<string, Value>) => decide(both, begun, { event: 'go', actor: somebody('clerk'), inputs });

    expect(refusalOf(go({})).code).toBe('input_missing');
    expect(effectsOf(go({ far: true }))).toContainEqual({ kind: 'start_clock', clock: 'tick', region: 'other', state: 'y' });
    expect(effectsOf(go({ far: false }))).toEqual([
      { kind: 'ended', region: 'main', state: 'a', runningOn: [] },
      { kind: 'ended', region: 'other', state: 'x', runningOn: [] },
    ]);
  });

  it.each([
    ['never_take', { never_take: 'go', when: 'far' }],
    ['never_issue', { never_issue: 'note', when: 'far' }],
    ['not_by_actor_of', { not_by_actor_of: ['go', 'begin'], when: 'far' }],
  ])('are asked for when a rule reads them (%s): leaving one out does not get around the rule', (_, rule) => {
    const ruled = tinySop({
      states: { a: { on: { go: { to: 'b', issues: ['note'] } } }, b: { final: true } },
      inputs: { far: {} },
      documents: { note: {} },
      rules: { never: rule },
    });
    const begun = after(ruled, { event: 'begin', by: 'clerk' });
    const go = (inputs: Record<string, Value>) => decide(ruled, begun, { event: 'go', actor: somebody('clerk'), inputs });

    expect(refusalOf(go({})).code).toBe('input_missing');
    expect(refusalOf(go({ far: true })).code).toBe('rule');
    expect(go({ far: false }).taken).toBe(true);
  });

  it('that nobody asks for change nothing', () => {
    expect(ask(inReview, 'voted', 'chief', { far: true, vehicle: 'lorry', nonsense: 7 })).toEqual(ask(inReview, 'voted', 'chief'));
  });

  it('may not be left to what every object has', () => {
    const odd = tinySop({
      states: { a: { on: { go: { to: 'b', when: 'constructor' } } }, b: { final: true } },
      inputs: { constructor: {} },
    });
    const decision = decide(odd, after(odd, { event: 'begin', by: 'clerk' }), { event: 'go', actor: somebody('clerk') });

    expect(refusalOf(decision).code).toBe('input_missing');
  });
});

describe('going back to where the case was', () => {
  const held = after(sop, applied, sentOut, heldUp);

  it('entering the state remembers where the case was and suspends it', () => {
    const decision = ask(onVisit, 'held_up', 'clerk');

    expect(nextOf(decision)).toMatchObject({ regions: { main: 'on_hold' }, before: { on_hold: 'visit' } });
    expect(effectsOf(decision)).toEqual([
      { kind: 'suspended', region: 'main', state: 'visit' },
      { kind: 'start_clock', clock: 'wait', region: 'main', state: 'on_hold' },
    ]);
  });

  it('`previous` goes back and resumes: its clocks go on and are not begun again', () => {
    const decision = ask(held, 'resumed', 'system');

    expect(nextOf(decision)).toMatchObject({ regions: { main: 'visit' }, before: { on_hold: null } });
    expect(effectsOf(decision)).toEqual([
      { kind: 'ended', region: 'main', state: 'on_hold', runningOn: [] },
      { kind: 'resumed', region: 'main', state: 'visit' },
    ]);
  });

  it('goes back to where this hold began, not the one before it', () => {
    const again = after(sop, applied, heldUp, { event: 'resumed', by: 'system' }, sentOut, heldUp);

    expect(nextOf(ask(again, 'resumed', 'system')).regions.main).toBe('visit');
  });

  it('anything else ends what was suspended, too', () => {
    const decision = ask(held, 'given_up', 'applicant');

    expect(nextOf(decision)).toMatchObject({ regions: { main: 'refused' }, before: { on_hold: null } });
    expect(effectsOf(decision)).toEqual([
      { kind: 'ended', region: 'main', state: 'on_hold', runningOn: [] },
      { kind: 'ended', region: 'main', state: 'visit', runningOn: [] },
    ]);
  });

  it('an event in the meantime that moves nothing forgets nothing', () => {
    expect(after(sop, applied, sentOut, heldUp, papersCame, objected).before).toEqual({ on_hold: 'visit' });
  });

  it('by another event is no way back: what was suspended ends and the clocks of the state begin', () => {
    const away = tinySop({
      states: {
        work: { clocks: ['tick'], on: { pause: { to: 'hold' } } },
        hold: { on: { resume: { to: 'previous' }, restart: { to: 'work' } } },
      },
      clocks: { tick: {} },
    });
    const paused = after(away, { event: 'begin', by: 'clerk' }, { event: 'pause', by: 'clerk' });

    expect(effectsOf(decide(away, paused, { event: 'restart', actor: somebody('clerk') }))).toEqual([
      { kind: 'ended', region: 'main', state: 'hold', runningOn: [] },
      { kind: 'ended', region: 'main', state: 'work', runningOn: [] },
      { kind: 'start_clock', clock: 'tick', region: 'main', state: 'work' },
    ]);
  });

  it('needs a name of its own: a state of that name in another region would share its memory', () => {
    const twice = () =>
      tinySop({
        states: { work: { on: { pause: { to: 'hold' } } }, hold: { on: { resume: { to: 'previous' } } } },
        others: { other: { initial: 'free', states: { free: { on: { keep: { to: 'hold' } } }, hold: {} } } },
      });

    expect(twice).toThrow('name-used-twice');
  });

  it('is not for `also`: such a state is entered by an event of its own region only', () => {
    const pushed = () =>
      tinySop({
        states: { work: { on: { push: { also: { other: 'hold' } } } } },
        others: {
          other: { initial: 'free', states: { free: { on: { keep: { to: 'hold' } } }, hold: { on: { resume: { to: 'previous' } } } } },
        },
      });

    expect(pushed).toThrow('also-not-allowed');
  });

  describe('with a hold within a hold', () => {
    const nested = tinySop({
      states: {
        work: { on: { pause: { to: 'hold' } } },
        hold: { on: { alarm: { to: 'emergency' }, resume: { to: 'previous' }, drop: { to: 'done' } } },
        emergency: { on: { calm: { to: 'previous' }, stop: { to: 'done' } } },
        done: { final: true },
      },
    });
    const by = 'clerk';
    const inHold = after(nested, { event: 'begin', by }, { event: 'pause', by });
    const inEmergency = after(nested, { event: 'begin', by }, { event: 'pause', by }, { event: 'alarm', by });
    const go = (snapshot: Snapshot, event: string) => decide(nested, frozen(snapshot), { event, actor: somebody(by) });

    it('each remembers its own', () => {
      expect(inEmergency.before).toEqual({ hold: 'work', emergency: 'hold' });
    });

    it('the way back leads through both', () => {
      const calm = nextOf(go(inEmergency, 'calm'));

      expect(calm.regions.main).toBe('hold');
      expect(nextOf(go(calm, 'resume'))).toMatchObject({ regions: { main: 'work' }, before: { hold: null, emergency: null } });
    });

    it('the way back ends the inner one and resumes only the next', () => {
      expect(effectsOf(go(inEmergency, 'calm'))).toEqual([
        { kind: 'ended', region: 'main', state: 'emergency', runningOn: [] },
        { kind: 'resumed', region: 'main', state: 'hold' },
      ]);
    });

    it('leaving for good ends all that is suspended', () => {
      expect(effectsOf(go(inEmergency, 'stop'))).toEqual([
        { kind: 'ended', region: 'main', state: 'emergency', runningOn: [] },
        { kind: 'ended', region: 'main', state: 'hold', runningOn: [] },
        { kind: 'ended', region: 'main', state: 'work', runningOn: [] },
      ]);
    });

    it('it is no candidate while nothing is remembered', () => {
      const lost: Snapshot = { ...inHold, before: { hold: null, emergency: null } };

      expect(refusalOf(go(lost, 'resume')).code).toBe('not_now');
      expect(possibilities(nested, lost).map(({ transition }) => transition.event)).toEqual(['alarm', 'drop']);
    });
  });
});

describe('a case that has ended', () => {
  const closed = after(sop, applied, papersCame, voted, voted, granted);

  it('takes what the main line has for its end', () => {
    expect(nextOf(ask(closed, 'reopened', 'chief')).regions.main).toBe('review');
  });

  it.each([
    ['of another region', 'papers_lost', 'clerk'],
    ['a flag', 'objection_raised', 'applicant'],
    ['from any open state', 'held_up', 'clerk'],
    ['a way in', 'applied', 'applicant'],
  ])('takes nothing else: %s', (_, event, by) => {
    expect(refusalOf(ask(closed, event, by)).code).toBe('case_closed');
  });

  it('has nothing else to propose', () => {
    expect(possibilities(sop, closed).map(({ transition }) => transition.event)).toEqual(['reopened']);
  });

  it('comes back to life with all regions and facts as they were', () => {
    expect(nextOf(ask(closed, 'reopened', 'chief'))).toMatchObject({
      regions: { main: 'review', papers: 'complete' },
      facts: { votes: 2 },
    });
  });
});

describe('rules when an event is decided', () => {
  const anna = somebody('clerk', { id: 'anna', unit: 'north' });
  const budi = somebody('clerk', { id: 'budi', unit: 'north' });
  const heldByAnna = nextOf(ask(inReview, 'held_up', anna));

  it('never_take: only while its condition holds', () => {
    expect(ask(after(sop, applied, voted), 'held_up', 'clerk').taken).toBe(true);
    expect(refusalOf(ask(after(sop, applied, voted, voted), 'held_up', 'clerk')).rule?.id).toBe('no_hold_after_a_vote');
  });

  it('never_issue: an event that would issue the document', () => {
    const objection = nextOf(ask(readyToGrant, 'objection_raised', 'applicant'));

    expect(refusalOf(ask(objection, 'granted_it', 'applicant', { tacit: true })).rule?.id).toBe('no_permit_on_objection');
    expect(ask(readyToGrant, 'granted_it', 'applicant', { tacit: true }).taken).toBe(true);
  });

  it('never_issue: not where the document would not be issued at all, by its own condition', () => {
    expect(refusalOf(ask(readyToGrant, 'granted_it', 'chief', { vehicle: 'lorry' })).rule?.id).toBe('no_plate_without_papers');
    expect(ask(readyToGrant, 'granted_it', 'chief', { vehicle: 'bicycle' }).taken).toBe(true);
  });

  it('not_by_actor_of: not by the same person, but by another one of the same unit', () => {
    expect(refusalOf(ask(heldByAnna, 'resumed', anna)).rule?.id).toBe('four_eyes');
    expect(ask(heldByAnna, 'resumed', budi).taken).toBe(true);
  });

  it('not_by_actor_of: not in another role, either', () => {
    expect(refusalOf(ask(heldByAnna, 'resumed', { ...anna, role: 'system' })).rule?.id).toBe('four_eyes');
  });

  it('not_by_actor_of: only whoever did it last', () => {
    const heldByBudi = nextOf(ask(nextOf(ask(heldByAnna, 'resumed', 'system')), 'held_up', budi));

    expect(ask(heldByBudi, 'resumed', anna).taken).toBe(true);
    expect(refusalOf(ask(heldByBudi, 'resumed', budi)).code).toBe('rule');
  });

  it('not_by_actor_of: anybody, if nobody has done the earlier event', () => {
    expect(ask({ ...heldByAnna, actors: {} }, 'resumed', anna).taken).toBe(true);
  });

  describe('not_by_actor_of, same: unit, with `when`', () => {
    const sameUnit = somebody('clerk', { id: 'citra', unit: 'unit-of-applicant' });
    const objection = after(sop, applied, objected);
    const lostInTheNorth = nextOf(ask(nextOf(ask(objection, 'papers_came', budi)), 'papers_lost', anna));

    it('not by another person of the same unit', () => {
      expect(refusalOf(ask(objection, 'papers_came', sameUnit)).rule?.id).toBe('other_office');
      expect(ask(objection, 'papers_came', budi).taken).toBe(true);
    });

    it('not by the same person on behalf of another unit', () => {
      expect(refusalOf(ask(objection, 'papers_came', somebody('applicant', { unit: 'elsewhere' }))).rule?.id).toBe('other_office');
    });

    it('each of several earlier events counts', () => {
      expect(refusalOf(ask(lostInTheNorth, 'papers_came', budi)).rule?.id).toBe('other_office');
      expect(refusalOf(ask(lostInTheNorth, 'papers_came', sameUnit)).rule?.id).toBe('other_office');
      expect(ask(lostInTheNorth, 'papers_came', somebody('clerk', { unit: 'south' })).taken).toBe(true);
    });

    it('by anybody while the condition does not hold', () => {
      expect(ask(inReview, 'papers_came', sameUnit).taken).toBe(true);
    });
  });
});
