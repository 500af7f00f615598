export { AccessModule } from './access.module.js';
export { Allow } from './allow.js';
export { CurrentActor, type Actor } from './current-actor.js';
export { seedDemoAccounts } from './demo-accounts.js';
export { createAccount, grantRole } from './grant.js';
export { ROLES, type Role } from './roles.js';
export type { AccountId } from './session.js';
