import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB, two passes, one lane: the smallest the OWASP Password Storage Cheat Sheet accepts, some 20 ms on a small server. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash to compare with where there is none, so that an unknown name takes as long as a wrong password. */
const nobodys = hash(randomBytes(32), COST);

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

/** Whether the password is right. Takes the same time without a stored hash, and is then never right. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const right = await verify(stored ?? (await nobodys), password.normalize('NFKC'));
  return right && stored !== null;
}
