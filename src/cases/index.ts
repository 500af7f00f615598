export { CasesModule } from './cases.module.js';
export { Cases, type CaseMoved, type OpenCase, type TakeEvent } from './cases.js';
export { Clocks } from './clocks.js';
export { ClocksModule } from './clocks.module.js';
