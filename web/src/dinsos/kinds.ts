/** What an event of the main line is to people: most move the case, some only note something about it, and some may happen at any time. */

const FLAG = /^(.+)_(raised|withdrawn)$/;
const FACT = /^(file|repeat|child_office|escort|found_(un)?fit)_/;
const ANY_TIME = ['absconded', 'death_reported', 'merged_into', 'released_on_request', 'release_statement_taken', 'inability_noted'];

/** The flag that an event raises or takes down; undefined for any other event. */
export function flagOf(event: string): { readonly name: string; readonly up: boolean } | undefined {
  const found = FLAG.exec(event);
  return found ? { name: found[1]!, up: found[2] === 'raised' } : undefined;
}

/** It notes a fact that a later decision asks for. */
export function isFact(event: string): boolean {
  return FACT.test(event);
}

/** It may happen wherever the case is: what nobody wishes for. */
export function isAnyTime(event: string): boolean {
  return ANY_TIME.includes(event);
}

/** It belongs to the stage where the case is. */
export function isStep(event: string): boolean {
  return !flagOf(event) && !isFact(event) && !isAnyTime(event);
}
