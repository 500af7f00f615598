import { describe, expect, it } from '@jest/globals';
import {
  decide,
  explore,
  initialSnapshot,
  possibilities,
  type Exploration,
  type Snapshot,
  type Sop,
  type Story,
} from '../../src/engine/index.js';
import { PERMIT, somebody, sopOf, tinySop, type Tiny } from './small-sop.js';

const clerk = somebody('clerk');

/** Whether each rule holds, by name. */
function verdicts(tiny: Tiny): Record<string, boolean> {
  return Object.fromEntries(explore(tinySop(tiny)).rules.map(({ rule, holds }) => [rule.id, holds]));
}

/** The story of the (only) broken rule, as its events. */
function eventsTo(exploration: Exploration): string[] {
  return storyIn(exploration).steps.map(({ event }) => event);
}

function storyIn({ rules }: Exploration): Story {
  const [broken] = rules.filter(({ holds }) => !holds);
  if (!broken?.story) throw new Error('no story');
  return broken.story;
}

/** Plays a story with decide(), and gives the snapshot after each step. @throws at the first step that is refused */
function replay(sop: Sop, { steps }: Story): Snapshot[] {
  let snapshot = initialSnapshot(sop);
  return steps.map(({ event, role, inputs }) => {
    const decision = decide(sop, snapshot, { event, actor: somebody(role), inputs });
    if (!decision.taken) throw new Error(`${event} is refused: ${decision.refusal.code}`);
    snapshot = decision.next;
    return snapshot;
  });
}

const CORRIDOR: Tiny = { states: { a: { on: { on: { to: 'b' } } }, b: { on: { on: { to: 'c' } } }, c: { final: true } } };

describe('the space', () => {
  it('of a corridor: each state and the one before the start', () => {
    const { product, reachable, neverEntered, neverTaken, leftOut } = explore(tinySop(CORRIDOR));

    expect({ product, reachable, neverEntered, neverTaken, leftOut }).toEqual({
      product: 4n,
      reachable: 4n,
      neverEntered: [],
      neverTaken: [],
      leftOut: [],
    });
  });

  it('of a region beside it: it moves only while the case is open', () => {
    const { product, reachable } = explore(
      tinySop({ ...CORRIDOR, others: { light: { initial: 'off', states: { off: { on: { lit: { to: 'lit' } } }, lit: {} } } } }),
    );

    // before the start only "off"; in a, b and (carried over) c both
    expect([product, reachable]).toEqual([8n, 7n]);
  });

  it('of a counter: each count up to the cap', () => {
    const { product, reachable } = explore(
      tinySop({
        states: { a: { on: { knock: {}, enter: { to: 'b', when: 'knocks >= 2' } } }, b: { final: true } },
        facts: { knocks: { counter: 3, counted_by: ['knock'] } },
      }),
    );

    // (start) with 0; a with 0..3; b with 2 and 3
    expect([product, reachable]).toEqual([12n, 7n]);
  });

  it('of a state with a way back: what it remembers, and nothing once it is left', () => {
    const { reachable, variables } = explore(
      tinySop({
        states: {
          a: { on: { on: { to: 'b' }, pause: { to: 'hold' } } },
          b: { on: { pause: { to: 'hold' } } },
          hold: { on: { resume: { to: 'previous' } } },
        },
      }),
    );

    expect(variables.find(({ kind }) => kind === 'before')).toMatchObject({ name: 'before.hold', values: [null, 'a', 'b'] });
    // (start), a, b, hold from a, hold from b
    expect(reachable).toBe(5n);
  });

  it('names the states that are never entered and the arrows that are never taken', () => {
    const { neverEntered, neverTaken } = explore(
      tinySop({
        states: {
          a: { on: { jump: { to: 'c', when: 'key' }, drop: { when: '!key' } } },
          b: { on: { turn: { to: 'a' } } },
          c: { on: { turn: { to: 'b' } } },
        },
        facts: { key: { set_by: { turn: true } } },
      }),
    );

    expect(neverEntered).toEqual([
      { region: 'main', state: 'b' },
      { region: 'main', state: 'c' },
    ]);
    expect(neverTaken.map(({ event, from }) => `${event} from ${from}`)).toEqual(['jump from a', 'turn from b', 'turn from c']);
  });

  it('an arrow that one value of an input opens can be taken', () => {
    const { neverTaken } = explore(
      tinySop({
        states: { a: { on: { go: { to: 'b', when: `wind == 'west'` } } }, b: { final: true } },
        inputs: { wind: { values: ['north', 'east', 'west'] } },
      }),
    );

    expect(neverTaken).toEqual([]);
  });
});

