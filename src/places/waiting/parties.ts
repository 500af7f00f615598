import { Injectable } from '@nestjs/common';
import { Calendar } from '../../deadlines/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Clients, type ClientOfCase } from '../clients.js';
import { inOrder, priorityOf, type Priority, type Waiting } from '../domain/priority.js';
import type { EntryRow } from './waiting.repository.js';

const DAY = 86_400;

/** Somebody on the list, with how urgent it is. */
export interface Ranked {
  readonly entry: EntryRow;
  readonly client: ClientOfCase;
  readonly days: number;
  readonly priority: Priority;
}

/** Those who are offered a place together: one, or a family of whom all wait. */
export interface Party {
  readonly id: string;
  readonly members: readonly Ranked[];
  readonly points: number;
  readonly joinedAt: Date;
}

/** Who waits, in order. */
@Injectable()
export class Parties {
  constructor(
    private readonly clients: Clients,
    private readonly calendar: Calendar,
  ) {}

  /** Every entry by itself, the most urgent first. */
  async rank(tx: Tx, entries: readonly EntryRow[]): Promise<Ranked[]> {
    const clients = await this.clients.find(
      tx,
      entries.map(({ caseId }) => caseId),
    );
    const families = grouped(entries, familyOf);
    return entries
      .flatMap((entry) => {
        const found = clients.get(entry.caseId);
        if (!found) return [];
        const client = { ...found, isolation: entry.isolation };
        const days = (entry.waited * this.calendar.speed) / DAY;
        const { joinedAt, declined } = entry;
        const family = families.get(familyOf(entry))!.length > 1;
        const where = whereabouts(entry);
        return [{ entry, client, days, priority: priorityOf({ client, days, joinedAt, where, declined, family }) }];
      })
      .sort((a, b) => inOrder(orderOf(a), orderOf(b)));
  }

  /** The most urgent first; a family is as urgent as the most urgent of them. */
  async list(tx: Tx, entries: readonly EntryRow[]): Promise<Party[]> {
    const together = grouped(await this.rank(tx, entries), ({ entry }) => familyOf(entry));
    return [...together.values()]
      .flatMap((members) => (members.length === members[0]!.entry.familySize ? [members] : members.map((one) => [one])))
      .map((members) => ({ members, ...orderOf(members[0]!) }))
      .sort(inOrder);
  }
}

function familyOf({ familyId, caseId }: EntryRow): string {
  return familyId ?? caseId;
}

/** A place that the case names, but in which nobody has recorded a stay, is of no kind. */
function whereabouts({ stayKind, pastLimit, place }: EntryRow): Waiting['where'] {
  return stayKind !== null || place !== null ? { kind: stayKind ?? undefined, pastLimit } : undefined;
}

function grouped<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}

function orderOf({ priority: { points }, entry: { joinedAt, id } }: Ranked): { points: number; joinedAt: Date; id: string } {
  return { points, joinedAt, id };
}
