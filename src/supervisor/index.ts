export { KEPT, SIMULATOR } from './messages.js';
export { serve, type Tell } from './serve.js';
export { stopAsked } from './stop-asked.js';
export { supervise } from './supervise.js';
export { withPostgres } from './with-postgres.js';
