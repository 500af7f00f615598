import type { IncomingMessage } from 'node:http';
import { addAbortSignal } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { tooLarge, wrongType } from './problems.js';

/** As much of a Fastify request as a table needs. */
export interface TableRequest {
  readonly headers: { readonly 'content-type'?: string | undefined; readonly 'content-length'?: string | undefined };
  readonly raw: IncomingMessage;
}

export type TableFormat = 'csv' | 'xlsx';

export const TABLE_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** in bytes */
const LARGEST = 5_000_000;
/** Whoever is slower is cut off. In milliseconds. */
const LONGEST = 120_000;

/** Lets the web server take tables; nothing of one is read before the route is known to be allowed and asks for it. May be provided several times. */
@Injectable()
export class TableBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance();
    for (const type of Object.values(TABLE_TYPES))
      if (!server.hasContentTypeParser(type)) server.addContentTypeParser(type, (_request, _payload, done) => done(null));
  }
}

/** The bytes of a table. @throws ProblemException 413 if there are too many, 415 if it is declared as something else */
export async function receiveTable(
  { headers, raw }: TableRequest,
  formats: readonly TableFormat[],
): Promise<{ readonly format: TableFormat; readonly bytes: Buffer }> {
  const [type] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const format = formats.find((each) => TABLE_TYPES[each] === type!.trim());
  if (!format) throw wrongType(formats.map((each) => TABLE_TYPES[each]));
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
    return { format, bytes: Buffer.concat(chunks) };
  } finally {
    raw.resume(); // whoever sends too much only reads the answer when all is sent
  }
}
