import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost, ModuleRef } from '@nestjs/core';
import { CheckAccess } from '../access/index.js';
import { mountBoard } from '../platform/board/mount-board.js';
import { Queues } from '../platform/queue/queues.js';

/** The page of the queues, for those who may do `queue.manage`. */
@Injectable()
export class QueueBoard implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly modules: ModuleRef,
    private readonly access: CheckAccess,
  ) {}

  onModuleInit(): void {
    const queues = this.modules.get(Queues, { strict: false });
    mountBoard(this.adapterHost, queues, (request) => this.access.require('queue.manage', request));
  }
}
