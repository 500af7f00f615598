export { chartsPage, overviewSvg, pagesOf } from './charts.js';
export { readSops, sayFindings, WORKFLOWS } from './published-sops.js';
export { SopModule } from './sop.module.js';
