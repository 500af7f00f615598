export class StaffPerson {
  readonly accountId!: string;
  readonly displayName!: string;
}

/** By whose order somebody acts: a.n. or Plt. */
export class RoleDelegation {
  readonly by!: StaffPerson;
  /** leave, ill, travel, duty or vacancy */
  readonly reason!: string;
}

/** A role in a unit that is not over. */
export class StaffRole {
  readonly id!: string;
  /** code, as `DINSOS-35.78` */
  readonly unit!: string;
  readonly unitName!: string;
  readonly role!: string;
  /** first day, Asia/Jakarta */
  readonly validFrom!: string;
  /** last day, Asia/Jakarta; null: without end */
  readonly validTo!: string | null;
  readonly delegation!: RoleDelegation | null;
}

/** Somebody who works in a unit, and in which roles there. */
export class StaffRow extends StaffPerson {
  readonly roles!: readonly StaffRole[];
}

export class StaffPage {
  readonly items!: readonly StaffRow[];
  /** to be sent as `after` for what follows; null: this was all */
  readonly next!: string | null;
}

/** An account, and its roles in every unit. */
export class AccountRow extends StaffRow {
  readonly username!: string;
  /** false: closed for good */
  readonly active!: boolean;
}

export class AccountPage {
  readonly items!: readonly AccountRow[];
  readonly next!: string | null;
}

export class AccountMade {
  readonly accountId!: string;
  readonly roleId!: string;
  /** shown this once */
  readonly password!: string;
}

export class PasswordMade {
  /** shown this once */
  readonly password!: string;
}

/** Somebody who has forgotten their password and waits for another. */
export class PasswordRequestRow extends StaffPerson {
  readonly id!: string;
  readonly username!: string;
  readonly askedAt!: string;
}

export class PasswordRequestPage {
  readonly items!: readonly PasswordRequestRow[];
  readonly next!: string | null;
}

export class RoleGranted {
  readonly roleId!: string;
}

export class RoleEnded {
  /** Asia/Jakarta; null: it had not begun, and is gone */
  readonly lastDay!: string | null;
}

export class DelegationMade {
  readonly delegationId!: string;
}

/** A role that was handed over for a time. */
export class DelegationRow {
  readonly id!: string;
  /** code */
  readonly unit!: string;
  readonly role!: string;
  readonly by!: StaffPerson;
  readonly to!: StaffPerson;
  /** whether who asks has given it; otherwise they received it */
  readonly given!: boolean;
  /** first day, Asia/Jakarta */
  readonly validFrom!: string;
  /** last day, Asia/Jakarta */
  readonly validTo!: string;
  /** leave, ill, travel, duty or vacancy */
  readonly reason!: string;
  readonly note!: string | null;
}

export class DelegationPage {
  readonly items!: readonly DelegationRow[];
  readonly next!: string | null;
}
