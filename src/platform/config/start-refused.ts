/** The program cannot start, for a reason that the person who starts it can remove. Told without a stack trace. */
export class StartRefused extends Error {
  constructor(
    readonly id: string,
    readonly en: string,
  ) {
    super(`${id}\n${en}`);
    this.name = 'StartRefused';
  }
}
