import { describe, expect, it } from '@jest/globals';
import { chooseActing } from './acting-as.js';

const desk = { unitCode: 'DINSOS-35', role: 'dinsos.desk' };
const city = { unitCode: 'DINSOS-35.78', role: 'city.dinsos' };

describe('in what somebody acts', () => {
  it.each([
    ['the only one they hold', [desk], undefined, { chosen: desk }],
    ['the one they ask for', [desk, city], 'DINSOS-35.78/city.dinsos', { chosen: city }],
    ['never guessed among several', [desk, city], undefined, { refused: 'acting_as_needed' }],
    ['not a role they hold in another unit', [desk, city], 'DINSOS-35.78/dinsos.desk', { refused: 'acting_as_not_held' }],
    ['not what they do not hold, even if they hold only one', [desk], 'DINSOS-35.78/city.dinsos', { refused: 'acting_as_not_held' }],
    ['not the part of a name', [desk], 'DINSOS-35', { refused: 'acting_as_not_held' }],
    ['nothing, if they ask for nothing by an empty name', [desk], '', { refused: 'acting_as_not_held' }],
    ['nothing, if they hold nothing', [], undefined, { refused: 'no_role' }],
  ])('%s', (_rule, held, asked, expected) => {
    expect(chooseActing(held, asked)).toEqual(expected);
  });
});
