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
  dinsos_kota: ['city.dinsos'],
  satpol: ['satpol.officer', 'satpol.lead'],
  police: ['police.desk'],
  checking_unit: ['dp3ak.operator', 'dp3ak.verifier'],
  upt: ['upt.admin', 'upt.head'],
  health: ['health.officer'],
  oversight: ['auditor'],
  partner_province: [],
  institution: [],
};
