import { Refusal } from '../../shared/refusal.js';
import { MOST_PIXELS } from './kinds.js';

/** Why an attachment is not taken or not given. */
type AttachmentRefusal = Refusal<'attachment_not_found' | 'attachment_id_taken' | 'image_unreadable' | 'image_too_many_pixels'>;

/** The same whether there is none or it is of a case that is not one's business. */
export const attachmentNotFound: AttachmentRefusal = new Refusal('attachment_not_found', {
  id: 'Lampiran ini tidak ada, atau bukan urusan unit Anda.',
  en: 'There is no such attachment, or it is not your unit’s.',
});

export const attachmentIdTaken: AttachmentRefusal = new Refusal('attachment_id_taken', {
  id: 'Nomor lampiran ini sudah dipakai. Kirim lagi dengan nomor baru.',
  en: 'The id of this attachment is taken. Send it again under a new one.',
});

export const imageUnreadable: AttachmentRefusal = new Refusal('image_unreadable', {
  id: 'Gambar ini rusak atau tidak lengkap. Ambil atau kirim lagi.',
  en: 'This picture is damaged or incomplete. Take or send it again.',
});

export const imageTooManyPixels: AttachmentRefusal = new Refusal(
  'image_too_many_pixels',
  {
    id: `Gambar ini lebih dari ${MOST_PIXELS / 1_000_000} megapiksel. Pilih ukuran foto yang lebih kecil.`,
    en: `This picture has more than ${MOST_PIXELS / 1_000_000} megapixels. Choose a smaller picture size.`,
  },
  { limit: MOST_PIXELS },
);
