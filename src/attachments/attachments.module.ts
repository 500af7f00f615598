import { Module, type DynamicModule } from '@nestjs/common';
import { CaseWorkModule } from '../cases/index.js';
import { AddAttachment } from './add-attachment.js';
import { AttachmentsController } from './attachments.controller.js';
import { Images } from './images.js';
import { ListAttachments } from './list-attachments.js';
import { MultipartForms } from './multipart-forms.js';
import { PhotoFiles } from './photo-files.js';
import { ReadAttachment } from './read-attachment.js';
import { RemoveAttachment } from './remove-attachment.js';
import { PartBodies } from './resumed/part-bodies.js';
import { ResumeUpload } from './resumed/resume-upload.js';
import { UploadsController } from './resumed/uploads.controller.js';
import { BLOB_STORE } from './storage/blob-store.js';
import { DiskStore } from './storage/disk-store.js';
import { S3Store } from './storage/s3-store.js';
import type { AttachmentSettings } from './storage/settings.js';
import { SweepUnownedBlobs, UnownedBlobs } from './unowned-blobs.js';

export interface AttachmentsOptions {
  readonly storage: AttachmentSettings;
  /** whether this process answers requests */
  readonly answers: boolean;
  /** whether this process deletes what nobody has any more */
  readonly sweeps: boolean;
}

const answering = [MultipartForms, PartBodies, Images, AddAttachment, ResumeUpload, ListAttachments, ReadAttachment, RemoveAttachment];

/** Photos and scans of cases. Needs DatabaseModule and PeopleModule beside it, and AccessModule where it answers requests. */
@Module({})
export class AttachmentsModule {
  static forRoot({ storage, answers, sweeps }: AttachmentsOptions): DynamicModule {
    const store = 's3' in storage ? new S3Store(storage.s3) : new DiskStore(storage.folder);
    return {
      module: AttachmentsModule,
      imports: answers ? [CaseWorkModule] : [],
      controllers: answers ? [AttachmentsController, UploadsController] : [],
      providers: [
        { provide: BLOB_STORE, useValue: store },
        PhotoFiles,
        UnownedBlobs,
        ...(answers ? answering : []),
        ...(sweeps ? [SweepUnownedBlobs] : []),
      ],
      exports: [PhotoFiles],
    };
  }
}
