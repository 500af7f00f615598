import type { UnitId } from '../units/index.js';
import type { Role } from './roles.js';

export type AccountId = string & { readonly brand: 'AccountId' };

/** A membership that is valid today. */
export interface HeldMembership {
  readonly unitId: UnitId;
  /** the unit whose cases are handled: the same, but for a team or division of a larger unit */
  readonly actsFor: UnitId;
  /** Kemendagri code of the unit's territory: of a province (35) or a city; null for none */
  readonly region: string | null;
  readonly unitCode: string;
  readonly unitName: string;
  readonly role: Role;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** a.n. or Plt. */
  readonly delegation: { readonly by: AccountId; readonly byName: string; readonly reason: string } | null;
}

/** Who is signed in, and everything they may act in today. */
export interface Session {
  readonly account: { readonly id: AccountId; readonly username: string; readonly displayName: string };
  /** the device it was begun on, if that said who it is */
  readonly deviceId: string | null;
  readonly held: readonly HeldMembership[];
}
