import type { INestApplication } from '@nestjs/common';
import { API_PREFIX } from './adapter.js';

/** Short addresses of pages for people, which are not under the API: they are written on paper and read out on the phone. */
const PAGES = ['s', 's/answer', 's/:token'];

/** Puts every route under the API's address, but for those pages. */
export function prefixRoutes(app: INestApplication): void {
  app.setGlobalPrefix(API_PREFIX, { exclude: PAGES });
}
