import { createParamDecorator, UnauthorizedException, type ExecutionContext } from '@nestjs/common';
import { ProblemException } from '../platform/http/problem.filter.js';
import type { UnitId } from '../units/index.js';
import type { AccessRequest } from './request.js';
import type { Role } from './roles.js';
import type { AccountId, Session } from './session.js';

/** Who acts, in which role and for which unit: both held at this moment. */
export interface Actor {
  readonly accountId: AccountId;
  /** the unit that owns the cases: for somebody of a team or division, the unit it is part of */
  readonly unitId: UnitId;
  readonly role: Role;
  /** whether the cases of every unit of the province are seen */
  readonly seesProvince: boolean;
  /** whose role it is, for a.n. and Plt.; null for one's own */
  readonly onBehalfOf: AccountId | null;
}

/** The actor of this request, for a route that `@Allow`s an action. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = accessOf(context);
  if (!actor) throw new ProblemException(403, { code: 'acting_as_needed' });
  return actor;
});

/** The session of this request. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => accessOf(context).session);

/** The id of the device that this request's session was begun on; null: it did not say. */
export const CurrentDevice = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | null => accessOf(context).session.deviceId,
);

/** The token of this request. */
export const CurrentToken = createParamDecorator((_: unknown, context: ExecutionContext): string => accessOf(context).token);

function accessOf(context: ExecutionContext): NonNullable<AccessRequest['access']> {
  const { access } = context.switchToHttp().getRequest<AccessRequest>();
  if (!access) throw new UnauthorizedException(); // a public route has nobody
  return access;
}
