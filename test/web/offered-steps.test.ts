import { describe, expect, it } from '@jest/globals';
import { readSops, WORKFLOWS } from '../../src/sop/published-sops.js';
import { answersNothing, isIdle, TAKES_BACK } from '../../web/src/cases/offered-steps.js';

describe('what only takes something back', () => {
  it('is offered when there is something to take back', () => {
    expect(isIdle('file_reopened', [])).toBe(true);
    expect(isIdle('file_reopened', [{ name: 'file_complete', value: 'true' }])).toBe(false);
    expect(isIdle('file_completed', [])).toBe(false);
  });

  it('is what the SOP lets set the fact to false', () => {
    const { facts } = readSops(WORKFLOWS)[0]!.file;

    expect(Object.entries(TAKES_BACK).map(([event, fact]) => facts[fact]?.set_by?.[event])).toEqual([false, false, false]);
  });
});

describe('an answer to a handoff', () => {
  const handoff = { accepted: 'handoff_accepted', declined: 'handoff_declined', withdrawn: 'handoff_withdrawn' };

  it.each([
    ['handoff_accepted', 'open', false],
    ['handoff_accepted', 'accepted', true],
    ['assessed', 'accepted', false],
  ])('%s is for nothing when that is %s: %s', (event, status, expected) => {
    expect(answersNothing(event, [{ ...handoff, status }])).toBe(expected);
  });
});
