import type { Role } from '../../access/index.js';

/** Who says whether two persons are one: those who know the case or lead, and the second pair of eyes on identities. */
const DECIDERS: readonly Role[] = [
  'satpol.lead',
  'dinsos.desk',
  'dinsos.worker',
  'dinsos.lead',
  'dinsos.rehsos',
  'city.dinsos',
  'dp3ak.verifier',
  'upt.head',
];

/** Whether somebody in this role may decide on a pair. */
export function decidesPairs(role: Role): boolean {
  return DECIDERS.includes(role);
}
