import { SetMetadata } from '@nestjs/common';

/** Under this name every route says who may call it: `public`, or an action of the permission table. */
export const DECLARED_ACCESS = 'pulang:access';

export const PUBLIC = 'public';

/** Anybody may call this, without signing in. */
export function Public(): ClassDecorator & MethodDecorator {
  return SetMetadata(DECLARED_ACCESS, PUBLIC);
}
