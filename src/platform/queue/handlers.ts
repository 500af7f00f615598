import { SetMetadata, type Type } from '@nestjs/common';
import type { DiscoveryService } from '@nestjs/core';
import type { InstanceWrapper } from '@nestjs/core/injector/instance-wrapper.js';
import { StartRefused } from '../config/start-refused.js';
import type { Tx } from '../database/index.js';
import { nameOf, type Message, type MessageKind, type Payload } from './message.js';

/** Does what one kind of message asks. `R`: what it finds out beforehand, outside the transaction. */
export interface MessageHandler<P extends Payload = Payload, R = unknown> {
  /**
   * What cannot be done in a transaction, as asking a service of others; `handle` gets what it returns. It may be done again for the same message:
   * when the process dies or the transaction fails after it, and even when the message is done already.
   * @throws as `handle` does, with the same consequences
   */
  prepare?(message: Message<P>): Promise<R>;
  /**
   * Does it, in a transaction that also notes that it is done: all of it is committed, or nothing. So nothing may happen outside the
   * transaction here (no network, no mail), and what is to follow is added to the outbox.
   * @throws Refused if it cannot be done: the message becomes a dead letter. Anything else that is thrown is tried again, later and later.
   */
  handle(tx: Tx, message: Message<P>, prepared: R): Promise<void>;
}

const HANDLES = Symbol('handles');

/** Makes a provider the handler of a kind of message: `@Handles(HandoffOffered)`. It is found wherever it is provided. */
export function Handles<P extends Payload>(kind: MessageKind<P>): (target: Type<MessageHandler<P>>) => void {
  return (target) => void SetMetadata(HANDLES, kind)(target);
}

/** The program does not start: some kind of message has no handler, or several. */
export class HandlersDoNotMatch extends StartRefused {
  override readonly name = 'HandlersDoNotMatch';
}

/**
 * Which class handles which kind of message, by `queue/name`.
 * @throws HandlersDoNotMatch naming every kind that has no handler or several, and every handler of a kind that is not there
 */
export function matchHandlers<H extends { readonly name: string }>(
  kinds: readonly MessageKind[],
  handlers: readonly { readonly kind: MessageKind; readonly handler: H }[],
): Map<string, H> {
  const of = (kind: MessageKind) => handlers.filter((each) => each.kind === kind).map(({ handler }) => handler);
  const list = (found: readonly H[]) => found.map(({ name }) => name).join(', ');
  const none = kinds.filter((kind) => of(kind).length === 0);
  const several = kinds.filter((kind) => of(kind).length > 1);
  const unknown = handlers.filter(({ kind }) => !kinds.includes(kind));
  if (none.length || several.length || unknown.length) {
    throw new HandlersDoNotMatch(
      [
        ...none.map((kind) => `Pesan ${nameOf(kind)} tidak punya penangan.`),
        ...several.map((kind) => `Pesan ${nameOf(kind)} punya lebih dari satu penangan: ${list(of(kind))}.`),
        ...unknown.map(({ kind, handler }) => `${handler.name} menangani pesan ${nameOf(kind)} yang tidak dikenal.`),
      ].join('\n'),
      [
        ...none.map((kind) => `The message ${nameOf(kind)} has no handler.`),
        ...several.map((kind) => `The message ${nameOf(kind)} has more than one handler: ${list(of(kind))}.`),
        ...unknown.map(({ kind, handler }) => `${handler.name} handles the message ${nameOf(kind)}, which is not known.`),
      ].join('\n'),
    );
  }
  return new Map(kinds.flatMap((kind) => of(kind).map((handler) => [nameOf(kind), handler] as const)));
}

/**
 * The handlers of this program. The check is in the constructor, when no provider has started yet: a program that does not know what to
 * do with a message neither accepts nor takes any.
 */
export class Handlers {
  private readonly found: Map<string, { readonly name: string; readonly wrapper: InstanceWrapper }>;

  constructor(discovery: DiscoveryService, kinds: readonly MessageKind[]) {
    const handlers = discovery.getProviders().flatMap((wrapper) => {
      const type = classOf(wrapper);
      const kind = type && (Reflect.getOwnMetadata(HANDLES, type) as MessageKind | undefined);
      return kind ? [{ kind, handler: { name: type.name, wrapper } }] : [];
    });
    this.found = matchHandlers(kinds, handlers);
  }

  /** The one handler of a message, unless it was sent by a version of this program that knows more. */
  find(message: { readonly queue: string; readonly name: string }): MessageHandler | undefined {
    return this.found.get(nameOf(message))?.wrapper.instance as MessageHandler | undefined;
  }
}

function classOf({ metatype, inject, instance }: InstanceWrapper): (abstract new () => unknown) | undefined {
  const made = (instance as object | undefined)?.constructor as (abstract new () => unknown) | undefined;
  return !metatype || inject ? made : (metatype as unknown as abstract new () => unknown);
}
