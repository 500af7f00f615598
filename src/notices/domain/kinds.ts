/** What somebody who does not look is told of. Pure. */
import type { SopFile } from '../../engine/index.js';

export const PUSH_KINDS = ['offered', 'overdue', 'refused'] as const;
export type PushKind = (typeof PUSH_KINDS)[number];

const OF_PLACES: Readonly<Record<string, PushKind>> = {
  offer: 'offered',
  offer_declined: 'refused',
  offer_expired: 'refused',
  hold_expired: 'overdue',
  leave_overdue: 'overdue',
  extra_over: 'overdue',
};

/** Of which kind a notice is; undefined: it waits on the desk until somebody looks. @param answer how the handoff it is about stands */
export function pushKindOf(kind: string, subject: string, answer: string | null): PushKind | undefined {
  switch (kind) {
    case 'handoff':
      return 'offered';
    case 'clock':
      return 'overdue';
    case 'answer':
      return answer === 'accepted' ? undefined : 'refused';
    case 'place':
      return OF_PLACES[subject];
    default:
      return undefined;
  }
}

/** Whether a notice may wake somebody: a clock for somebody's safety has run out. The SOP gives those in hours of the calendar. */
export function isUrgent(file: SopFile, kind: string, subject: string): boolean {
  const clock = kind === 'clock' ? file.clocks[subject] : undefined;
  return clock?.kind === 'calendar' && clock.steps[0]!.after.startsWith('PT');
}
