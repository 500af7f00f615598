/** Why a facility does not take somebody, and what follows from it. */
import type { Words } from '../../shared/refusal.js';

export const DECLINE_REASONS = ['full', 'wrong_group', 'needs_treatment', 'incomplete_file', 'isolation', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

interface Consequence {
  readonly reason: Words;
  readonly words: Words;
  /** for how many days of the office the person is not offered to this facility again */
  readonly days: number;
}

export const CONSEQUENCES: Readonly<Record<DeclineReason, Consequence>> = {
  full: {
    reason: { id: 'penuh', en: 'full' },
    words: {
      id: 'Tempat tidur yang ditawarkan ditutup sebagai "disengketakan" sampai sensus berikutnya atau dibuka petugas; klien tidak ditawarkan lagi ke sini selama 1 hari.',
      en: 'The bed that was offered is closed as "disputed" until the next census or until the staff open it; the client is not offered here again for 1 day.',
    },
    days: 1,
  },
  wrong_group: {
    reason: { id: 'bukan kelompok sasaran', en: 'not the target group' },
    words: { id: 'Klien tidak akan ditawarkan lagi ke sini.', en: 'The client is never offered here again.' },
    days: Infinity,
  },
  needs_treatment: {
    reason: { id: 'perlu dirawat dahulu', en: 'needs treatment first' },
    words: { id: 'Klien tidak ditawarkan lagi ke sini selama 7 hari.', en: 'The client is not offered here again for 7 days.' },
    days: 7,
  },
  incomplete_file: {
    reason: { id: 'berkas belum lengkap', en: 'incomplete file' },
    words: {
      id: 'Klien tidak ditawarkan lagi ke sini selama 3 hari; lengkapi berkasnya dalam waktu itu.',
      en: 'The client is not offered here again for 3 days; complete the file in that time.',
    },
    days: 3,
  },
  isolation: {
    reason: { id: 'perlu isolasi', en: 'needs isolation' },
    words: {
      id: 'Selama 7 hari klien tidak ditawarkan lagi ke sini, dan di tempat lain hanya ke ruang isolasi.',
      en: 'For 7 days the client is not offered here again, and elsewhere only to a ward for isolation.',
    },
    days: 7,
  },
  other: {
    reason: { id: 'alasan lain', en: 'another reason' },
    words: { id: 'Klien tidak ditawarkan lagi ke sini selama 1 hari.', en: 'The client is not offered here again for 1 day.' },
    days: 1,
  },
};

/** An offer that nobody answers says nothing of the person; the others are asked first. In days of the office. */
export const DAYS_AFTER_SILENCE = 1;

/** @param reason as the step has it; unknown or left out is another reason */
export function declineReason(reason: unknown): DeclineReason {
  return DECLINE_REASONS.find((known) => known === reason) ?? 'other';
}
