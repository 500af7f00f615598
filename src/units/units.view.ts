/** An office that can own a case or employ somebody. */
export class UnitRow {
  /** as `DINSOS-35.78` */
  readonly code!: string;
  readonly name!: string;
  readonly kind!: string;
  /** Kemendagri code of its territory; null: none of its own */
  readonly region!: string | null;
  /** what it may own in a case; a team or division owns nothing itself */
  readonly owners!: readonly string[];
  /** code of the unit whose cases its people handle: its own, but for a team or division of a larger one */
  readonly actsFor!: string;
  /** first day, Asia/Jakarta; null: not bounded */
  readonly activeFrom!: string | null;
  /** last day, Asia/Jakarta; null: not bounded */
  readonly activeTo!: string | null;
  /** display names of who is on duty at this moment */
  readonly onDuty!: readonly string[];
}

export class UnitPage {
  readonly items!: readonly UnitRow[];
  /** to be sent as `after` for what follows; null: this was all */
  readonly next!: string | null;
}

/** A province, or a kabupaten or kota of Jawa Timur. */
export class RegionRow {
  /** Kemendagri code, as 35 or 35.78 */
  readonly code!: string;
  readonly name!: string;
  /** province, kabupaten or kota */
  readonly kind!: string;
  /** code of the province; null: it is one */
  readonly province!: string | null;
}

export class RegionPage {
  readonly items!: readonly RegionRow[];
  readonly next!: string | null;
}