describe('what is left out', () => {
  const tiny: Tiny = {
    states: { a: { on: { see: {}, hear: {}, go: { to: 'b', when: 'seen', issues: ['note'] } } }, b: { final: true } },
    facts: {
      seen: { set_by: { see: true } },
      heard: { set_by: { hear: true } },
      tasted: { values: ['sweet', 'sour'], set_by: { hear: 'sour' } },
    },
    flags: ['marked'],
    documents: { note: { when: 'heard' } },
  };

  it('is what no guard of an arrow and no rule reads', () => {
    const { leftOut, variables } = explore(tinySop(tiny));

    expect(leftOut).toEqual(['heard', 'tasted', 'marked']);
    expect(variables.map(({ name }) => name)).toEqual(['main', 'seen']);
  });

  it.each([
    ['the condition of a rule', { never_take: 'go', when: `tasted == 'sour'` }, ['heard', 'marked']],
    ['what must never be', { never_together: 'marked && seen' }, ['heard', 'tasted']],
    ['what must stay in reach', { can_always_reach: `tasted == 'sour'` }, ['heard', 'marked']],
    ['the condition of a document that must not be issued', { never_issue: 'note', when: 'seen' }, ['tasted', 'marked']],
    ['the condition of a rule that is not explored', { not_by_actor_of: ['go', 'see'], when: 'heard' }, ['heard', 'tasted', 'marked']],
  ])('changes with %s', (_, rule, expected) => {
    expect(explore(tinySop({ ...tiny, rules: { it: rule } })).leftOut).toEqual(expected);
  });

  it('keeps its first value in a story', () => {
    const sop = tinySop({ ...tiny, rules: { it: { never_take: 'go', when: 'seen' } } });

    expect(storyIn(explore(sop)).steps.map(({ snapshot }) => snapshot.facts)).toEqual([
      { seen: false, heard: false, tasted: 'sweet', marked: false },
      { seen: true, heard: false, tasted: 'sweet', marked: false },
      { seen: true, heard: false, tasted: 'sweet', marked: false },
    ]);
  });
});

describe('never_take', () => {
  const door: Tiny = {
    states: { out: { on: { knock: {}, enter: { to: 'in' } } }, in: { on: { leave: { to: 'out' } } } },
    facts: { knocked: { set_by: { knock: true, leave: false } } },
  };

  it('is broken by a single way; the story is a short one and ends with the forbidden event', () => {
    const exploration = explore(tinySop({ ...door, rules: { it: { never_take: 'enter', when: '!knocked' } } }));

    expect(eventsTo(exploration)).toEqual(['begin', 'enter']);
  });

  it('holds when a guard keeps it', () => {
    const guarded: Tiny = { ...door, states: { ...door.states, out: { on: { knock: {}, enter: { to: 'in', when: 'knocked' } } } } };

    expect(verdicts({ ...guarded, rules: { it: { never_take: 'enter', when: '!knocked' } } })).toEqual({ it: true });
  });

  it('does not hold only because it is also enforced', () => {
    const sop = tinySop({ ...door, rules: { it: { never_take: 'enter', when: '!knocked' } } });
    const story = storyIn(explore(sop));

    expect(() => replay(sop, story)).toThrow('enter is refused: rule');
    expect(replay(sop, { steps: story.steps.slice(0, -1) }).at(-1)!.regions.main).toBe('out');
  });

  it('is broken for one value of an input, and the story tells which', () => {
    const exploration = explore(
      tinySop({
        states: { a: { on: { go: { to: 'b', when: `wind != 'north'` } } }, b: { final: true } },
        inputs: { wind: { values: ['north', 'east', 'west'] } },
        rules: { it: { never_take: 'go', when: `wind == 'west'` } },
      }),
    );

    expect(storyIn(exploration).steps.at(-1)).toMatchObject({ event: 'go', role: 'clerk', inputs: { wind: 'west' } });
  });

  it('holds for an event that is never possible there', () => {
    expect(verdicts({ ...door, rules: { it: { never_take: 'leave', when: `main == 'out'` } } })).toEqual({ it: true });
  });

  it('concerns nobody when nobody may do the event', () => {
    const sop = tinySop({
      states: { a: { on: { go: { to: 'b', by: ['holder'] } } }, b: { final: true } },
      rules: { it: { never_take: 'go', when: `main == 'a'` } },
    });

    expect(explore(sop)).toMatchObject({ rules: [{ holds: true }], neverTaken: [{ event: 'go' }] });
  });
});

