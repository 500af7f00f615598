import type { UnitKind } from '../units/index.js';

/** The roles people sign in with: those of the SOP, less those who come by a single-use link (partner, receiver) and the system. */
export const ROLES = [
  'satpol.officer',
  'satpol.lead',
  'police.desk',
  'dinsos.desk',
  'dinsos.worker',
  'dinsos.lead',
  'dinsos.rehsos',
  'dinsos.division',
  'dinsos.head',
  'city.dinsos',
  'dp3ak.operator',
  'dp3ak.verifier',
  'upt.admin',
  'upt.head',
  'health.officer',
  'auditor',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/** Which roles there are in a unit of each kind; a role is given nowhere else (domain/people-and-data.md 5). */
export const ROLES_IN: Readonly<Record<UnitKind, readonly Role[]>> = {
  dinsos_provinsi: ['dinsos.desk', 'dinsos.worker', 'dinsos.lead', 'dinsos.division', 'dinsos.head', 'admin'],
  bidang: ['dinsos.desk', 'dinsos.worker', 'dinsos.lead', 'dinsos.division'],
  tim: ['dinsos.desk', 'dinsos.worker', 'dinsos.lead'],
  rehsos: ['dinsos.rehsos'],
  // a city's Dinsos is a user like the province's, with the same desks (domain/sop-table.md, Roles)
  dinsos_kota: ['city.dinsos', 'dinsos.desk', 'dinsos.worker', 'dinsos.lead', 'dinsos.division', 'dinsos.head'],
  satpol: ['satpol.officer', 'satpol.lead'],
  police: ['police.desk'],
  checking_unit: ['dp3ak.operator', 'dp3ak.verifier'],
  upt: ['upt.admin', 'upt.head'],
  health: ['health.officer'],
  oversight: ['auditor'],
  partner_province: [],
  institution: [],
};

/** Roles whose office works for the whole province: they see the cases of every unit. Others see those of their own (domain/people-and-data.md 5). */
export const PROVINCE_WIDE: readonly Role[] = [
  'dinsos.desk',
  'dinsos.worker',
  'dinsos.lead',
  'dinsos.division',
  'dinsos.head',
  'dinsos.rehsos',
  'dp3ak.operator',
  'dp3ak.verifier',
  'health.officer',
  'auditor',
];

/** Whether a role sees the cases of every unit. The same desk in a city's office sees the city's. @param region of the unit acted for */
export function seesProvince(role: Role, region: string | null): boolean {
  return PROVINCE_WIDE.includes(role) && (region === null || region.length === 2);
}
