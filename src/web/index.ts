export { serveWeb } from './serve-web.js';
export { WebModule } from './web.module.js';
