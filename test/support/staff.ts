import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createAccount, grantRole, type AccountId, type Role } from '../../src/access/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { Units } from '../../src/units/index.js';

/** Of everybody that a test makes. */
export const PASSWORD = 'rahasia-nomor-satu';
let people = 0;

/** Somebody new in a role, signed in both ways. */
export interface Staff {
  readonly account: AccountId;
  readonly unit: string;
  readonly username: string;
  /** for a program */
  readonly bearer: { readonly authorization: string };
  /** as a browser sends it */
  readonly cookie: { readonly cookie: string };
}

/** Makes somebody who holds this role in this unit from long ago, and signs them in through the API of `app`. */
export async function staff(app: NestFastifyApplication, role: Role, unitCode: string, displayName = 'Staf'): Promise<Staff> {
  const { units } = await app.get(Units).directory();
  const unit = units.find(({ code }) => code === unitCode)!;
  const username = `staf.${process.pid}.${(people += 1)}`;
  const account = await app.get(UnitOfWork).run(async (tx) => {
    const id = await createAccount(tx, { username, displayName, password: PASSWORD });
    await grantRole(tx, unit, { account: id, role, from: '2020-01-01' });
    return id;
  });
  const signIn = (by: object) => app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password: PASSWORD, ...by } });
  const [bearer, cookie] = [await signIn({ by: 'bearer' }), await signIn({})];
  return {
    account,
    unit: unit.id,
    username,
    bearer: { authorization: `Bearer ${bearer.json<{ token: string }>().token}` },
    cookie: { cookie: String(cookie.headers['set-cookie']).split(';')[0]! },
  };
}
