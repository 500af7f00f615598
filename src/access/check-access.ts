import { ForbiddenException, Injectable, UnauthorizedException, type HttpException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { validate } from 'uuid';
import { PUBLIC } from '../platform/http/declared-access.js';
import { ProblemException } from '../platform/http/problem.filter.js';
import type { Words } from '../shared/refusal.js';
import type { Declared } from './allow.js';
import type { Actor } from './current-actor.js';
import { chooseActing } from './domain/acting-as.js';
import { cameFrom, writes } from './domain/cross-site.js';
import { mayDo, PERMISSIONS, type Action } from './permissions.js';
import { one, tokenOf, type AccessRequest } from './request.js';
import { seesProvince } from './roles.js';
import type { HeldMembership, Session } from './session.js';
import { findEnding, findSession } from './sessions.repository.js';
import { shutOut } from './shut-out.js';

/** Whether a request may do what its route declares. For the guard of every route, and for what answers beside Nest's routes. */
@Injectable()
export class CheckAccess {
  constructor(private readonly source: DataSource) {}

  /**
   * Lets a request pass, and adds to it who asks (`request.access`), unless what is declared is public.
   * @throws HttpException 401 if nobody is signed in; 403 if they may not, or the request comes from a page of another site
   */
  async require(declared: Declared, request: AccessRequest): Promise<void> {
    const from = cameFrom(request.headers);
    const change = writes(request.method);
    if (declared === PUBLIC) {
      if (change && from === 'elsewhere') throw refuse('cross_site');
      return;
    }

    const given = tokenOf(request);
    const session = given && (await findSession(this.source, given.token));
    if (!session) throw await this.notSignedIn(given?.token, one(request.headers['x-device']));
    if (change && given.by === 'cookie' && from !== 'here') throw refuse('cross_site');

    const choice = chooseActing(session.held, one(request.headers['x-acting-as']));
    const actor = 'chosen' in choice ? actorOf(session, choice.chosen) : undefined;
    if (PERMISSIONS[declared] !== 'signed-in') {
      if ('refused' in choice) throw refuse(choice.refused);
      if (!mayDo(declared, choice.chosen.role)) throw new ForbiddenException();
    }
    request.access = { token: given.token, session, actor };
  }

  private async notSignedIn(token: string | undefined, device: string | undefined): Promise<HttpException> {
    const known = device !== undefined && validate(device) ? device : undefined;
    if (token === undefined && known === undefined) return new UnauthorizedException();
    const ending = await findEnding(this.source, token, known);
    return ending ? shutOut(ending) : new UnauthorizedException();
  }

  /**
   * Whether somebody who was let pass would be still: signed in, and in that role for that unit. For answers that take long. Looking is no
   * use of the session: who only leaves a page open is signed out as if they had left.
   */
  async stillHolds(token: string, actor: Actor, action: Action): Promise<boolean> {
    const session = await findSession(this.source, token, { use: false });
    const held = session?.held.find((each) => each.actsFor === actor.unitId && each.role === actor.role);
    return session?.account.id === actor.accountId && held !== undefined && mayDo(action, held.role);
  }
}

function actorOf({ account }: Session, { actsFor, role, region, delegation }: HeldMembership): Actor {
  return { accountId: account.id, unitId: actsFor, role, seesProvince: seesProvince(role, region), onBehalfOf: delegation?.by ?? null };
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
