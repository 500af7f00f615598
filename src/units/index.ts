export { readAreas } from './areas.js';
export { unitFor } from './domain/route.js';
export type { Directory, OwnerKey, Unit, UnitId, UnitKind } from './domain/unit.js';
export { readReference } from './reference.js';
export { unitId } from './unit-id.js';
export { Units } from './units.js';
export { UnitsModule } from './units.module.js';
export { findOnDuty, saveReference } from './units.repository.js';
