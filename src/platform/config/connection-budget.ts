import { queueConnections } from '../queue/index.js';
import type { Role } from './settings.js';

/** Connections of a process to PostgreSQL for its own statements. */
export const POOL_SIZE = 10;
/** ... and for being told of news (LISTEN). */
const LISTENERS = 1;
/** `migrate` has a pool of its own, which is gone before the others are used to the full; but the others may be another process. */
const MIGRATIONS = 2;

/** How many connections to PostgreSQL a process may hold at most. */
export function connectionsOf(role: Role, redisUrl: string | undefined): number {
  return POOL_SIZE + LISTENERS + MIGRATIONS + queueConnections({ redisUrl, processors: role !== 'api' });
}

/** How many the processes under one supervisor may hold together. */
export function connectionsUnderSupervisor(oneProcess: boolean, redisUrl: string | undefined): number {
  return oneProcess ? connectionsOf('both', redisUrl) : connectionsOf('api', redisUrl) + connectionsOf('worker', redisUrl);
}
