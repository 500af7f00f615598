import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { distanceOf, match, type Candidate } from '../domain/match.js';
import type { Client } from '../domain/place.js';
import type { Elsewhere } from '../refusals.js';
import { readCandidates } from './candidates.repository.js';

/** How long the free beds may be remembered, in milliseconds: a refusal names where to ask, and promises nothing. */
const REMEMBERED = 2_000;
const MOST = 3;

/** Where else there is room for somebody who was refused. */
@Injectable()
export class NextBest {
  private known: { readonly candidates: Promise<readonly Candidate[]>; readonly until: number } | undefined;

  /**
   * Up to three facilities that fit, the nearest to the one that was asked for first. Their free beds are at most 2 s old.
   * @param except id of the facility that was asked for
   */
  async find(tx: Tx, clients: readonly Client[], except?: string): Promise<Elsewhere[]> {
    const candidates = await this.candidates(tx);
    const asked = candidates.find(({ facility }) => facility.id === except)?.facility;
    const from = asked && asked.lat !== null && asked.lon !== null ? { lat: asked.lat, lon: asked.lon } : undefined;
    return match(
      clients,
      candidates.filter(({ facility }) => facility.id !== except),
      from,
    )
      .filter(({ fits }) => fits)
      .slice(0, MOST)
      .map(({ facility, free }) => {
        const km = distanceOf(from, facility);
        return { code: facility.code, name: facility.name, free, distanceKm: km === null ? null : Math.round(km) };
      });
  }

  /** Those who ask at the same time share what is read. */
  private candidates(tx: Tx): Promise<readonly Candidate[]> {
    const now = performance.now();
    if (!this.known || this.known.until < now) {
      const candidates = readCandidates(tx);
      this.known = { candidates, until: now + REMEMBERED };
      candidates.catch(() => (this.known = undefined));
    }
    return this.known.candidates;
  }
}
