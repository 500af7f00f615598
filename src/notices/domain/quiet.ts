/** Hours in which nobody is disturbed, as 21:00 and 05:00 in Asia/Jakarta: from the first, up to the second. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

const JAKARTA = 7 * 3_600_000;
const DAY = 86_400_000;

/** When the quiet hours end that an instant falls into; undefined if it falls into none. Instants in milliseconds since 1970, UTC. Pure. */
export function quietUntil(at: number, { from, to }: QuietHours): number | undefined {
  const timeOfDay = (at + JAKARTA) % DAY;
  const [begins, ends] = [millisecondsOf(from), millisecondsOf(to)];
  const isQuiet = begins <= ends ? timeOfDay >= begins && timeOfDay < ends : timeOfDay >= begins || timeOfDay < ends;
  return isQuiet ? at - timeOfDay + ends + (timeOfDay < ends ? 0 : DAY) : undefined;
}

function millisecondsOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours! * 60 + minutes!) * 60_000;
}
