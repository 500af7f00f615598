import multipart from '@fastify/multipart';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';

/** Lets the web server take `multipart/form-data`; only a route that asks for the parts reads any of it. */
@Injectable()
export class MultipartForms implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    // not awaited: that would start the web server's own parts before Nest has given it its way to tell of errors
    void this.host.httpAdapter.getInstance().register(multipart);
  }
}
