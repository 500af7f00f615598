import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Refused, type Words } from '../../shared/refusal.js';
import { Clients } from '../clients.js';
import { match, type Match } from '../domain/match.js';
import { readCandidates } from './candidates.repository.js';
import { centroidOf } from './centroids.js';
import { groupTooLarge } from './refusals.js';
import type { MatchesDto } from './waiting.dto.js';
import type { PlaceMatches, PlaceMatchView } from './waiting.view.js';

const LARGEST = 12;

/** Why this facility and not that, for a case. Reads only. */
@Injectable()
export class FindPlaces {
  constructor(
    private readonly source: DataSource,
    private readonly access: CaseAccess,
    private readonly clients: Clients,
  ) {}

  /** @throws Refused case_not_found if it is not there or may not be seen; group_too_large */
  async run(caseId: string, { together, isolation, after, limit }: MatchesDto, actor: Actor): Promise<PlaceMatches> {
    const { manager } = this.source;
    await this.access.requireReadable(manager, caseId, actor);
    const others = together === 'true' ? await this.others(manager, caseId, actor) : [];
    const found = await this.clients.find(manager, [caseId, ...others]);
    const asked = found.get(caseId)!;
    const clients = [asked, ...others.map((id) => found.get(id)!)].map((each) => ({ ...each, isolation: isolation === 'true' }));
    const candidates = await this.clients.withThose(manager, clients, await readCandidates(manager));
    const all = match(clients, candidates, centroidOf(asked.region));
    const items = all.slice(after, after + limit).map((each, i) => matchView(each, after + i + 1));
    return {
      persons: 1 + others.length,
      caseIds: [caseId, ...others],
      items,
      next: all.length > after + limit ? String(after + limit) : null,
    };
  }

  /** The other open cases of the group that the actor may see too. */
  private async others(tx: Tx, caseId: string, actor: Actor): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select o.id from cases c join cases o on o.group_id = c.group_id and o.id <> c.id and o.closed_at is null where c.id = $1 order by o.id limit $2`,
      [caseId, LARGEST],
    );
    if (rows.length === LARGEST) throw groupTooLarge(LARGEST);
    const seen: string[] = [];
    for (const { id } of rows) if (await this.sees(tx, id, actor)) seen.push(id);
    return seen;
  }

  private async sees(tx: Tx, caseId: string, actor: Actor): Promise<boolean> {
    try {
      await this.access.requireReadable(tx, caseId, actor);
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }
}

function matchView(
  { facility, fits, score, reasons, hasBedList, free, expected, distanceKm, together }: Match,
  rank: number,
): PlaceMatchView {
  const { code, name, kind } = facility;
  return {
    rank,
    code,
    name,
    kind,
    fits,
    words: verdict(fits, hasBedList, reasons),
    score,
    reasons: [...reasons],
    free: hasBedList ? free : null,
    expected: hasBedList ? expected : null,
    distanceKm: distanceKm === null ? null : Math.round(distanceKm),
    together,
  };
}

function verdict(fits: boolean, hasBedList: boolean, reasons: Match['reasons']): Words {
  const list = (language: keyof Words, weight: string) =>
    reasons
      .filter((reason) => reason.weight === weight)
      .map(({ words }) => words[language])
      .join('; ');
  if (fits) return { id: `Cocok: ${list('id', 'for')}.`, en: `Fits: ${list('en', 'for')}.` };
  const [id, en] = hasBedList ? ['Tidak bisa sekarang', 'Not possible now'] : ['Tanyakan', 'Ask'];
  return { id: `${id}: ${list('id', 'forbids')}.`, en: `${en}: ${list('en', 'forbids')}.` };
}
