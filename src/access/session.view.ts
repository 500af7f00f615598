/** What signing in answers. */
export class SignedIn {
  /** when the session ends, ISO 8601 in UTC */
  readonly expiresAt!: string;
  /** only if it was asked for: to be sent as `Authorization: Bearer` */
  readonly token?: string;
}
