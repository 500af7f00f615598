import { Refusal } from '../../shared/refusal.js';
import { MOST_PIXELS } from './kinds.js';

/** Why an attachment is not taken or not given. */
type AttachmentRefusal = Refusal<
  | 'attachment_not_found'
  | 'attachment_id_taken'
  | 'image_unreadable'
  | 'image_too_many_pixels'
  | 'upload_not_found'
  | 'upload_offset_taken'
  | 'upload_part_taken'
  | 'upload_incomplete'
  | 'upload_damaged'
  | 'uploads_too_many'
>;

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

export const uploadNotFound: AttachmentRefusal = new Refusal('upload_not_found', {
  id: 'Kiriman ini belum dimulai, sudah selesai, atau sudah lewat tujuh hari. Mulai lagi.',
  en: 'This upload was not begun, is done, or is older than seven days. Begin it again.',
});

/** @param received bytes that are here */
export const uploadOffset = (received: number): AttachmentRefusal =>
  new Refusal(
    'upload_offset_taken',
    {
      id: 'Bagian ini bukan lanjutannya. Teruskan dari byte yang sudah diterima.',
      en: 'This part is not the next. Go on from the byte received.',
    },
    { received },
  );

export const uploadChanged: AttachmentRefusal = new Refusal('upload_part_taken', {
  id: 'Bagian ini sudah dikirim dengan isi yang lain. Mulai lagi dengan nomor baru.',
  en: 'This part was sent with other bytes before. Begin again under a new id.',
});

/** @param received bytes that are here */
export const uploadIncomplete = (received: number): AttachmentRefusal =>
  new Refusal(
    'upload_incomplete',
    { id: 'Berkas ini belum lengkap. Kirim bagian yang kurang.', en: 'This file is not complete. Send what is missing.' },
    { received },
  );

export const uploadDamaged: AttachmentRefusal = new Refusal('upload_damaged', {
  id: 'Berkas yang tiba tidak sama dengan yang dikirim. Kirim semua bagiannya lagi.',
  en: 'What arrived is not the file that was sent. Send all of its parts again.',
});

export const uploadsTooMany: AttachmentRefusal = new Refusal('uploads_too_many', {
  id: 'Terlalu banyak kiriman yang belum selesai. Selesaikan dahulu sebagian.',
  en: 'Too many uploads are not finished. Finish some first.',
});
