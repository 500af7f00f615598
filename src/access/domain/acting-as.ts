/** Part of a membership that says in what somebody acts: `DINSOS-35.78/city.dinsos`. */
export interface Acting {
  readonly unitCode: string;
  readonly role: string;
}

export type Choice<T> = { readonly chosen: T } | { readonly refused: 'acting_as_not_held' | 'acting_as_needed' | 'no_role' };

/** How a membership is named in `X-Acting-As`. */
export function actingAs({ unitCode, role }: Acting): string {
  return `${unitCode}/${role}`;
}

/**
 * The membership somebody acts in: the one they ask for, or the only one they hold. Nothing is guessed for who holds several: what they do
 * is recorded under that role and unit. `held`: only those that are valid now.
 */
export function chooseActing<T extends Acting>(held: readonly T[], asked: string | undefined): Choice<T> {
  const [first, ...more] = held;
  if (asked !== undefined) {
    const chosen = held.find((acting) => actingAs(acting) === asked);
    return chosen ? { chosen } : { refused: 'acting_as_not_held' };
  }
  if (!first) return { refused: 'no_role' };
  return more.length ? { refused: 'acting_as_needed' } : { chosen: first };
}
