import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { CaseAccess, sayInstant } from '../../cases/index.js';
import type { Words } from '../../shared/refusal.js';
import { heldUntil, listChecks, readService, type CheckRow } from './checks.repository.js';
import { ELEMENTS } from './domain/verdict.js';
import type { ChecksPageDto } from './identity-checks.dto.js';
import type { IdentityChecks, IdentityCheckView } from './identity-checks.view.js';
import { DUKCAPIL_SETTINGS, type DukcapilSettings } from './settings.js';
import { FIELD_WORDS, GAVE_UP, NOT_SENT, VERDICTS, WHYS } from './words.js';

/** What was asked about the person of a case, and what was said. Reads only. */
@Injectable()
export class ListChecks {
  constructor(
    private readonly source: DataSource,
    private readonly access: CaseAccess,
    @Inject(DUKCAPIL_SETTINGS) private readonly settings: DukcapilSettings,
  ) {}

  /** The newest first. @throws Refused case_not_found if it is not there or may not be seen */
  async run(caseId: string, { after, limit }: ChecksPageDto, actor: Actor): Promise<IdentityChecks> {
    const { manager } = this.source;
    await this.access.requireReadable(manager, caseId, actor);
    const rows = await listChecks(manager, caseId, after, limit + 1);
    const held = heldUntil((await readService(manager))!, this.settings.dailyQuota);
    const shown = rows.slice(0, limit);
    return { items: shown.map((row) => viewOf(row, held)), next: rows.length > limit ? shown.at(-1)!.id : null };
  }
}

function viewOf(row: CheckRow, held: number | null): IdentityCheckView {
  const { id, kind, state, verdict, code, score, attempts, purpose, askedBy, transactionId, event, synthetic } = row;
  const nextAttempt = row.nextAttemptAt && Math.max(row.nextAttemptAt.getTime(), held ?? 0);
  return {
    id,
    kind,
    state,
    verdict,
    code,
    ...wordsOf(row, nextAttempt),
    fields: ELEMENTS.flatMap((field) => {
      const result = row.fields?.[field];
      return result ? [{ field, label: FIELD_WORDS[field] ?? { id: field, en: field }, ...result }] : [];
    }),
    score,
    attempts,
    nextAttemptAt: nextAttempt === null ? null : new Date(nextAttempt).toISOString(),
    purpose,
    askedBy,
    askedAt: row.createdAt.toISOString(),
    answeredAt: row.verdict === null ? null : row.answeredAt!.toISOString(),
    transactionId,
    event,
    synthetic,
  };
}

function wordsOf({ state, verdict, code, why, attempts }: CheckRow, nextAttempt: number | null): { words: Words; next: Words | null } {
  if (state === 'answered') return (verdict === 'blocked' ? VERDICTS[code!] : VERDICTS[verdict!])!;
  if (state === 'failed_for_good') return NOT_SENT[why!] ?? GAVE_UP;
  if (nextAttempt === null) return { words: { id: 'Sedang ditanyakan ke Dukcapil.', en: 'Dukcapil is being asked.' }, next: null };
  const because = why === null ? undefined : WHYS[why];
  const say = (begin: string, again: string, lang: 'id' | 'en') =>
    `${begin}${because ? ` (${because[lang]})` : ''}, ${again} ${sayInstant(nextAttempt, lang)}.`;
  if (attempts === 0 && !because) {
    return {
      words: { id: say('Menunggu giliran', 'dikirim pukul', 'id'), en: say('Waits for its turn', 'to be sent at', 'en') },
      next: null,
    };
  }
  return {
    words: { id: say('Belum dijawab', 'dicoba lagi pukul', 'id'), en: say('Not answered yet', 'tried again at', 'en') },
    next: null,
  };
}
