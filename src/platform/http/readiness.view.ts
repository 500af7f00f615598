/** What the program needs in order to work, each by itself. */
export class ReadinessChecks {
  /** it answers within a second */
  readonly database!: 'ok' | 'failing';
  /** the queue backend (PostgreSQL or Redis) answers within a second; while it does not, messages wait in the outbox */
  readonly queue!: 'ok' | 'failing';
  /** the schema is not older than this program */
  readonly migrations!: 'ok' | 'failing';
}

/** That the program can work now: everything that it needs is there. */
export class Readiness {
  readonly status!: 'ready';
  readonly checks!: ReadinessChecks;
}
