import { ForbiddenException, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DECLARED_ACCESS } from '../platform/http/declared-access.js';
import type { Declared } from './allow.js';
import { CheckAccess } from './check-access.js';
import type { AccessRequest } from './request.js';

/** Lets a request pass if its route is public, or if whoever is signed in acts in a role, held now, that may do what the route declares. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: CheckAccess,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared = this.reflector.getAllAndOverride<Declared | undefined>(DECLARED_ACCESS, [context.getHandler(), context.getClass()]);
    if (declared === undefined) throw new ForbiddenException(); // the boot refuses this; a guard does not rely on it
    await this.access.require(declared, context.switchToHttp().getRequest<AccessRequest>());
    return true;
  }
}
