import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import type { Words } from '../../shared/refusal.js';
import { inOrder } from '../domain/priority.js';
import { Parties, type Ranked } from './parties.js';
import type { WaitingPageDto } from './waiting.dto.js';
import { listEntries, type Obstacle } from './waiting.repository.js';
import type { WaitingEntries, WaitingClientView } from './waiting.view.js';

/** Days after which somebody is told that a person still waits (domain/sop.md 9.1 row 16), the longest first. */
const ALARMS = [30, 14, 7];

/** Who waits, why in this order, and what has been offered. Reads only; all of one moment. */
@Injectable()
export class ListWaiting {
  constructor(
    private readonly source: DataSource,
    private readonly parties: Parties,
  ) {}

  /** Offices of the province see everybody, others those of their own cases and those offered to them. */
  async run({ after, limit }: WaitingPageDto, { unitId, seesProvince }: Actor): Promise<WaitingEntries> {
    const { manager } = this.source;
    const all = await this.parties.rank(manager, await listEntries(manager, seesProvince ? undefined : unitId));
    const begin = beginning(after, all);
    const shown = all.slice(begin, begin + limit);
    const last = shown.at(-1);
    return {
      items: shown.map((each, i) => waitingView(each, begin + i + 1, all)),
      waiting: all.length,
      next: last && all.length > begin + limit ? cursorOf(last) : null,
    };
  }
}

function cursorOf({ priority: { points }, entry: { joinedAt, id } }: Ranked): string {
  return Buffer.from([points, joinedAt.getTime(), id].join('|')).toString('base64url');
}

/** The first after the place that a page ended at, though others may have come or gone since. What is no such place counts as the beginning. */
function beginning(after: string | undefined, all: readonly Ranked[]): number {
  const [points, joined, id] = Buffer.from(after ?? '', 'base64url')
    .toString()
    .split('|');
  if (!points || !joined || !id || Number.isNaN(Number(points)) || Number.isNaN(Number(joined))) return 0;
  const place = { points: Number(points), joinedAt: new Date(Number(joined)), id };
  const begin = all.findIndex(
    ({ priority, entry }) => inOrder(place, { points: priority.points, joinedAt: entry.joinedAt, id: entry.id }) < 0 && entry.id !== id,
  );
  return begin < 0 ? all.length : begin;
}

function waitingView({ entry, days, priority }: Ranked, rank: number, all: readonly Ranked[]): WaitingClientView {
  const { caseId, number, programme, joinedAt, offer, obstacle, familyId } = entry;
  const family = familyId === null ? 1 : all.filter((other) => other.entry.familyId === familyId).length;
  return {
    rank,
    caseId,
    number,
    programme,
    joinedAt: joinedAt.toISOString(),
    daysWaiting: Math.floor(days),
    points: priority.points,
    criteria: [...priority.criteria],
    family,
    offer: offer && { id: offer.id, facility: offer.code, name: offer.name, expiresAt: new Date(offer.expiresAt).toISOString() },
    obstacle: obstacle && obstacle !== 'offered' ? OBSTACLE_WORDS[obstacle] : null,
    alarms: ALARMS.filter((after) => days >= after).map((after) => ({
      days: after,
      words: { id: `sudah lebih dari ${after} hari menunggu`, en: `has waited for more than ${after} days` },
    })),
  };
}

const OBSTACLE_WORDS: Readonly<Record<Exclude<Obstacle, 'offered'>, Words>> = {
  held: { id: 'sudah ada tempat yang dipesan', en: 'a place is held already' },
  not_waiting: { id: 'kasusnya tidak dalam daftar tunggu sekarang', en: 'the case is not on the waiting list now' },
  needs_treatment: { id: 'perlu atau sedang dirawat', en: 'needs or is in treatment' },
  refuses: { id: 'klien tidak bersedia', en: 'the client refuses' },
};
