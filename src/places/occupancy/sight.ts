import type { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { Facility } from '../domain/place.js';
import { getFacility } from '../facilities/own-facility.js';
import { notYourFacility } from '../refusals.js';

/** Whether people of a facility are told of to the actor: it is of their unit, or they work for the whole province. Pure. */
export function isInsider({ unitId, seesProvince }: Actor, facilityUnit: string): boolean {
  return seesProvince || unitId === facilityUnit;
}

/** A facility whose people the actor may see. @throws Refused facility_not_found, not_your_unit: which facilities there are is no secret */
export async function getSeenFacility(source: Tx | DataSource, code: string, actor: Actor): Promise<Facility> {
  const facility = await getFacility(source, code);
  if (!isInsider(actor, facility.unitId)) throw notYourFacility();
  return facility;
}

/** A facility of the actor's own unit. @throws Refused facility_not_found, not_your_unit */
export async function getFacilityOfUnit(source: Tx | DataSource, code: string, { unitId }: Actor): Promise<Facility> {
  const facility = await getFacility(source, code);
  if (facility.unitId !== unitId) throw notYourFacility();
  return facility;
}
