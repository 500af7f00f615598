export { readStationUrl } from './bench/options.js';
export { readDukcapilSettings, type DukcapilSettings } from './dukcapil/settings.js';
export { IdentityModule } from './identity.module.js';
