import { describe, expect, it } from '@jest/globals';
import { Injectable, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import type { Tx } from '../platform/database/index.js';
import { SopModule } from '../sop/index.js';
import { DoesLater, LaterEffects, type LaterEffect, type Taken } from './later-effects.js';

class Notes implements LaterEffect {
  readonly taken: Taken[] = [];

  do(_: Tx, taken: Taken): Promise<void> {
    this.taken.push(taken);
    return Promise.resolve();
  }
}

@Injectable()
@DoesLater('look_for_earlier_cases')
class Looks extends Notes {}

@Injectable()
@DoesLater('look_for_earlier_cases')
class LooksToo extends Notes {}

@Injectable()
@DoesLater('brew_coffee')
class Brews extends Notes {}

const started = (...providers: Type<LaterEffect>[]) =>
  Test.createTestingModule({ imports: [DiscoveryModule, SopModule], providers: [LaterEffects, ...providers] }).compile();

describe('what is done after the commit of an event', () => {
  it('is done by who says so, and by nobody else', async () => {
    const app = await started(Looks);
    const taken = { effect: 'look_for_earlier_cases', caseId: 'a', seq: 4 };

    await app
      .get(LaterEffects)
      .find('look_for_earlier_cases')
      ?.do(undefined as never, taken);

    expect(app.get(Looks).taken).toEqual([taken]);
    expect(app.get(LaterEffects).find('tell_sender')).toBeUndefined();
  });

  it.each([
    ['two would do', [Looks, LooksToo], 'look_for_earlier_cases'],
    ['no procedure has', [Brews], 'brew_coffee'],
  ] as const)('does not start with an effect that %s', async (_what, providers, effect) => {
    await expect(started(...providers)).rejects.toThrow(effect);
  });
});
