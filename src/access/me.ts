import { actingAs } from './domain/acting-as.js';
import type { Me } from './me.view.js';
import { actionsOf } from './permissions.js';
import type { Session } from './session.js';

/** Who is signed in, and what they may do today, by unit and role. */
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
