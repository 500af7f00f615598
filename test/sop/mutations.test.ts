import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { explore, loadSop } from '../../src/engine/index.js';

const text = readFileSync(new URL('../../workflows/orang-terlantar.v1.yaml', import.meta.url), 'utf8');

/** A mistake somebody could make in the SOP, and the name of the finding (or rule) that must catch it. */
const mistakes: readonly (readonly [mistake: string, finding: string, spoil: (sop: string) => string])[] = [
  ['a target is renamed', 'unknown-state', inRow('7', 'to: intake', 'to: intakes')],
  ['a state loses its only way in', 'state-unreachable', inRow('4', 'to: outreach', 'to: intake')],
  [
    'a state loses its ways out',
    'state-without-way-out',
    all(inRow('42', 'to: closed_home', 'to: aftercare'), inRow('43', 'to: decision', 'to: aftercare')),
  ],
  [
    'two states only lead to each other',
    'states-without-an-end',
    all(inRow('64', 'closed_family_took_body', 'body_held'), inRow('65', 'closed_buried', 'body_held')),
  ],
  [
    'two guards overlap',
    'overlapping-transitions',
    inRow('38a', "decline_reason == 'wrong_place'", "decline_reason in ['wrong_place', 'family_refused']"),
  ],
  ['a guard asks for a fact that does not exist', 'unknown-name-in-guard', inRow('10', 'minimum_set_present', 'minimum_set_complete')],
  ['a guard asks for a value that does not exist', 'value-outside-vocabulary', inRow('24', "will == 'willing'", "will == 'wiling'")],
  ['a guard can never hold', 'guard-never-holds', inRow('24', "will == 'willing' && !child", "will == 'willing' && will == 'refuses'")],
  ['a guard does not parse', 'guard-does-not-parse', inRow('24', "will == 'willing' && !child", "will == 'willing' && (!child")],
  ['a guard calls a function', 'guard-not-allowed', inRow('24', "will == 'willing' && !child", "will.startsWith('willing')")],
  ['a guard does arithmetic', 'guard-not-allowed', inRow('I7', 'attempts < 3', 'attempts + 1 < 3')],
  ['a role is misspelled', 'unknown-role', inRow('44', 'dinsos.rehsos', 'dinsos.rehso')],
  ['nobody may do it', 'wrong-form', inRow('44', '[dinsos.rehsos]', '[]')],
  [
    'a clock runs out and nothing happens',
    'clock-without-act',
    (sop) => sop.replace(/(\n {2}respond:[\s\S]*?after: PT2H), tell: \[satpol\.lead\]/, '$1'),
  ],
  ['a clock raises an event that system cannot do there', 'clock-event-not-taken', inRow('60', '[system]', '[dinsos.lead]')],
  ['a state has no clock and no reason', 'state-without-clock', (sop) => sop.replace('clocks: [decide]\n', 'clocks: []\n')],
  ['a state has no owner', 'state-without-owner', (sop) => sop.replace('owner: dinsos\n        clocks: [decide]', 'clocks: [decide]')],
  ['a handoff is offered where nobody can decline it', 'handoff-outcome-not-taken', inRow('15', '[dinsos_door]', '[satpol.lead]')],
  [
    'a case changes hands without a handoff',
    'ownership-moves-without-handoff',
    inRow('18', 'offers: [identity_check]', 'tells: [dp3ak.operator]'),
  ],
  [
    'a fact is written by nobody',
    'fact-never-written',
    (sop) => sop.replace(/(\n {2}receipt_signed:[\s\S]*?)\n {4}set_by:[\s\S]*?\n {4}because/, '$1\n    because'),
  ],
  ['a fact is asked by nobody', 'fact-never-asked', inRow('29', ' && receipt_signed', '')],
  ['a document is never issued', 'document-never-issued', inRow('42', 'issues: [laporan_monitoring]', 'tells: [dinsos.lead]')],
  [
    'a clock pauses by something nobody remembers',
    'input-not-remembered',
    (sop) => sop.replace('pauses_while: "needs_treatment"', 'pauses_while: "more_legs"'),
  ],
  ['an event stands in two regions', 'event-in-two-regions', inRow('W1', 'will_given:', 'found_fit:')],
  ['a key is written twice', 'duplicate-key', inRow('24', 'row: "24"', 'row: "24"\n            row: "24"')],
  ['a key is misspelled', 'unknown-key', inRow('24', 'because:', 'becauze:')],
  ['a source is made up', 'because-without-source', inRow('24', 'because: table', 'because: hearsay')],
  ['a duration is not one', 'wrong-form', (sop) => sop.replace('after: PT2H', 'after: 2 hours')],
  [
    'a child departs alone',
    'no_child_departs_alone',
    (sop) => sop.replace('child || elder_or_disabled || health', 'elder_or_disabled || health'),
  ],
  [
    'somebody departs to an unconfirmed destination',
    'nobody_departs_to_an_unconfirmed_destination',
    inRow('29', 'may_travel', "will != 'refuses'"),
  ],
  [
    'somebody departs ill',
    'nobody_departs_in_need_of_care',
    (sop) => sop.replace("health in ['fit', 'fit_with_escort'] && (", "health != 'unexamined' && ("),
  ],
  ['the letter comes before its decision', 'no_letter_before_its_decision', inRow('26', 'to: tracing', 'to: repatriation_approval')],
  [
    'a child whose journey fails can go nowhere',
    'an_end_can_be_reached',
    all(inRow('57', 'all_referrals_accepted', 'all_referrals_accepted && !child'), inRow('27b', 'may_travel', 'may_travel && !child')),
  ],
];

describe('a mistake in the SOP is caught by name', () => {
  it.each(mistakes)('%s: %s', (_, expected, spoil) => {
    const spoiled = spoil(text);
    const { sop, findings } = loadSop(spoiled);
    const caught = sop
      ? explore(sop)
          .rules.filter(({ holds }) => !holds)
          .map(({ rule }) => rule.id)
      : findings.map(({ code }) => code);

    expect(spoiled).not.toBe(text);
    expect(caught).toContain(expected);
  });

  it('finds nothing in the SOP as it is', () => {
    expect(loadSop(text).findings).toEqual([]);
  });
});

function all(...edits: readonly ((sop: string) => string)[]): (sop: string) => string {
  return (sop) => edits.reduce((text, edit) => edit(text), sop);
}

/** Replaces text in the transition with this row number (and in the line of its event above it). */
function inRow(row: string, from: string, to: string): (sop: string) => string {
  return (sop) => {
    const lines = sop.split('\n');
    const at = lines.findIndex((line) => new RegExp(`^ +(- )?row: "?${row}"?$`).test(line));
    const after = lines.findIndex((line, index) => index > at && / row: /.test(line));
    const [before, block, rest] = [lines.slice(0, at - 1), lines.slice(at - 1, after - 1), lines.slice(after - 1)];
    return [...before, block.join('\n').replace(from, () => to), ...rest].join('\n');
  };
}
