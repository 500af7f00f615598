/** What the SOP wants done in the same act as an event (`how: local`): who does it, and where that is known. */
import { Injectable, SetMetadata, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Actor } from '../engine/index.js';
import { StartRefused } from '../platform/config/start-refused.js';
import type { Tx } from '../platform/database/index.js';
import { PublishedSops } from '../sop/index.js';

/** An event under way, as far as its effects need it. */
export interface Doing {
  readonly effect: string;
  readonly event: string;
  readonly caseId: string;
  readonly personId: string;
  /** of the event */
  readonly seq: number;
  readonly actor: Actor;
  /** milliseconds since 1970, by the database */
  readonly at: number;
  /** codes and references of the step */
  readonly data: Readonly<Record<string, unknown>>;
  readonly moments: Readonly<Record<string, number>>;
  readonly otherCaseId: string | undefined;
}

/** Carries out effects of one kind; provided anywhere, marked with `@CarriesOut`. */
export interface EffectHandler {
  /**
   * Does it in the event's transaction, before the case's row is written.
   * @returns where the client is from then on, as FACILITY or FACILITY/BED; null: nowhere; undefined: as before
   * @throws Refused and the event is refused
   */
  carryOut(tx: Tx, doing: Doing): Promise<string | null | undefined>;
}

const CARRIES_OUT = Symbol('carries out');

/** Makes a provider the handler of local effects: `@CarriesOut('begin_stay', 'move_stay')`. */
export function CarriesOut(...effects: string[]): (target: Type<EffectHandler>) => void {
  return (target) => void SetMetadata(CARRIES_OUT, effects)(target);
}

/** Those that need no handler: rows of cases (`Cases.carryOut`), and those of which the event and the data of its step are the record. */
const DONE_HERE = [
  'link_other_case',
  'unlink_other_case',
  'open_linked_case',
  'record_place',
  'start_leg',
  'cancel_journey',
  'open_call_log',
];

/** The local effects of the SOPs and their handlers. */
@Injectable()
export class SameActEffects {
  private readonly handlers = new Map<string, EffectHandler>();

  /** @throws StartRefused naming every local effect that nobody would do or two would, and every handler of one that no SOP has */
  constructor(discovery: DiscoveryService, sops: PublishedSops) {
    const marked = discovery.getProviders().flatMap((wrapper) => {
      const effects = wrapper.metatype && (Reflect.getOwnMetadata(CARRIES_OUT, wrapper.metatype) as readonly string[] | undefined);
      return effects ? effects.map((effect) => ({ effect, wrapper })) : [];
    });
    const wanted = new Set(
      sops.all.flatMap(({ file }) => Object.entries(file.effects).flatMap(([effect, { how }]) => (how === 'local' ? effect : []))),
    );
    const done = [...DONE_HERE, ...marked.map(({ effect }) => effect)];
    const missing = [...wanted].filter((effect) => done.filter((each) => each === effect).length !== 1);
    const unused = done.filter((effect) => !wanted.has(effect));
    if (missing.length || unused.length) {
      const list = [...new Set([...missing, ...unused])].join(', ');
      throw new StartRefused(
        `SOP dan program tidak cocok tentang yang dikerjakan saat itu juga: ${list}.`,
        `The SOP and the program do not agree on what is done in the same act: ${list}.`,
      );
    }
    for (const { effect, wrapper } of marked)
      this.handlers.set(effect, { carryOut: (tx, doing) => (wrapper.instance as EffectHandler).carryOut(tx, doing) });
  }

  /**
   * Carries out the effects that have a handler, in the order of the SOP.
   * @returns the case's place after them: undefined if they leave it
   */
  async carryOut(tx: Tx, effects: readonly string[], doing: Omit<Doing, 'effect'>): Promise<string | null | undefined> {
    let place: string | null | undefined;
    for (const effect of effects) {
      const after = await this.handlers.get(effect)?.carryOut(tx, { ...doing, effect });
      if (after !== undefined) place = after;
    }
    return place;
  }
}
