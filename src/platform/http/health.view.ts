/** What the health address answers: that the process is up, not that everything it needs is. */
export class Health {
  readonly status!: 'ok';
  readonly version!: string;
  /** whole seconds since the process began */
  readonly uptimeSeconds!: number;
}
