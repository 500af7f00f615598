import type { IncomingMessage } from 'node:http';
import { addAbortSignal } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { tooLarge, wrongType } from './problems.js';

/** As much of a Fastify request as a register needs. */
export interface CsvRequest {
  readonly headers: { readonly 'content-type'?: string | undefined; readonly 'content-length'?: string | undefined };
  readonly raw: IncomingMessage;
}

const TYPE = /^text\/csv(;|$)/i;
/** in bytes */
const LARGEST = 5_000_000;
/** Whoever is slower is cut off. In milliseconds. */
const LONGEST = 120_000;

/** Lets the web server take `text/csv`; nothing of it is read before the route is known to be allowed and asks for it. */
@Injectable()
export class CsvBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    this.host.httpAdapter.getInstance().addContentTypeParser('text/csv', (_request, _payload, done) => done(null));
  }
}

/** The bytes of a register. @throws ProblemException 413 if there are too many, 415 if it is declared as something else */
export async function receiveCsv({ headers, raw }: CsvRequest): Promise<Buffer> {
  if (!TYPE.test(headers['content-type'] ?? '')) throw wrongType();
  const chunks: Buffer[] = [];
  let size = 0;
  addAbortSignal(AbortSignal.timeout(LONGEST), raw);
  try {
    if (Number(headers['content-length']) > LARGEST) throw tooLarge(LARGEST);
    for await (const chunk of raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LARGEST) throw tooLarge(LARGEST);
    }
    return Buffer.concat(chunks);
  } finally {
    raw.resume(); // whoever sends too much only reads the answer when all is sent
  }
}
