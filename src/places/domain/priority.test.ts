import { describe, expect, it } from '@jest/globals';
import type { Client } from './place.js';
import { inOrder, priorityOf, type Waiting } from './priority.js';

const CLIENT: Client = {
  caseId: 'c',
  personId: 'p',
  sex: 'male',
  age: 40,
  child: false,
  unaccompanied: false,
  elderOrDisabled: false,
  atRisk: false,
  health: 'fit',
  isolation: false,
  programme: 'street',
  identified: true,
  groupId: undefined,
};
const SHELTER = { kind: 'city_shelter' as const, pastLimit: false };
const aWaiting = (of: Partial<Waiting> = {}, client: Partial<Client> = {}): Waiting => ({
  client: { ...CLIENT, ...client },
  days: 0,
  joinedAt: new Date(0),
  where: SHELTER,
  declined: 0,
  family: false,
  ...of,
});

describe('priority', () => {
  it.each<[code: string, points: number, waiting: Waiting]>([
    ['unaccompanied_child', 50, aWaiting({}, { child: true, unaccompanied: true })],
    ['child', 30, aWaiting({}, { child: true })],
    ['violence_or_trafficking', 40, aWaiting({}, { atRisk: true })],
    ['on_the_street', 25, aWaiting({ where: undefined })],
    ['elder_or_disabled', 20, aWaiting({}, { elderOrDisabled: true })],
    ['in_hospital', 20, aWaiting({ where: { kind: 'hospital', pastLimit: false } })],
    ['past_stay_limit', 15, aWaiting({ where: { kind: 'city_shelter', pastLimit: true } })],
    ['psychiatric_released', 15, aWaiting({}, { programme: 'psychiatric', health: 'fit_with_escort' })],
    ['family', 10, aWaiting({ family: true })],
    ['declined_before', 10, aWaiting({ declined: 2 })],
    ['declined_before', 15, aWaiting({ declined: 9 })],
    ['days_waiting', 8, aWaiting({ days: 8.9 })],
    ['days_waiting', 60, aWaiting({ days: 400 })],
  ])('counts %s with %i points, and says so', (code, points, waiting) => {
    expect(priorityOf(waiting)).toEqual({
      points,
      criteria: [{ code, points, words: { id: expect.any(String), en: expect.any(String) } }],
    });
  });

  it('adds what applies, the heaviest first', () => {
    const { points, criteria } = priorityOf(aWaiting({ days: 3, where: undefined }, { atRisk: true }));

    expect(points).toBe(68);
    expect(criteria.map(({ code }) => code)).toEqual(['violence_or_trafficking', 'on_the_street', 'days_waiting']);
  });

  it('lets those with equal points go by how long they wait', () => {
    const waits = (id: string, points: number, day: number) => ({ id, points, joinedAt: new Date(day) });

    expect([waits('c', 5, 2), waits('b', 5, 1), waits('a', 5, 2), waits('d', 9, 3)].sort(inOrder).map(({ id }) => id)).toEqual([
      'd',
      'b',
      'a',
      'c',
    ]);
  });
});
