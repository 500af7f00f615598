export { AttachmentsModule, type AttachmentsOptions } from './attachments.module.js';
export { PhotoFiles } from './photo-files.js';
export { readAttachmentSettings, type AttachmentSettings } from './storage/settings.js';
