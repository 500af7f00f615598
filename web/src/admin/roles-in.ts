/** Which roles there are in a unit of each kind, so that only those are offered. The server decides. */
const OFFICE = ['dinsos.desk', 'dinsos.worker', 'dinsos.lead', 'dinsos.division'] as const;

export const ROLES_IN = {
  dinsos_provinsi: [...OFFICE, 'dinsos.head', 'admin'],
  bidang: OFFICE,
  tim: ['dinsos.desk', 'dinsos.worker', 'dinsos.lead'],
  rehsos: ['dinsos.rehsos'],
  dinsos_kota: ['city.dinsos', ...OFFICE, 'dinsos.head'],
  satpol: ['satpol.officer', 'satpol.lead'],
  police: ['police.desk'],
  checking_unit: ['dp3ak.operator', 'dp3ak.verifier'],
  upt: ['upt.admin', 'upt.head'],
  health: ['health.officer'],
  oversight: ['auditor'],
} as const;

/** A role that is given to people. */
export type RoleName = (typeof ROLES_IN)[keyof typeof ROLES_IN][number];

/** Which roles there are in a unit of this kind; none in those that employ nobody here. */
export function rolesIn(kind: string | undefined): readonly RoleName[] {
  return kind !== undefined && kind in ROLES_IN ? ROLES_IN[kind as keyof typeof ROLES_IN] : [];
}
