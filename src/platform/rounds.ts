import { Logger } from '@nestjs/common';

/** Does something again and again, each time a while after the last has ended, until it is stopped. */
export class Rounds {
  private readonly logger: Logger;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  /**
   * @param name as the log calls it
   * @param round what failed is logged without its words, and done again in the next round
   * @param pause between rounds, in milliseconds
   */
  constructor(
    name: string,
    private readonly round: () => Promise<unknown>,
    private readonly pause: number,
  ) {
    this.logger = new Logger(name);
  }

  /** The first round begins at once. */
  start(after = 0): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.round()
        .catch((error: unknown) => this.logger.warn(`waits for the database (${error instanceof Error ? error.name : 'unknown'})`))
        .then(() => this.start(this.pause));
    }, after);
  }

  /** After the round that is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }
}
