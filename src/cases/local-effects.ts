/** What the SOP wants done in the same act as an event (`how: local`). */
import type { Sop } from '../engine/index.js';
import { StartRefused } from '../platform/config/start-refused.js';

/**
 * Every local effect, and where it is done. `case`: rows of cases (`Cases.carryOut`). `here`, `nowhere`: the case's place becomes that of the event,
 * or none. `event`: the event and the data of its step are the record.
 */
const DONE: Readonly<Record<string, 'case' | 'here' | 'nowhere' | 'event'>> = {
  link_other_case: 'case',
  unlink_other_case: 'case',
  open_linked_case: 'case',
  begin_stay: 'here',
  move_stay: 'here',
  record_place: 'here',
  resume_stay: 'here',
  end_stay: 'nowhere',
  mark_stay_absconded: 'nowhere',
  release_holds: 'event',
  start_leg: 'event',
  cancel_journey: 'event',
  open_call_log: 'event',
  join_waiting_list: 'event',
  leave_waiting_list: 'event',
};

/** The case's place after these effects: undefined if they leave it, null if there is none any more. */
export function placeAfter(effects: readonly string[], given: string | undefined): string | null | undefined {
  if (given !== undefined) return given;
  return effects.some((effect) => DONE[effect] === 'nowhere') ? null : undefined;
}

/** @throws StartRefused naming every local effect that nobody would do, and every one that no SOP has */
export function requireKnownEffects(sops: readonly Sop[]): void {
  const wanted = new Set(
    sops.flatMap(({ file }) => Object.entries(file.effects).flatMap(([effect, { how }]) => (how === 'local' ? effect : []))),
  );
  const missing = [...wanted].filter((effect) => !Object.hasOwn(DONE, effect));
  const unused = Object.keys(DONE).filter((effect) => !wanted.has(effect));
  if (missing.length || unused.length) {
    const list = [...missing, ...unused].join(', ');
    throw new StartRefused(
      `SOP dan program tidak cocok tentang yang dikerjakan saat itu juga: ${list}.`,
      `The SOP and the program do not agree on what is done in the same act: ${list}.`,
    );
  }
}
