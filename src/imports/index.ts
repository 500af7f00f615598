export type { ImportReport } from './import.view.js';
export { ImportsModule } from './imports.module.js';
