import { v5 } from 'uuid';
import type { UnitId } from './domain/unit.js';

/** Never to be changed: every unit's id comes from it. */
const NAMESPACE = '6d0f4b0e-3a2c-5c1e-9f35-7b1d2e8a4c90';

/** The id of the unit with this code. */
export function unitId(code: string): UnitId {
  return v5(code, NAMESPACE) as UnitId;
}
