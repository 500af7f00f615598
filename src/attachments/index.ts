export { AttachmentsModule, type AttachmentsOptions } from './attachments.module.js';
export { readAttachmentSettings, type AttachmentSettings } from './storage/settings.js';
