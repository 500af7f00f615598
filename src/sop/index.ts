export { chartsPage, overviewSvg, pagesOf } from './charts.js';
export { PublishedSops, readSops, sayFindings, WORKFLOWS } from './published-sops.js';
export { SopModule } from './sop.module.js';