describe('never_issue', () => {
  const office: Tiny = {
    states: { a: { on: { sign: {}, send: { to: 'b', issues: ['letter'] } } }, b: { final: true } },
    facts: { signed: { set_by: { sign: true } } },
  };
  const rules = { it: { never_issue: 'letter', when: '!signed' } };

  it('is broken by an event that issues the document', () => {
    expect(eventsTo(explore(tinySop({ ...office, documents: { letter: {} }, rules })))).toEqual(['begin', 'send']);
  });

  it('holds when the document itself is only issued where it may be', () => {
    expect(verdicts({ ...office, documents: { letter: { when: 'signed' } }, rules })).toEqual({ it: true });
  });

  it('is broken when an input can open the condition of the document', () => {
    const exploration = explore(tinySop({ ...office, inputs: { urgent: {} }, documents: { letter: { when: 'signed || urgent' } }, rules }));

    expect(eventsTo(exploration)).toEqual(['begin', 'send']);
  });

  it('does not mind events that issue something else', () => {
    expect(verdicts({ ...office, documents: { letter: {}, other: {} }, rules: { it: { never_issue: 'other', when: '!signed' } } })).toEqual(
      { it: true },
    );
  });
});

describe('never_together', () => {
  const two: Tiny = {
    states: {
      a: { on: { up: { also: { light: 'on' } }, on: { to: 'b' } } },
      b: { on: { dark: { to: 'c', also: { light: 'off' } } } },
      c: { final: true },
    },
    others: { light: { initial: 'off', states: { off: {}, on: {} } } },
  };

  it('is broken where both are reached; the story ends there', () => {
    const sop = tinySop({ ...two, rules: { it: { never_together: `main == 'b' && light == 'on'` } } });
    const story = storyIn(explore(sop));

    expect(story.steps.map(({ event }) => event)).toEqual(['begin', 'up', 'on']);
    expect(replay(sop, story).at(-1)!.regions).toEqual({ main: 'b', light: 'on' });
  });

  it('holds where one always puts out the other', () => {
    expect(verdicts({ ...two, rules: { it: { never_together: `main == 'c' && light == 'on'` } } })).toEqual({ it: true });
  });

  it('is broken before anything has happened, too: a story of no step', () => {
    expect(eventsTo(explore(tinySop({ ...two, rules: { it: { never_together: `light == 'off'` } } })))).toEqual([]);
  });

  it('counts up to the cap', () => {
    const knocks: Tiny = { states: { a: { on: { knock: {} } } }, facts: { knocks: { counter: 3, counted_by: ['knock'] } } };

    expect(eventsTo(explore(tinySop({ ...knocks, rules: { it: { never_together: 'knocks > 2' } } })))).toEqual([
      'begin',
      'knock',
      'knock',
      'knock',
    ]);
  });

  it('sees a counter that is set back', () => {
    const knocks: Tiny = {
      states: { a: { on: { knock: { to: 'b' } } }, b: { on: { hush: { to: 'a' } } } },
      facts: { knocks: { counter: 3, counted_by: ['knock'], reset_by: ['hush'] } },
    };

    expect(verdicts({ ...knocks, rules: { it: { never_together: 'knocks >= 2' } } })).toEqual({ it: true });
  });
});

