import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';

/** The most that one part may have, in bytes: a minute's work on a line of 70 kbit/s. */
export const PART_SIZE = 512_000;

export const PART_TYPE = 'application/octet-stream';

/** Lets the web server take the bytes of a part. */
@Injectable()
export class PartBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance();
    server.addContentTypeParser(PART_TYPE, { parseAs: 'buffer', bodyLimit: PART_SIZE }, (_request, body, done) => done(null, body));
  }
}
