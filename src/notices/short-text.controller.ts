import { Controller, Get, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { Allow, CurrentActor, type Actor } from '../access/index.js';
import { CaseQueries, sayInstant } from '../cases/index.js';
import type { ShortTextView } from './push.view.js';

/** Where this service is reached from outside. */
export const LINK_BASE = Symbol('link base');

/** A case in a few words, to be pasted into a message. */
@Controller('cases')
export class ShortTextController {
  constructor(
    private readonly cases: CaseQueries,
    @Inject(LINK_BASE) private readonly base: string,
  ) {}

  /** Number, state, what is waited for, until when, and a link. Nothing of the person; the link opens for who is signed in. */
  @Allow('case.read')
  @Get(':caseId/short-text')
  async shortText(@Param('caseId', ParseUUIDPipe) caseId: string, @CurrentActor() actor: Actor): Promise<ShortTextView> {
    const { number, state, waiting, dueAt } = await this.cases.view(caseId, actor);
    const say = (lang: 'id' | 'en', due: string): string =>
      [
        `${number} (${state.label[lang]})`,
        waiting[lang],
        ...(dueAt ? [`${due}: ${sayInstant(Date.parse(dueAt), lang)}`] : []),
        `${this.base}/cases/${caseId}`,
      ].join('\n');
    return { id: say('id', 'Batas'), en: say('en', 'Due') };
  }
}
