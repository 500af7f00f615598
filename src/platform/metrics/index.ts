export { Lateness } from './lateness.js';
export { MetricsModule, type MetricsOptions } from './metrics.module.js';
export { Readings } from './readings.js';
export { METRICS_SETTINGS, readMetricsSettings, showsToken, type MetricsSettings } from './settings.js';
