/** The same words in Indonesian and in English. */
export interface Words {
  readonly id: string;
  readonly en: string;
}

/**
 * Why something that was asked is not done, though nothing is broken: a bed that is taken, a step that the procedure does not allow.
 * Pure code returns it. Neither the words nor the details hold personal data: they are shown, logged and kept.
 */
export class Refusal<Code extends string = string> {
  /**
   * @param code for programs; of a closed union in each feature
   * @param message for people
   * @param details for programs: what is missing, what is possible instead
   */
  constructor(
    readonly code: Code,
    readonly message: Words,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {}
}

/** A refusal on its way out of a transaction, which it rolls back. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
  }
}
