import type { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/index.js';
import type { Actor } from './current-actor.js';
import { findWorkplace, type Workplace } from './memberships.repository.js';
import { mayDo } from './permissions.js';
import { notYourUnit, unitNotFound } from './refusals.js';

/** @throws Refused unit_not_found */
export async function getWorkplace(source: DataSource | Tx, code: string): Promise<Workplace> {
  const unit = await findWorkplace(source, code);
  if (!unit) throw unitNotFound();
  return unit;
}

/**
 * The unit with this code, for somebody of it or of another that handles the same cases (a team and its office), or an administrator.
 * @throws Refused unit_not_found, not_your_unit: which units there are is no secret
 */
export async function getOwnUnit(source: DataSource | Tx, code: string, { unitId, role }: Actor): Promise<Workplace> {
  const unit = await getWorkplace(source, code);
  if (unit.actsFor !== unitId && !mayDo('account.manage', role)) throw notYourUnit();
  return unit;
}
