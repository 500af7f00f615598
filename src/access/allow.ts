import { SetMetadata } from '@nestjs/common';
import { DECLARED_ACCESS, type PUBLIC } from '../platform/http/declared-access.js';
import type { Action } from './permissions.js';

/** What a route or controller may declare. */
export type Declared = typeof PUBLIC | Action;

/** Who may do `action` (see PERMISSIONS) may call this. On a route it goes before what its controller says. */
export function Allow(action: Action): ClassDecorator & MethodDecorator {
  return SetMetadata(DECLARED_ACCESS, action);
}