describe('can_always_reach', () => {
  const rules = { it: { can_always_reach: 'final' } };

  it('holds in a corridor', () => {
    expect(verdicts({ ...CORRIDOR, rules })).toEqual({ it: true });
  });

  it('is broken by a trap; the story leads into it', () => {
    const sop = tinySop({
      states: { a: { on: { fall: { to: 'pit' }, on: { to: 'b' } } }, pit: { on: { dig: { to: 'pit' } } }, b: { final: true } },
      rules,
    });

    expect(eventsTo(explore(sop))).toEqual(['begin', 'fall']);
  });

  it('is broken by two states that only lead to each other', () => {
    expect(verdicts({ states: { a: { on: { to_b: { to: 'b' } } }, b: { on: { to_a: { to: 'a' } } }, c: { final: true } }, rules })).toEqual(
      { it: false },
    );
  });

  it('is broken by a fact that closes the only way, and the story says how it came about', () => {
    const sop = tinySop({
      states: { a: { on: { lose: {}, go: { to: 'b', when: '!lost' } } }, b: { final: true } },
      facts: { lost: { set_by: { lose: true } } },
      rules,
    });
    const story = storyIn(explore(sop));

    expect(story.steps.map(({ event }) => event)).toEqual(['begin', 'lose']);
    expect(
      possibilities(sop, replay(sop, story).at(-1)!)
        .filter(({ ready }) => ready !== 'no')
        .map(({ transition }) => transition.event),
    ).toEqual(['lose']);
  });

  describe('inputs must not help', () => {
    const inputs = { wind: { values: ['north', 'east', 'west'] }, far: {} };
    const from = (ways: Tiny['states'][string]['on']): Record<string, boolean> =>
      verdicts({ states: { a: { on: ways! }, b: { on: { go_on: { to: 'c' } } }, c: { final: true } }, inputs, rules });

    it.each<[string, boolean, Tiny['states'][string]['on']]>([
      ['a way that one value of an input opens is none', false, { go: { to: 'c', when: `wind == 'north'` } }],
      ['a way that all values but one open is none', false, { go: { to: 'c', when: `wind != 'north'` } }],
      ['a way that every value opens is one', true, { go: { to: 'c', when: `wind == 'north' || wind in ['east', 'west']` } }],
      [
        'ways of one event that share the values among them are one',
        true,
        {
          go: [
            { to: 'c', when: `wind == 'north'` },
            { to: 'b', when: `wind != 'north'` },
          ],
        },
      ],
      ['but not if one of them leads nowhere', false, { go: [{ to: 'c', when: `wind == 'north'` }, { when: `wind != 'north'` }] }],
      ['nor if they are of different events', false, { go: { to: 'c', when: 'far' }, walk: { to: 'c', when: '!far' } }],
      [
        'nor if they are of different roles',
        false,
        {
          go: [
            { to: 'c', when: 'far', by: ['clerk'] },
            { to: 'c', when: '!far', by: ['chief'] },
          ],
        },
      ],
      [
        'a role that has both is enough',
        true,
        {
          go: [
            { to: 'c', when: 'far', by: ['clerk', 'chief'] },
            { to: 'c', when: '!far', by: ['chief', 'system'] },
          ],
        },
      ],
      ['inputs that the way does not read do not close it', true, { go: { to: 'c' }, walk: { to: 'b', when: `wind == 'west' && far` } }],
      [
        'two inputs are asked in every combination',
        false,
        {
          go: [
            { to: 'c', when: 'far' },
            { to: 'b', when: `!far && wind != 'east'` },
          ],
        },
      ],
    ])('%s', (_, holds, ways) => {
      expect(from(ways)).toEqual({ it: holds });
    });
  });

  describe('without', () => {
    const lift: Tiny = {
      states: { a: { on: { climb: { to: 'b' }, lift: { to: 'b' } } }, b: { on: { climb: { to: 'c' } } }, c: { final: true } },
    };

    it('an event that has a way round is not needed', () => {
      expect(verdicts({ ...lift, rules: { it: { can_always_reach: 'final', without: ['lift'] } } })).toEqual({ it: true });
    });

    it('an event that every way needs is', () => {
      const exploration = explore(tinySop({ ...lift, rules: { it: { can_always_reach: 'final', without: ['climb'] } } }));

      expect(eventsTo(exploration)).toEqual(['begin']);
    });

    it('the events are left out of the ways on, not of the ways there', () => {
      const trap: Tiny = { states: { a: { on: { push: { to: 'pit' }, go: { to: 'c' } } }, pit: {}, c: { final: true } } };

      expect(verdicts({ ...trap, rules: { it: { can_always_reach: 'final', without: ['push'] } } })).toEqual({ it: false });
    });
  });

  it('with a goal of its own: a state that must stay in reach', () => {
    const states: Tiny['states'] = {
      a: { on: { on: { to: 'b' } } },
      b: { on: { on: { to: 'c' }, back: { to: 'a' } } },
      c: { final: true },
    };

    expect(verdicts({ states, rules: { it: { can_always_reach: `main == 'a'` } } })).toEqual({ it: true });
    expect(verdicts({ states: { ...states, b: { on: { on: { to: 'c' } } } }, rules: { it: { can_always_reach: `main == 'a'` } } })).toEqual(
      { it: false },
    );
  });

  it('asks nothing of a case that has ended or has not begun', () => {
    expect(verdicts({ start: { begin: { to: 'a', when: 'luck' } }, states: { a: { final: true } }, inputs: { luck: {} }, rules })).toEqual({
      it: true,
    });
  });

  it('a way back leads where the case was, and may lead nowhere else', () => {
    const states: Tiny['states'] = {
      a: { on: { pause: { to: 'hold' }, on: { to: 'b' } } },
      b: { on: { pause: { to: 'hold' }, end: { to: 'c' } } },
      hold: { on: { resume: { to: 'previous' } } },
      c: { final: true },
    };
    const dead: Tiny['states'] = { ...states, a: { on: { ...states.a!.on, end: { to: 'c' } } }, b: { on: { pause: { to: 'hold' } } } };

    expect(verdicts({ states, rules })).toEqual({ it: true });
    expect(eventsTo(explore(tinySop({ states: dead, rules })))).toEqual(['begin', 'on']);
  });

  it('a counter that can be set back keeps a way open', () => {
    const tries = (reset_by: string[]): Tiny => ({
      states: { a: { on: { miss: {}, rest: {}, hit: { to: 'b', when: 'tries < 2' } } }, b: { final: true } },
      facts: { tries: { counter: 2, counted_by: ['miss'], reset_by } },
      rules,
    });

    expect(verdicts(tries(['rest']))).toEqual({ it: true });
    expect(eventsTo(explore(tinySop(tries([]))))).toEqual(['begin', 'miss', 'miss']);
  });
});

