import { Controller, Get, Header, Headers, NotFoundException, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { drawRegion, type Sop } from '../engine/index.js';
import { Public } from '../platform/http/declared-access.js';
import { overviewSvg } from './charts.js';
import { definitionOf } from './definition.js';
import { SopDefinition } from './definition.view.js';
import { PublishedSops } from './published-sops.js';
import { SopQuery, VersionQuery } from './sop.dto.js';
import { sopPage } from './sop.page.js';
import type { SopSummary } from './sop.view.js';

/** The procedures this service works by, for anybody to read. They hold no data of any case. */
@Public()
@Controller('sops')
export class SopController {
  constructor(private readonly sops: PublishedSops) {}

  /** Every published SOP, newest version last. There are a handful, so this list is not paged. */
  @Get()
  list(): SopSummary[] {
    return this.sops.all.map(summary);
  }

  /** The chart and the office's table as a page. */
  @Get(':id')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'")
  async page(@Param('id') id: string, @Query() { lang, version }: SopQuery): Promise<string> {
    return sopPage(this.get(id, version), lang);
  }

  /** The procedure as data: states, arrows, clocks, and what they are called. Known by its ETag: a repeat with `If-None-Match` is answered 304. */
  @Get(':id/definition')
  @Header('Cache-Control', 'public, no-cache')
  @ApiOkResponse({ type: SopDefinition })
  definition(
    @Param('id') id: string,
    @Query() { version }: VersionQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: DefinitionReply,
  ): SopDefinition | undefined {
    const { definition, etag } = definitionOf(this.get(id, version));
    reply.header('ETag', etag);
    if (known?.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)) {
      reply.status(304);
      return undefined;
    }
    return definition;
  }

  /** The main line on one page, as SVG. */
  @Get(':id/overview.svg')
  @Header('Content-Type', 'image/svg+xml')
  async overview(@Param('id') id: string, @Query() { lang, version }: SopQuery): Promise<string> {
    return overviewSvg(this.get(id, version), lang);
  }

  /** Mermaid text of one region. */
  @Get(':id/regions/:region.mmd')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  region(@Param('id') id: string, @Param('region') region: string, @Query() { lang, version }: SopQuery): string {
    const sop = this.get(id, version);
    if (!Object.hasOwn(sop.file.regions, region)) throw new NotFoundException();
    return drawRegion(sop, region, lang);
  }

  private get(id: string, version: number | undefined): Sop {
    const sop = this.sops.find(id, version);
    if (!sop) throw new NotFoundException();
    return sop;
  }
}

/** As much of a Fastify reply as this needs. */
interface DefinitionReply {
  header(name: string, value: string): unknown;
  status(code: number): unknown;
}

function summary(sop: Sop): SopSummary {
  const { id, version, file, transitions } = sop;
  const regions = Object.entries(file.regions).map(([region, { label, states }]) => ({
    id: region,
    label,
    states: Object.keys(states).length,
  }));
  return { id, version, title: file.title, regions, transitions: transitions.length, page: `/api/v1/sops/${id}` };
}
