/** Which of the events that could be taken are offered, and which of them catches the eye. */

/** Events that only take back what another has noted: the fact that must be so. Held against the SOP by a test. */
export const TAKES_BACK: Readonly<Record<string, string>> = {
  file_reopened: 'file_complete',
  escort_cancelled: 'escort_arranged',
  found_fit_to_go_home: 'unfit_to_go_home',
};

/** Whether there is nothing that it could take back: then it is not offered. @param facts what the case remembers */
export function isIdle(event: string, facts: readonly { readonly name: string; readonly value: string }[]): boolean {
  const fact = TAKES_BACK[event];
  return fact !== undefined && !facts.some(({ name, value }) => name === fact && value === 'true');
}

/** What is known of a handoff here: the events that answer it. */
interface Answered {
  readonly status: string;
  readonly accepted: string;
  readonly declined: string;
  readonly withdrawn: string | null;
}

/** Whether it would answer a handoff while none that it answers is open. */
export function answersNothing(event: string, handoffs: readonly Answered[]): boolean {
  const open = handoffs.filter(({ status }) => status === 'open');
  return event.startsWith('handoff_') && !open.some(({ accepted, declined, withdrawn }) => [accepted, declined, withdrawn].includes(event));
}

/** Leads back, or away from what the client came for: never the button that the eye falls on. */
export const leadsBack = (event: string): boolean => /returned$|cancelled$|declined$|^rejected$|^more_tracing$/.test(event);
