import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '../access/index.js';
import { Public } from '../platform/http/declared-access.js';
import { statusOfRefusal } from '../platform/http/refusal-status.js';
import { Refused } from '../shared/refusal.js';
import { AnswerDto, CodeDto } from './token.dto.js';
import { codePage, offerPage, sayPage } from './token.page.js';
import { TokenView } from './token.view.js';
import { Tokens } from './tokens.js';

type Language = 'id' | 'en';

/** As much of a Fastify request and reply as a page needs. */
interface PageRequest {
  readonly ip: string;
}
interface PageReply {
  status(code: number): unknown;
}

/** Links for who has no account. */
@Controller('cases/:caseId/handoffs/:handoffId/token')
export class TokensController {
  constructor(private readonly tokens: Tokens) {}

  /** A link and a short code that let a partner or receiver answer this handoff once. Those given before no longer work. */
  @Allow('case.act')
  @Post()
  giveToken(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('handoffId', ParseUUIDPipe) handoffId: string,
    @CurrentActor() actor: Actor,
  ): Promise<TokenView> {
    return this.tokens.give(caseId, handoffId, actor);
  }
}

/** The small pages that those links lead to. They work on an old phone, without script. */
@Public()
@Controller('s')
export class TokenPages {
  constructor(private readonly tokens: Tokens) {}

  @ApiExcludeEndpoint()
  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  codePage(@Query('lang') lang?: string): string {
    return codePage(languageOf(lang));
  }

  @ApiExcludeEndpoint()
  @Post()
  @HttpCode(200)
  @Header('Content-Type', 'text/html; charset=utf-8')
  byCode(@Body() { code, lang }: CodeDto, @Req() { ip }: PageRequest, @Res({ passthrough: true }) reply: PageReply): Promise<string> {
    return page(languageOf(lang), reply, async () => offerPage(await this.tokens.show(code, ip), code, languageOf(lang)));
  }

  @ApiExcludeEndpoint()
  @Post('answer')
  @HttpCode(200)
  @Header('Content-Type', 'text/html; charset=utf-8')
  answer(@Body() answer: AnswerDto, @Req() { ip }: PageRequest, @Res({ passthrough: true }) reply: PageReply): Promise<string> {
    const lang = languageOf(answer.lang);
    return page(lang, reply, async () => {
      const { number } = await this.tokens.answer(answer, ip);
      return sayPage(THANKS, answer.answer === 'accept' ? accepted(number) : declined(number), lang);
    });
  }

  @ApiExcludeEndpoint()
  @Get(':token')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Referrer-Policy', 'no-referrer')
  byLink(
    @Param('token') token: string,
    @Query('lang') lang: string | undefined,
    @Req() { ip }: PageRequest,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    return page(languageOf(lang), reply, async () => offerPage(await this.tokens.show(token, ip), token, languageOf(lang)));
  }
}

const THANKS = { id: 'Terima kasih', en: 'Thank you' };
const SORRY = { id: 'Tidak bisa', en: 'Not possible' };
const accepted = (number: string) => ({
  id: `Serah terima kasus ${number} tercatat. Pengirim sudah diberi tahu.`,
  en: `The handover of case ${number} is recorded. The sender has been told.`,
});
const declined = (number: string) => ({
  id: `Penolakan untuk kasus ${number} tercatat dengan alasannya. Pengirim sudah diberi tahu.`,
  en: `That you decline case ${number} is recorded with its reason. The sender has been told.`,
});

function languageOf(lang: string | undefined): Language {
  return lang === 'en' ? 'en' : 'id';
}

/** A refusal is a page too: who reads it has no program. */
async function page(lang: Language, reply: PageReply, make: () => Promise<string>): Promise<string> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    reply.status(error.refusal.code === 'too_many_tries' ? 429 : statusOfRefusal(error.refusal.code));
    return sayPage(SORRY, error.refusal.message, lang);
  }
}
