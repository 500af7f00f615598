/** A phone or browser that somebody has signed in with. */
export class DeviceRow {
  /** as the device made it */
  readonly id!: string;
  /** as "Chrome, Android" */
  readonly label!: string;
  readonly registeredAt!: string;
  /** exact to a minute */
  readonly lastSeenAt!: string;
  /** null: not lost */
  readonly lostAt!: string | null;
  /** whether it is the one that asks */
  readonly current!: boolean;
}

export class DevicePage {
  readonly items!: readonly DeviceRow[];
  /** to be sent as `after` for what follows; null: this was all */
  readonly next!: string | null;
}

export class DraftKey {
  /** 32 bytes as base64, for AES-256-GCM; never kept on the device */
  readonly key!: string;
}
