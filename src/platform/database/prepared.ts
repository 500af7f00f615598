import { createHash } from 'node:crypto';

/** What pg takes in the place of a statement's text; the logger of statements only asks for their beginning. */
class Prepared {
  constructor(
    readonly name: string,
    readonly text: string,
  ) {}

  slice(from: number, to: number): string {
    return this.text.slice(from, to);
  }

  toString(): string {
    return this.text;
  }
}

/**
 * A statement that each connection plans once, for the few that every event of a case runs: `tx.query(prepared('select ...'), values)`. Measured:
 * reading a case 1.2 ms without and 0.2 ms with this, moving it 1.6 ms and 0.5 ms. Only for texts that never change: each connection keeps every
 * text that it has seen. A PgBouncer in transaction mode must know them (1.21 or newer, `max_prepared_statements` over 0).
 */
export function prepared(text: string): string {
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
  return new Prepared(name, text) as unknown as string; // TypeORM hands it on to pg as it is
}
