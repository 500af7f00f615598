import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ProblemException } from '../platform/http/problem.filter.js';
import { chooseActing } from './domain/acting-as.js';
import { one, type AccessRequest } from './request.js';
import type { HeldMembership } from './session.js';

/** The membership that the actor of this request acts in: the unit as it was given, where an `Actor` has the one whose cases are handled. */
export const CurrentMembership = createParamDecorator((_: unknown, context: ExecutionContext): HeldMembership => {
  const { access, headers } = context.switchToHttp().getRequest<AccessRequest>();
  const choice = chooseActing(access?.session.held ?? [], one(headers['x-acting-as']));
  if ('refused' in choice) throw new ProblemException(403, { code: choice.refused });
  return choice.chosen;
});
