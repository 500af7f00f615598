import type { Role } from './roles.js';

const STREET: readonly Role[] = ['satpol.officer', 'satpol.lead', 'police.desk'];
const DINSOS: readonly Role[] = ['dinsos.desk', 'dinsos.worker', 'dinsos.lead', 'dinsos.division', 'dinsos.head', 'city.dinsos'];
const CHECKING: readonly Role[] = ['dp3ak.operator', 'dp3ak.verifier'];
const UPT: readonly Role[] = ['upt.admin', 'upt.head'];
const STAFF: readonly Role[] = [...STREET, ...DINSOS, 'dinsos.rehsos', ...CHECKING, ...UPT, 'health.officer'];
const LEADING: readonly Role[] = [
  'satpol.lead',
  'dinsos.lead',
  'dinsos.rehsos',
  'dinsos.division',
  'dinsos.head',
  'city.dinsos',
  'upt.head',
];

/**
 * Who may do what at all: the whole table, read as one page and held by a snapshot. It opens the door of a route; which case, of which unit,
 * is then a matter of rows, and which event of a case, of the SOP. `signed-in`: everybody with an account, in no role.
 */
export const PERMISSIONS = {
  'me.read': 'signed-in',
  'session.end': 'signed-in',
  'unit.read': 'signed-in',
  'case.open': [...STREET, 'dinsos.desk', 'dinsos.lead', 'city.dinsos', ...UPT],
  'case.read': [...STAFF, 'auditor'],
  'case.act': STAFF,
  'handoff.answer': STAFF,
  'attachment.read': [...STAFF, 'auditor'],
  'attachment.add': STAFF,
  'live.read': [...STAFF, 'auditor'],
  'person.read': [...STAFF, 'auditor'],
  'identity.check': CHECKING,
  'identity.service': [...CHECKING, 'admin'],
  'place.read': [...STAFF, 'auditor'],
  'place.hold': [...STREET, ...DINSOS, 'dinsos.rehsos', ...UPT, 'health.officer'],
  'place.manage': ['dinsos.rehsos', ...UPT, 'city.dinsos', 'dinsos.desk'],
  'place.override': ['upt.head', 'dinsos.rehsos', 'dinsos.head'],
  'resident.read': [...DINSOS, 'dinsos.rehsos', ...UPT, 'auditor'],
  'journey.read': [...DINSOS, 'dinsos.rehsos', ...UPT, 'auditor'],
  'journey.plan': DINSOS,
  'document.read': [...STAFF, 'auditor'],
  'insight.read': [...LEADING, 'auditor'],
  'audit.read': ['auditor'],
  'account.manage': ['admin'],
  'calendar.manage': ['admin'],
  'duty.manage': [...LEADING, 'dp3ak.verifier', 'upt.admin', 'admin'],
  'role.delegate': [...STAFF],
  'import.persons': [...UPT, 'dinsos.desk', 'dinsos.lead', 'city.dinsos'],
  'queue.manage': ['admin'],
  'metrics.read': ['admin'],
} as const satisfies Readonly<Record<string, 'signed-in' | readonly Role[]>>;

/** Something a route lets people do. */
export type Action = keyof typeof PERMISSIONS;

/** Whether a role may do it. Pure. */
export function mayDo(action: Action, role: Role): boolean {
  const who: 'signed-in' | readonly Role[] = PERMISSIONS[action];
  return who === 'signed-in' || who.includes(role);
}

/** Everything a role may do, in the order of the table. */
export function actionsOf(role: Role): Action[] {
  return (Object.keys(PERMISSIONS) as Action[]).filter((action) => mayDo(action, role));
}
