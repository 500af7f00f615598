import type { Action } from './permissions.js';

export class AccountView {
  readonly id!: string;
  readonly username!: string;
  readonly displayName!: string;
}

/** The unit somebody acts for. */
export class MembershipUnit {
  readonly id!: string;
  /** as `DINSOS-35.78` */
  readonly code!: string;
  readonly name!: string;
}

/** By whose order somebody acts: a.n. or Plt. */
export class Delegation {
  readonly name!: string;
  readonly reason!: string;
}

/** A role in a unit that is valid today. */
export class Membership {
  /** what to send as `X-Acting-As` */
  readonly actingAs!: string;
  readonly unit!: MembershipUnit;
  /** id of the unit whose cases are handled: the same, but for a team or division of a larger unit */
  readonly actsFor!: string;
  readonly role!: string;
  /** everything this role may do */
  readonly actions!: readonly Action[];
  /** first day, Asia/Jakarta */
  readonly validFrom!: string;
  /** last day, Asia/Jakarta; null: without end */
  readonly validTo!: string | null;
  readonly delegatedBy!: Delegation | null;
}

/** Who is signed in, and what they may do today, by unit and role. */
export class Me {
  readonly account!: AccountView;
  readonly memberships!: readonly Membership[];
}
