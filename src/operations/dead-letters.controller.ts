import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../access/index.js';
import { DeadLetters } from '../platform/queue/index.js';
import { DeadLetterDto, ListDeadLettersDto } from './dead-letters.dto.js';
import type { DeadLetterPage } from './dead-letters.view.js';
import { ListDeadLetters } from './list-dead-letters.js';

/** Messages that wait for a person. */
@Allow('queue.manage')
@Controller('dead-letters')
export class DeadLettersController {
  constructor(
    private readonly waiting: ListDeadLetters,
    private readonly deadLetters: DeadLetters,
  ) {}

  /** Messages that were refused or failed too often, the oldest first. */
  @Get()
  listDeadLetters(@Query() query: ListDeadLettersDto): Promise<DeadLetterPage> {
    return this.waiting.list(query);
  }

  /** Sends one again, under the same id: it is still done once at most. It is written down who asked. */
  @Post(':id/redrive')
  @HttpCode(204)
  redrive(@Param() { id }: DeadLetterDto, @CurrentActor() actor: Actor): Promise<void> {
    return this.deadLetters.redrive(id, actor.accountId);
  }
}
