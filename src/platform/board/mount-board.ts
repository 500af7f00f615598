import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter as BoardAdapter } from '@bull-board/fastify';
import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { API_PREFIX } from '../http/adapter.js';
import { PROBLEM_JSON, problemFrom } from '../http/problem.filter.js';
import { QUEUES } from '../queue/message.js';
import type { Queues } from '../queue/queues.js';

/** As much of a Fastify request as says who asks. */
interface BoardRequest {
  readonly method: string;
  readonly protocol: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

const ADDRESS = `/${API_PREFIX}/admin/queues`;

/**
 * Shows the queues on a page, to look at only: what is sent again is sent as a dead letter, which is written down with who asked. Before the web
 * server listens.
 * @param allow throws what `problemFrom` knows if a request may not see it; asked for each, as these are no routes of Nest
 */
export function mountBoard(host: HttpAdapterHost, queues: Queues, allow: (request: BoardRequest) => Promise<void>): void {
  const board = new BoardAdapter();
  board.setBasePath(ADDRESS);
  createBullBoard({
    queues: QUEUES.map((name) => new BullMQAdapter(queues.find(name)!, { readOnlyMode: true })),
    serverAdapter: board,
    options: { uiConfig: { boardTitle: 'Pulang' } },
  });
  const fastify = (host.httpAdapter as unknown as FastifyAdapter).getInstance();
  void fastify.register((scope, _options, done) => {
    scope.addHook('onRequest', async (request, reply) => {
      try {
        await allow(request);
      } catch (error) {
        const problem = problemFrom(error);
        await reply.code(problem.status).header('Content-Type', PROBLEM_JSON).send(JSON.stringify(problem));
      }
    });
    void scope.register(board.registerPlugin(), { prefix: ADDRESS });
    done();
  });
}
