import { v7 as newId } from 'uuid';

/** The queues, by kind of work: each has its own workers, so that a flood of one kind does not hold up the others. */
export const QUEUES = ['handoffs', 'deadlines', 'identity-checks', 'places', 'documents', 'notifications'] as const;

export type QueueName = (typeof QUEUES)[number];

/** What a message says: ids, numbers and yes/no by name, and nothing else. Whoever handles it reads the rest where it is kept. */
export type Payload = Readonly<Record<string, string | number | boolean | null>>;

/** Something that is to be done after a commit, at least once delivered and exactly once done. */
export interface Message<P extends Payload = Payload> {
  /** UUIDv7; also the id of the job, and what the message is done once by */
  readonly id: string;
  readonly queue: QueueName;
  readonly name: string;
  readonly payload: P;
}

/** A kind of message: all that share a queue, a name and a handler. */
export interface MessageKind<P extends Payload = Payload> {
  readonly queue: QueueName;
  readonly name: string;
  /**
   * A new message of this kind.
   * @throws Error if the payload holds anything that does not look like an id: that would be free text, and perhaps somebody's name
   */
  of(payload: P): Message<P>;
}

const kinds = new Map<string, MessageKind>();

/**
 * Defines a kind of message: `export const HandoffOffered = defineMessage<{ handoffId: string }>('handoffs', 'offered')`.
 * From then on the program only starts with exactly one handler for it.
 * @throws Error if it is defined already
 */
export function defineMessage<P extends Payload>(queue: QueueName, name: string): MessageKind<P> {
  if (!/^[a-z][a-z0-9-]{0,60}$/.test(name)) throw new Error(`a message cannot be called "${name}": small letters, digits and hyphens`);
  const kind: MessageKind<P> = { queue, name, of: (payload) => ({ id: newId(), queue, name, payload: idsOnly(payload) }) };
  if (kinds.has(nameOf(kind))) throw new Error(`the message ${nameOf(kind)} is defined twice`);
  kinds.set(nameOf(kind), kind);
  return kind;
}

/** Every kind that has been defined so far. */
export function definedMessages(): MessageKind[] {
  return [...kinds.values()];
}

/** `queue/name`, as the inbox calls the one consumer of a kind. */
export function nameOf({ queue, name }: { readonly queue: string; readonly name: string }): string {
  return `${queue}/${name}`;
}

/** Ids, codes, dates and times have no spaces and are short; names and remarks are not like that. */
const ID = /^[\w.:+/@-]{1,100}$/;

function idsOnly<P extends Payload>(payload: P): P {
  const wrong = Object.keys(payload).filter((key) => typeof payload[key] === 'string' && !ID.test(payload[key]));
  if (wrong.length) throw new Error(`a message holds ids only: ${wrong.join(', ')}`);
  return payload;
}
