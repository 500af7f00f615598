/** Walking through a procedure in thought: "if this, then where?". Pure. */

/** There is no case yet. */
export const START = '(start)';

/** What a walk has to know of an arrow of the chart. */
interface Way {
  readonly region: string;
  readonly from: readonly string[];
  readonly to: string | null;
  readonly everywhere: boolean;
}

/** Where somebody stands in thought: a state of a region, and the arrow by which they came; none: where they began. */
export interface Stand<Arrow extends Way = Way> {
  readonly region: string;
  readonly state: string;
  readonly by?: Arrow;
}

/** What can happen in a state, in the order of the office's table: what is of this state, and what can happen anywhere. */
export function arrowsFrom<Arrow extends Way>(
  { transitions }: { readonly transitions: readonly Arrow[] },
  { region, state }: Stand,
): { own: Arrow[]; anywhere: Arrow[] } {
  const all = transitions.filter((each) => each.region === region && each.from.includes(state));
  return { own: all.filter(({ everywhere }) => !everywhere), anywhere: all.filter(({ everywhere }) => everywhere) };
}

/** Where an arrow leads on this path. Undefined: back to where the case was before, which this path does not tell. */
export function follow<Arrow extends Way>(path: readonly Stand<Arrow>[], arrow: Arrow): Stand<Arrow> | undefined {
  const here = path.at(-1)!;
  if (arrow.to === null) return { ...here, by: arrow };
  if (arrow.to !== 'previous') return { region: here.region, state: arrow.to, by: arrow };
  const before = path.findLast(({ state }) => state !== here.state);
  return before && { region: before.region, state: before.state, by: arrow };
}

/** Names as people call them, found by the names they have in the file. */
export function wordsOf(all: readonly { readonly id: string; readonly label: { readonly id: string; readonly en: string } }[]) {
  const labels = new Map(all.map(({ id, label }) => [id, label]));
  return (id: string) => labels.get(id) ?? { id, en: id };
}
