/** How far a file has arrived. */
export class UploadView {
  readonly id!: string;
  readonly caseId!: string;
  /** bytes of the whole file */
  readonly size!: number;
  /** bytes that are here, from the first on: the next part begins with this one */
  readonly received!: number;
  /** the most that one part may have, in bytes */
  readonly partSize!: number;
  /** when it is given up, UTC, ISO 8601 */
  readonly expiresAt!: string;
}
