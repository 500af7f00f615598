import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '../../access/index.js';
import { ProblemException } from '../../platform/http/problem.filter.js';
import type { AttachmentView } from '../attachment.view.js';
import { PART_SIZE, PART_TYPE } from './part-bodies.js';
import { ResumeUpload } from './resume-upload.js';
import { NewUploadDto, PartDto } from './upload.dto.js';
import type { UploadView } from './upload.view.js';

/** Photos and scans that arrive in parts. */
@Controller('cases/:caseId/uploads')
export class UploadsController {
  constructor(private readonly uploads: ResumeUpload) {}

  /** Begins to send a photo or scan in parts. Begun again with the same `id`, it says how far it is. Given up after seven days. */
  @Allow('attachment.add')
  @Post()
  @HttpCode(200)
  beginUpload(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() upload: NewUploadDto,
    @CurrentActor() actor: Actor,
  ): Promise<UploadView> {
    return this.uploads.begin(caseId, actor, upload);
  }

  /** How far it is. */
  @Allow('attachment.add')
  @Get(':uploadId')
  showUpload(
    @Param('caseId', ParseUUIDPipe) _caseId: string,
    @Param('uploadId', ParseUUIDPipe) uploadId: string,
    @CurrentActor() actor: Actor,
  ): Promise<UploadView> {
    return this.uploads.show(uploadId, actor);
  }

  /** Sends the part that begins with the byte `offset`: where the last one ended. Sent again, it stays one. */
  @Allow('attachment.add')
  @Post(':uploadId/parts')
  @HttpCode(200)
  @ApiConsumes(PART_TYPE)
  @ApiBody({ schema: { type: 'string', format: 'binary', maxLength: PART_SIZE } })
  sendPart(
    @Param('caseId', ParseUUIDPipe) _caseId: string,
    @Param('uploadId', ParseUUIDPipe) uploadId: string,
    @Query() { offset }: PartDto,
    @Req() { body }: { readonly body: unknown },
    @CurrentActor() actor: Actor,
  ): Promise<UploadView> {
    if (!Buffer.isBuffer(body)) throw new ProblemException(415, {});
    return this.uploads.add(uploadId, offset, body, actor);
  }

  /** Adds the file to the case once all parts are here: exactly what a photo or scan sent in one becomes. Done again, it stays one. */
  @Allow('attachment.add')
  @Post(':uploadId/finish')
  @HttpCode(200)
  @Header('Cache-Control', 'private, no-store')
  finishUpload(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('uploadId', ParseUUIDPipe) uploadId: string,
    @CurrentActor() actor: Actor,
  ): Promise<AttachmentView> {
    return this.uploads.finish(caseId, uploadId, actor);
  }
}
