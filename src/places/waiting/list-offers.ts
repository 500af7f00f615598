import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { CaseAccess } from '../../cases/index.js';
import type { Words } from '../../shared/refusal.js';
import { CONSEQUENCES, declineReason } from './consequences.js';
import { offersOf, type OfferRow } from './offers.repository.js';
import type { WaitingPageDto } from './waiting.dto.js';
import type { PlaceOffers, PlaceOfferView } from './waiting.view.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Which facilities were asked for somebody, and how they answered. Reads only. */
@Injectable()
export class ListOffers {
  constructor(
    private readonly source: DataSource,
    private readonly access: CaseAccess,
  ) {}

  /** The newest first. @throws Refused case_not_found if it is not there or may not be seen */
  async run(caseId: string, { after, limit }: WaitingPageDto, actor: Actor): Promise<PlaceOffers> {
    const { manager } = this.source;
    await this.access.requireReadable(manager, caseId, actor);
    const rows = await offersOf(manager, caseId, UUID.test(after ?? '') ? after : undefined, limit + 1);
    const shown = rows.slice(0, limit);
    return { items: shown.map(offerView), next: rows.length > limit ? shown.at(-1)!.id : null };
  }
}

function offerView({ id, code, name, status, offeredAt, expiresAt, answeredAt, reason, notAgainBefore }: OfferRow): PlaceOfferView {
  const declined = status === 'declined' ? CONSEQUENCES[declineReason(reason)] : undefined;
  const words = STATUS[status]!;
  return {
    id,
    facility: code,
    name,
    status,
    words: declined ? { id: `${words.id}: ${declined.reason.id}`, en: `${words.en}: ${declined.reason.en}` } : words,
    offeredAt: offeredAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    reason: declined ? reason : null,
    consequence: declined?.words ?? null,
    notAgainBefore: notAgainBefore instanceof Date ? notAgainBefore.toISOString() : null,
  };
}

const STATUS: Readonly<Record<string, Words>> = {
  open: { id: 'menunggu jawaban', en: 'waits for an answer' },
  accepted: { id: 'diterima', en: 'accepted' },
  declined: { id: 'ditolak', en: 'declined' },
  expired: { id: 'tidak dijawab sampai batas waktunya', en: 'not answered in time' },
  withdrawn: { id: 'ditarik kembali', en: 'withdrawn' },
};
