/** What goes wrong with bytes on their way in or out, each with the HTTP status that says it best. */
import { ProblemException } from '../platform/http/problem.filter.js';
import { ACCEPTED } from './domain/kinds.js';

export const unacceptedType = () =>
  new ProblemException(415, {
    code: 'attachment_type',
    message: {
      id: 'Yang diterima hanya foto JPEG, PNG atau WebP, dan PDF. Pada iPhone pilih Pengaturan > Kamera > Format > Paling Kompatibel.',
      en: 'Only JPEG, PNG or WebP pictures and PDF are accepted. On an iPhone choose Settings > Camera > Formats > Most Compatible.',
    },
    details: { accepted: Object.keys(ACCEPTED) },
  });

/** @param limit in bytes */
export const tooLarge = (limit: number) =>
  new ProblemException(413, {
    code: 'attachment_too_large',
    message: { id: `Berkas ini lebih dari ${limit / 1_000_000} MB.`, en: `This file has more than ${limit / 1_000_000} MB.` },
    details: { limit },
  });

export const tooManyAtOnce = () =>
  new ProblemException(503, {
    code: 'uploads_busy',
    message: {
      id: 'Terlalu banyak kiriman sekaligus. Coba lagi sebentar lagi.',
      en: 'Too many files are being sent at once. Try again in a moment.',
    },
    retryAfterSeconds: 5,
  });

export const storageFull = () =>
  new ProblemException(507, {
    code: 'attachment_storage_full',
    message: {
      id: 'Tempat penyimpanan lampiran penuh; tidak ada yang disimpan. Beri tahu pengelola sistem.',
      en: 'The storage for attachments is full; nothing was stored. Tell whoever runs the system.',
    },
    retryAfterSeconds: 60,
  });

export const storageAway = () =>
  new ProblemException(503, {
    code: 'attachment_storage_away',
    message: {
      id: 'Tempat penyimpanan lampiran tidak dapat dihubungi. Coba lagi sebentar lagi.',
      en: 'The storage for attachments cannot be reached. Try again in a moment.',
    },
    retryAfterSeconds: 10,
  });

export const damaged = () =>
  new ProblemException(500, {
    code: 'attachment_damaged',
    message: {
      id: 'Lampiran ini rusak atau hilang dari tempat penyimpanan. Beri tahu pengelola sistem: mungkin ada cadangannya.',
      en: 'This attachment is damaged or missing where it is stored. Tell whoever runs the system: there may be a backup.',
    },
  });
