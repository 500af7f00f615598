export { serveApiDocs } from './docs-page.js';
export { createDocument } from './document.js';
export { loadModels } from './models.js';
export { forClient, stepForms } from './step-forms.js';
