import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mayDo, type Actor } from '../access/index.js';
import { CaseAccess, Cases } from '../cases/index.js';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { BedDoor } from './bed-door.js';
import { Clients } from './clients.js';
import type { Facility } from './domain/place.js';
import { facilitiesById } from './facilities.repository.js';
import { endsByTheCase, impossibleTime, noStay, notForOverride, notYourFacility } from './refusals.js';
import { placeOf } from './stay-effects.js';
import { findUses, usesSoFar, type Acting } from './stays.repository.js';
import type { StayView, UseList } from './stays.view.js';

/** States in which a stay in a UPT is the case's own: it ends with a step of the case. */
const OF_RESIDENTS = ['resident', 'resocialisation', 'moving_on'];

/** In milliseconds. */
const LONGEST_LEAVE = 366 * 24 * 3600 * 1000;

/** What the staff of a facility do about those who stay there, that is no event of the case. */
@Injectable()
export class StayActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
    private readonly access: CaseAccess,
    private readonly cases: Cases,
    private readonly clients: Clients,
    private readonly door: BedDoor,
  ) {}

  /** Away for a while; the bed stays theirs. @throws Refused stay_not_found, already_away, not_your_unit, impossible_time */
  async leave(caseId: string, { reason, dueBack }: { reason: string; dueBack?: string | undefined }, actor: Actor): Promise<void> {
    const back = dueBack === undefined ? undefined : new Date(dueBack);
    if (back && back.getTime() < Date.now()) throw impossibleTime('Rencana kembali sudah lewat.', 'They are expected back in the past.');
    if (back && back.getTime() > Date.now() + LONGEST_LEAVE)
      throw impossibleTime('Izin keluar paling lama setahun.', 'A leave lasts a year at the longest.');
    await this.act(caseId, actor, async (tx, _facility, by) => this.door.leave(tx, { caseId, reason, dueBack: back, by }));
  }

  /** @throws Refused stay_not_found, already_back, not_your_unit */
  async back(caseId: string, actor: Actor): Promise<void> {
    await this.act(caseId, actor, async (tx) => this.door.back(tx, caseId));
  }

  /** Into another bed of the facility: both ends in one act. @throws Refused bed_not_found, bed_taken, does_not_fit, stay_not_found, not_your_unit */
  async move(caseId: string, { bed, override }: { bed: string; override?: string | undefined }, actor: Actor): Promise<StayView> {
    if (override !== undefined && !mayDo('place.override', actor.role)) throw notForOverride();
    return this.act(caseId, actor, async (tx, facility, by) => {
      const client = (await this.clients.find(tx, [caseId])).get(caseId)!;
      const companions = await this.clients.companionsOf(tx, client, facility.id);
      const stay = await this.door.moveTo(tx, { facility, client, companions, bed, by, override });
      await this.cases.notePlace(tx, caseId, placeOf(facility, stay));
      return { caseId, facility: facility.code, bed: stay.bed, since: stay.since.toISOString() };
    });
  }

  /** Ends a stay that is not a resident's. @throws Refused ends_by_the_case, stay_not_found, impossible_time, not_your_unit */
  async checkOut(caseId: string, { reason, at }: { reason: string; at?: string | undefined }, actor: Actor): Promise<void> {
    const when = at === undefined ? undefined : new Date(at);
    if (when && when.getTime() > Date.now()) throw impossibleTime('Waktu keluar di masa depan.', 'The time of leaving is in the future.');
    await this.act(caseId, actor, async (tx, facility, by) => {
      const client = (await this.clients.find(tx, [caseId])).get(caseId)!;
      if (facility.kind === 'upt' && OF_RESIDENTS.includes(client.mainState))
        throw endsByTheCase({
          id: 'siap kembali, pindah, mandiri, kabur atau meninggal',
          en: 'ready to return, transferred, settled, absconded or died',
        });
      await this.door.checkOut(tx, { caseId, reason, at: when, by });
      await this.cases.notePlace(tx, caseId, null);
    });
  }

  /** Where a client has been and has had a place held, the newest first. */
  async history(caseId: string, { after, limit }: { after?: string | undefined; limit: number }, actor: Actor): Promise<UseList> {
    await this.work.run((tx) => this.access.requireReadable(tx, caseId, actor));
    const rows = await usesSoFar(this.source, caseId, after, limit + 1);
    const shown = rows.slice(0, limit);
    return {
      items: shown.map((row) => ({ ...row, since: row.since.toISOString(), until: row.until?.toISOString() ?? null })),
      next: rows.length > limit ? shown.at(-1)!.id : null,
    };
  }

  private async act<T>(caseId: string, actor: Actor, what: (tx: Tx, facility: Facility, by: Acting) => Promise<T>): Promise<T> {
    return this.work.run(async (tx) => {
      await this.access.requireReadable(tx, caseId, actor);
      const stay = (await findUses(tx, [caseId])).find(({ kind }) => kind === 'stay');
      if (!stay) throw noStay();
      const facility = (await facilitiesById(tx, [stay.facilityId])).get(stay.facilityId)!;
      if (facility.unitId !== actor.unitId) throw notYourFacility();
      return what(tx, facility, { id: actor.accountId, unit: actor.unitId });
    });
  }
}
