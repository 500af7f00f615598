import type { WordsView } from '../cases/index.js';

/** A way for somebody without an account to answer one handoff, once. Shown this once and kept nowhere. */
export class TokenView {
  readonly link!: string;
  /** for who has no link: to be read out on the phone */
  readonly code!: string;
  readonly expiresAt!: string;
  /** short text to forward, without personal data */
  readonly text!: WordsView;
}
