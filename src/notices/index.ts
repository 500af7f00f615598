export { NoticesModule } from './notices.module.js';
export { readPushSettings, type PushSettings } from './settings.js';
