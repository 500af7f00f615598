import { Controller, Sse, type MessageEvent } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { Allow, CurrentActor, CurrentToken, type Actor } from '../access/index.js';
import { WatchChanges } from './watch-changes.js';

/** What changes, as it changes: server-sent events. */
@Controller('live')
export class LiveController {
  constructor(private readonly changes: WatchChanges) {}

  /** `hello` first; `case` when a case has changed that concerns the unit; `identity` (with the id of the case) when something else is known of who its person is; `facility` and `offer` of beds; `resync` when something may have been missed: ask for everything anew. */
  @Allow('live.read')
  @Sse()
  watch(@CurrentToken() token: string, @CurrentActor() actor: Actor): Observable<MessageEvent> {
    return this.changes.watch(token, actor);
  }
}
