export { LiveChanges, type LiveOptions } from './live-changes.js';
export { LiveChangesModule } from './live-changes.module.js';
export type { LiveChange } from './payloads.js';
