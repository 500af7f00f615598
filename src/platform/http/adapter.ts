import type { ServerResponse } from 'node:http';
import cookie from '@fastify/cookie';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { PROBLEM_JSON, problemOf } from './problem.filter.js';

/** Where the API lives. */
export const API_PREFIX = 'api/v1';

/** The web server under Nest. Requests that it refuses before Nest sees them (as `/%`) are answered as problems too. */
export function createAdapter(): FastifyAdapter {
  const adapter = new FastifyAdapter({
    frameworkErrors: (error: { readonly statusCode?: number }, _request: unknown, reply: { readonly raw: ServerResponse }) => {
      const problem = problemOf(error.statusCode ?? 400);
      reply.raw.writeHead(problem.status, { 'Content-Type': PROBLEM_JSON }).end(JSON.stringify(problem));
    },
  });
  void adapter.getInstance().register(cookie);
  // what is answered is about people: no cache keeps it, unless a route says otherwise
  adapter.getInstance().addHook('onRequest', (_request, reply, done) => {
    void reply.header('Cache-Control', 'no-store');
    done();
  });
  return adapter;
}
