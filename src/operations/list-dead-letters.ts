import { Injectable } from '@nestjs/common';
import { DeadLetters } from '../platform/queue/index.js';
import type { ListDeadLettersDto } from './dead-letters.dto.js';
import type { DeadLetterPage } from './dead-letters.view.js';

/** Lists the messages that wait for a person. */
@Injectable()
export class ListDeadLetters {
  constructor(private readonly deadLetters: DeadLetters) {}

  async list({ limit = 50, after }: ListDeadLettersDto): Promise<DeadLetterPage> {
    const found = await this.deadLetters.list({ limit: limit + 1, ...(after && { after }) });
    const items = found.slice(0, limit).map((letter) => ({ ...letter, failedAt: letter.failedAt.toISOString() }));
    return { items, next: found.length > limit ? items.at(-1)!.messageId : null };
  }
}