describe('not_by_actor_of', () => {
  it('is not explored: it is about who, not about what', () => {
    expect(verdicts({ ...CORRIDOR, rules: { it: { not_by_actor_of: ['on', 'begin'] } } })).toEqual({});
  });
});

describe('a story', () => {
  const journey: Tiny = {
    states: {
      a: {
        on: {
          knock: { by: ['chief'] },
          pause: { to: 'hold' },
          go: { to: 'b', when: `wind == 'west' && knocks >= 2`, also: { light: 'on' } },
        },
      },
      hold: { on: { resume: { to: 'previous', when: 'marked' } } },
      b: { on: { pause: { to: 'hold' } } },
    },
    others: { light: { initial: 'off', states: { off: {}, on: { on: { blink: { by: ['system'] } } } } } },
    facts: { knocks: { counter: 3, counted_by: ['knock'] }, blinked: { set_by: { blink: true } } },
    flags: ['marked'],
    inputs: { wind: { values: ['north', 'west'] }, far: {} },
  };

  it.each([
    ['a far state', `main == 'b'`],
    ['a state and another region', `main == 'b' && light == 'on' && blinked`],
    ['a count and a flag', 'knocks == 3 && marked'],
    ['a state that was entered from the far one', `main == 'hold' && light == 'on'`],
    ['a state that was come back to', `main == 'b' && light == 'on' && marked && blinked && knocks == 3`],
  ])('is a real path to %s: decide() takes each step and comes to the same snapshots', (_, goal) => {
    const sop = tinySop({ ...journey, rules: { it: { never_together: goal } } });
    const story = storyIn(explore(sop));
    const played = replay(sop, story);

    expect(played).toEqual(story.steps.map(({ snapshot }) => snapshot));
    expect(sop.rules[0]!.goal!.holds(played.at(-1)!, {})).toBe(true);
  });

  it('names only the inputs that a step asks for, with the values that open it', () => {
    const sop = tinySop({ ...journey, rules: { it: { never_together: `main == 'b'` } } });

    expect(storyIn(explore(sop)).steps.map(({ event, role, inputs }) => [event, role, inputs])).toEqual([
      ['begin', 'clerk', {}],
      ['knock', 'chief', {}],
      ['knock', 'chief', {}],
      ['go', 'clerk', { wind: 'west' }],
    ]);
  });

  it('in an SOP as it is written: the permit is given only on a second vote', () => {
    const sop = sopOf(
      `${PERMIT}  never_granted: { label: { id: Tidak pernah, en: Never }, never_together: main == 'granted', because: rule 1 }\n`,
    );
    const story = storyIn({ ...explore(sop), rules: explore(sop).rules.filter(({ rule }) => rule.id === 'never_granted') });
    const played = replay(sop, {
      steps: story.steps.map((step) => ({ ...step, inputs: { far: false, vehicle: 'bicycle', ...step.inputs } })),
    });

    expect(story.steps.filter(({ event }) => event === 'voted')).toHaveLength(2);
    expect(played.at(-1)!.regions.main).toBe('granted');
  });

  it('is told for broken rules only', () => {
    expect(explore(tinySop({ ...CORRIDOR, rules: { it: { can_always_reach: 'final' } } })).rules).toMatchObject([{ holds: true }]);
    expect(explore(tinySop({ ...CORRIDOR, rules: { it: { can_always_reach: 'final' } } })).rules[0]).not.toHaveProperty('story');
  });
});

it('is asked of the same SOP again, it answers the same', () => {
  const sop = tinySop({ ...CORRIDOR, rules: { it: { never_together: `main == 'c'` } } });

  expect(explore(sop)).toEqual(explore(sop));
  expect(decide(sop, initialSnapshot(sop), { event: 'begin', actor: clerk }).taken).toBe(true);
});
