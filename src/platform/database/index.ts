export { DatabaseModule, type DatabaseOptions } from './database.module.js';
export { migrate } from './migrate.js';
export { Overtaken, UnitOfWork, type Tx } from './unit-of-work.js';
