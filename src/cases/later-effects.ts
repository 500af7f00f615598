/** What the SOP wants done after the commit of an event (`how: after_commit`), where the program itself can do it. */
import { Injectable, SetMetadata, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { StartRefused } from '../platform/config/start-refused.js';
import type { Tx } from '../platform/database/index.js';
import { PublishedSops } from '../sop/index.js';

/** An event that was taken, as far as what follows it needs to know. */
export interface Taken {
  readonly effect: string;
  readonly caseId: string;
  /** of the event */
  readonly seq: number;
}

/** Does effects of one kind after the commit, by itself; provided anywhere, marked with `@DoesLater`. */
export interface LaterEffect {
  /**
   * Does it, in the transaction that notes that it is done: no network here; what needs one is added to the outbox.
   * @throws as a MessageHandler
   */
  do(tx: Tx, taken: Taken): Promise<void>;
}

const DOES_LATER = Symbol('does later');

/** Makes a provider the one that does these effects: `@DoesLater('look_for_earlier_cases')`. Without one, an effect is a task on somebody's desk. */
export function DoesLater(...effects: string[]): (target: Type<LaterEffect>) => void {
  return (target) => void SetMetadata(DOES_LATER, effects)(target);
}

/** Who does which effect. */
@Injectable()
export class LaterEffects {
  private readonly found = new Map<string, LaterEffect>();

  /** @throws StartRefused naming every effect that two would do, or that no SOP has */
  constructor(discovery: DiscoveryService, sops: PublishedSops) {
    const marked = discovery.getProviders().flatMap((wrapper) => {
      const effects = wrapper.metatype && (Reflect.getOwnMetadata(DOES_LATER, wrapper.metatype) as readonly string[] | undefined);
      return (effects ?? []).map((effect) => ({ effect, wrapper }));
    });
    const known = new Set(
      sops.all.flatMap(({ file }) => Object.entries(file.effects).flatMap(([effect, { how }]) => (how === 'after_commit' ? effect : []))),
    );
    const wrong = marked.filter(({ effect }, n) => !known.has(effect) || marked.findIndex((each) => each.effect === effect) !== n);
    if (wrong.length) {
      const list = [...new Set(wrong.map(({ effect }) => effect))].join(', ');
      throw new StartRefused(
        `SOP dan program tidak cocok tentang yang dikerjakan sesudahnya: ${list}.`,
        `The SOP and the program do not agree on what is done afterwards: ${list}.`,
      );
    }
    for (const { effect, wrapper } of marked)
      this.found.set(effect, { do: (tx, taken) => (wrapper.instance as LaterEffect).do(tx, taken) });
  }

  /** Who does an effect; undefined: people do. */
  find(effect: string): LaterEffect | undefined {
    return this.found.get(effect);
  }
}
