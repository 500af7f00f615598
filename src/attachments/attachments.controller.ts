import { Controller, Delete, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor } from '../access/index.js';
import { AddAttachment } from './add-attachment.js';
import { AttachmentPagingDto, NEW_ATTACHMENT_FORM, RemovalDto } from './attachment.dto.js';
import { AttachmentPage, AttachmentView } from './attachment.view.js';
import { ListAttachments } from './list-attachments.js';
import { ReadAttachment, type ReadableAttachment } from './read-attachment.js';
import { receiveUpload, type UploadRequest } from './receive-upload.js';
import { RemoveAttachment } from './remove-attachment.js';

const BYTES = { schema: { type: 'string', format: 'binary' } };
const NOT_KEPT = 'private, no-store';
/** Whatever it holds, nothing of it runs in a page of ours. */
const NOTHING_RUNS = "default-src 'none'; sandbox";

/** The photos and scans of a case. */
@Controller()
export class AttachmentsController {
  constructor(
    private readonly adding: AddAttachment,
    private readonly listing: ListAttachments,
    private readonly reading: ReadAttachment,
    private readonly removing: RemoveAttachment,
  ) {}

  /** Adds a photo (JPEG, PNG or WebP, 20 MB) or a scan (PDF, 30 MB) to a case. Sent again with the same `id`, it stays one. */
  @Allow('attachment.add')
  @Post('cases/:caseId/attachments')
  @Header('Cache-Control', NOT_KEPT)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: NEW_ATTACHMENT_FORM })
  async addAttachment(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Req() request: UploadRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AttachmentView> {
    return this.adding.run(caseId, actor, () => receiveUpload(request));
  }

  /** The photos and scans of a case, the newest first. */
  @Allow('attachment.read')
  @Get('cases/:caseId/attachments')
  @Header('Cache-Control', NOT_KEPT)
  async listAttachments(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() paging: AttachmentPagingDto,
    @CurrentActor() actor: Actor,
  ): Promise<AttachmentPage> {
    return this.listing.run(caseId, actor, paging);
  }

  /** The photo, or the scan to be saved. */
  @Allow('attachment.read')
  @Get('attachments/:id')
  @Header('Cache-Control', NOT_KEPT)
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', NOTHING_RUNS)
  @ApiOkResponse({ content: { 'image/jpeg': BYTES, 'application/pdf': BYTES } })
  async readAttachment(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.reading.run(id, 'file', actor));
  }

  /** The photo made small: at most 320 pixels wide and high. */
  @Allow('attachment.read')
  @Get('attachments/:id/thumbnail')
  @Header('Cache-Control', NOT_KEPT)
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', NOTHING_RUNS)
  @ApiOkResponse({ content: { 'image/webp': BYTES } })
  async readThumbnail(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return sent(await this.reading.run(id, 'thumbnail', actor));
  }

  /** Removes it. Its bytes, name and caption are deleted; that there was one, and who removed it, when and why, remains. */
  @Allow('attachment.add')
  @Delete('attachments/:id')
  @HttpCode(204)
  async removeAttachment(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { reason }: RemovalDto,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.removing.run(id, actor, reason);
  }
}

/** A PDF is never shown, only saved, under a name that says nothing of the person. */
function sent({ id, mediaType, size, bytes }: ReadableAttachment): StreamableFile {
  const disposition = mediaType === 'application/pdf' ? `attachment; filename="lampiran-${id.slice(-12)}.pdf"` : 'inline';
  return new StreamableFile(bytes, { type: mediaType, disposition, ...(size !== undefined && { length: size }) });
}
