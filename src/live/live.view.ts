/** The first event of a stream, `hello`: from here on every change is told. */
export class LiveHello {
  /** the server's time, ISO 8601, UTC */
  readonly at!: string;
}

/** A `case` event: this case has changed. Also what any other kind of change says, under its own name. */
export class LiveChanged {
  readonly id!: string;
  /** as it is now, or was a moment ago */
  readonly version!: number;
}
