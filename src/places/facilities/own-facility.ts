import type { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { Facility } from '../domain/place.js';
import { findFacility } from '../facilities.repository.js';
import { facilityNotFound, notYourFacility } from '../refusals.js';
import type { Acting } from '../stays.repository.js';

/** @throws Refused facility_not_found */
export async function getFacility(tx: Tx | DataSource, code: string): Promise<Facility> {
  const facility = await findFacility(tx, code);
  if (!facility) throw facilityNotFound();
  return facility;
}

/** The facility with this code, for the staff of the unit that runs it, and Rehsos. @throws Refused facility_not_found, not_your_unit */
export async function getOwnFacility(tx: Tx | DataSource, code: string, actor: Actor): Promise<Facility> {
  const facility = await getFacility(tx, code);
  if (!manages(actor, facility.unitId)) throw notYourFacility();
  return facility;
}

/** Whether somebody who may manage places may manage those of this unit. */
export function manages({ unitId, role }: Pick<Actor, 'unitId' | 'role'>, unit: string): boolean {
  return unitId === unit || role === 'dinsos.rehsos';
}

export function actingOf({ accountId, unitId }: Actor): Acting {
  return { id: accountId, unit: unitId };
}
