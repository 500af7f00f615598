import { ForbiddenException, Injectable, UnauthorizedException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { DECLARED_ACCESS, PUBLIC } from '../platform/http/declared-access.js';
import { ProblemException } from '../platform/http/problem.filter.js';
import type { Words } from '../shared/refusal.js';
import type { Declared } from './allow.js';
import type { Actor } from './current-actor.js';
import { chooseActing } from './domain/acting-as.js';
import { cameFrom, writes } from './domain/cross-site.js';
import { mayDo, PERMISSIONS } from './permissions.js';
import { one, tokenOf, type AccessRequest } from './request.js';
import type { HeldMembership, Session } from './session.js';
import { findSession } from './sessions.repository.js';

/** Lets a request pass if its route is public, or if whoever is signed in acts in a role, held now, that may do what the route declares. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly source: DataSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AccessRequest>();
    const declared = this.reflector.getAllAndOverride<Declared | undefined>(DECLARED_ACCESS, [context.getHandler(), context.getClass()]);
    if (declared === undefined) throw new ForbiddenException(); // the boot refuses this; a guard does not rely on it

    const from = cameFrom(request.headers);
    const change = writes(request.method);
    if (declared === PUBLIC) {
      if (change && from === 'elsewhere') throw refuse('cross_site');
      return true;
    }

    const given = tokenOf(request);
    const session = given && (await findSession(this.source, given.token));
    if (!session) throw new UnauthorizedException();
    if (change && given.by === 'cookie' && from !== 'here') throw refuse('cross_site');

    const choice = chooseActing(session.held, one(request.headers['x-acting-as']));
    const actor = 'chosen' in choice ? actorOf(session, choice.chosen) : undefined;
    if (PERMISSIONS[declared] !== 'signed-in') {
      if ('refused' in choice) throw refuse(choice.refused);
      if (!mayDo(declared, choice.chosen.role)) throw new ForbiddenException();
    }
    request.access = { token: given.token, session, actor };
    return true;
  }
}

function actorOf({ account }: Session, { actsFor, role, delegation }: HeldMembership): Actor {
  return { accountId: account.id, unitId: actsFor, role, onBehalfOf: delegation?.by ?? null };
}

const refusals: Readonly<Record<'cross_site' | 'acting_as_not_held' | 'acting_as_needed' | 'no_role', Words>> = {
  cross_site: { id: 'Permintaan ini tidak datang dari halaman Pulang.', en: 'This request does not come from a page of Pulang.' },
  acting_as_not_held: { id: 'Anda tidak memegang peran itu di unit itu hari ini.', en: 'You do not hold that role in that unit today.' },
  acting_as_needed: { id: 'Pilih dahulu peran dan unit Anda.', en: 'Choose your role and unit first.' },
  no_role: { id: 'Anda tidak memegang peran apa pun hari ini.', en: 'You hold no role today.' },
};

function refuse(code: keyof typeof refusals): ProblemException {
  return new ProblemException(403, { code, message: refusals[code] });
}
