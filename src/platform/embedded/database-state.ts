/**
 * Whether the built-in database is there, as its supervisor last said: readiness asks this first and need not wait for a connection to fail.
 * Always up where there is no supervisor.
 */
export const databaseState = { isUp: true };
