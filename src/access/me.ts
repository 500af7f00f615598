import { actingAs } from './domain/acting-as.js';
import { actionsOf, type Action } from './permissions.js';
import type { Session } from './session.js';

/** Who is signed in, and what they may do today, by unit and role. */
export interface Me {
  readonly account: Session['account'];
  readonly memberships: readonly {
    /** what to send as `X-Acting-As` */
    readonly actingAs: string;
    readonly unit: { readonly id: string; readonly code: string; readonly name: string };
    /** the unit whose cases are handled */
    readonly actsFor: string;
    readonly role: string;
    readonly actions: readonly Action[];
    readonly validFrom: string;
    readonly validTo: string | null;
    readonly delegatedBy: { readonly name: string; readonly reason: string } | null;
  }[];
}

export function meOf({ account, held }: Session): Me {
  return {
    account,
    memberships: held.map((membership) => ({
      actingAs: actingAs(membership),
      unit: { id: membership.unitId, code: membership.unitCode, name: membership.unitName },
      actsFor: membership.actsFor,
      role: membership.role,
      actions: actionsOf(membership.role),
      validFrom: membership.validFrom,
      validTo: membership.validTo,
      delegatedBy: membership.delegation && { name: membership.delegation.byName, reason: membership.delegation.reason },
    })),
  };
}
