/** What is compared. `redis`: whether its jobs are kept in Redis; then it is left out where redis-server is not installed. */
export const ARMS = {
  plain: { says: 'plain SQL function, no queue (ceiling)', load: () => import('./plain.mjs') },
  'reference-redis': { says: 'hand-written, BullMQ on Redis', redis: true, load: () => import('./reference.mjs') },
  'reference-postgresql': { says: 'hand-written, BullMQ on PostgreSQL', load: () => import('./reference.mjs') },
  'pulang-redis': { says: 'Pulang, BullMQ on Redis', redis: true, load: () => import('./pulang.mjs') },
  'pulang-postgresql': { says: 'Pulang, BullMQ on PostgreSQL', load: () => import('./pulang.mjs') },
  dbos: { says: 'DBOS Transact', load: () => import('./dbos.mjs') },
};
