/** What anybody may know of this service. */
export class About {
  readonly version!: string;
  /** Dukcapil is played by the simulator: nothing here is of real persons */
  readonly synthetic!: boolean;
}
