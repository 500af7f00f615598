/** What people read about a check: what was said, and what to do next. Never "valid", and what is not answered is never "not found". */
import type { Words } from '../../shared/refusal.js';

interface Told {
  readonly words: Words;
  readonly next: Words;
}

const told = (id: string, en: string, nextId: string, nextEn: string): Told => ({
  words: { id, en },
  next: { id: nextId, en: nextEn },
});

/** Answered, by verdict; of a blocked record by its code. */
export const VERDICTS: Readonly<Record<string, Told>> = {
  verified: told(
    'NIK terdaftar dan data yang ditanyakan sesuai.',
    'The NIK is in the register, and what was asked agrees.',
    'Pastikan orangnya memang pemilik kartu: bandingkan wajah dan jawabannya.',
    'Make sure that it is the person’s own card: compare face and answers.',
  ),
  mismatched: told(
    'NIK terdaftar, tetapi ada data yang berbeda dari yang disebutkan.',
    'The NIK is in the register, but something differs from what was stated.',
    'Periksa NIK dan data yang berbeda bersama klien; perbaiki lalu minta lagi, atau minta cek biometrik.',
    'Go through the NIK and what differs with the client; mend it and ask again, or ask for biometrics.',
  ),
  11: told(
    'NIK terdaftar, tetapi pemiliknya tercatat meninggal (kode 11).',
    'The NIK is in the register, but its owner is recorded as deceased (code 11).',
    'Jangan dipakai. Kartu orang lain, atau catatan kematian yang keliru: mintakan penjelasan Dukcapil dan cek biometrik.',
    'Do not use it. It is somebody else’s card, or a wrong death record: ask Dukcapil, and for biometrics.',
  ),
  12: told(
    'NIK terdaftar dengan data ganda (kode 12).',
    'The NIK is in the register with a duplicate record (code 12).',
    'Mintakan adjudikasi ke Dukcapil; jangan tetapkan tujuan dari data ini.',
    'Ask Dukcapil for adjudication; no destination may come from this record.',
  ),
  14: told(
    'NIK terdaftar, tetapi tidak aktif (kode 14).',
    'The NIK is in the register, but inactive (code 14).',
    'Hubungi Dinas Dukcapil setempat untuk pengaktifan; data ini hanya petunjuk.',
    'Ask the local Dukcapil to reactivate it; until then it is only a lead.',
  ),
  not_in_register: told(
    'NIK ini tidak ada di data kependudukan (kode 13).',
    'This NIK is not in the population register (code 13).',
    'Salin lagi dari kartunya. Bila benar begitu, minta cek biometrik, lalu telusuri keluarga.',
    'Copy it from the card again. If it is right, ask for biometrics, then trace the family.',
  ),
  malformed: told(
    'Dukcapil tidak mengenali susunan NIK ini (kode 15).',
    'Dukcapil does not take this for a NIK (code 15).',
    'Salin lagi dari kartunya, perbaiki, lalu minta lagi.',
    'Copy it from the card again, mend it and ask again.',
  ),
  scored: told(
    'Wajah sudah dibandingkan; layanan memberi skor.',
    'The face was compared, and the service gave a score.',
    'Skor adalah petunjuk: operator DP3AK menilai bersama bukti lain.',
    'A score is a hint: the operator at DP3AK judges it with the other evidence.',
  ),
  not_compared: told(
    'Wajah tidak dapat dibandingkan oleh layanan.',
    'The service could not compare the face.',
    'Coba foto lain yang terang dan lurus, atau minta cek biometrik di DP3AK.',
    'Try another photo, bright and straight, or ask DP3AK for biometrics.',
  ),
};

/** Not sent at all: the record has to be mended first. */
export const NOT_SENT: Readonly<Record<string, Told>> = {
  nik_missing: told(
    'Tidak dikirim: NIK belum dicatat.',
    'Not sent: no NIK is recorded.',
    'Catat NIK dari kartu, lalu minta lagi; tanpa NIK, minta cek biometrik.',
    'Record the NIK from the card and ask again; without one, ask for biometrics.',
  ),
  nik_wrong: told(
    'Tidak dikirim: susunan NIK salah.',
    'Not sent: the structure of the NIK is wrong.',
    'Periksa huruf O dan angka 0, dan bahwa ada 16 angka; perbaiki lalu minta lagi.',
    'Look for a letter O in the place of a 0, and count 16 digits; mend it and ask again.',
  ),
  too_little: told(
    'Tidak dikirim: selain NIK perlu nama, dan tanggal lahir lengkap atau tempat lahir.',
    'Not sent: beside the NIK a name is needed, and a full birth date or the place of birth.',
    'Tanyakan kepada klien, catat, lalu minta lagi.',
    'Ask the client, record it and ask again.',
  ),
  no_photo: told(
    'Tidak dikirim: foto wajah tidak ada atau sudah dihapus.',
    'Not sent: there is no photo of the face, or it was removed.',
    'Unggah foto wajah, lalu minta lagi.',
    'Upload a photo of the face and ask again.',
  ),
  person_erased: told(
    'Tidak dikirim: data orang ini sudah dihapus.',
    'Not sent: the data of this person were erased.',
    'Tidak ada yang perlu dilakukan.',
    'There is nothing to do.',
  ),
};

/** Given up after all attempts. */
export const GAVE_UP: Told = told(
  'Belum dijawab, dan tidak dicoba lagi: layanan terus terganggu. Ini bukan "tidak ditemukan".',
  'Not answered, and not tried again: the service kept failing. This is not "not found".',
  'Minta lagi bila layanan sudah pulih, atau minta cek biometrik.',
  'Ask again when the service is back, or ask for biometrics.',
);

/** Why there is no answer yet. */
export const WHYS: Readonly<Record<string, Words>> = {
  timeout: { id: 'layanan lambat', en: 'the service is slow' },
  unreachable: { id: 'layanan tidak terjangkau', en: 'the service cannot be reached' },
  quota: { id: 'kuota habis', en: 'the quota is used up' },
  unauthorised: { id: 'login layanan ditolak; admin diberi tahu', en: 'the login is refused; the administrator must see to it' },
  server_error: { id: 'layanan sedang gangguan', en: 'the service has a fault' },
  nonsense: { id: 'jawaban layanan tidak terbaca', en: 'the answer cannot be read' },
  other_person: {
    id: 'layanan menjawab tentang orang lain; jawaban itu dibuang',
    en: 'it answered about somebody else; that is thrown away',
  },
  unknown_code: { id: 'kode jawaban tidak dikenal', en: 'its code is not known' },
  lost: { id: 'proses terputus sebelum jawaban disimpan', en: 'the process ended before the answer was kept' },
  changed: { id: 'data yang ditanyakan sudah diperbaiki', en: 'what was asked has been mended meanwhile' },
  person_limit: { id: 'batas tanya hari ini untuk orang ini sudah tercapai', en: 'the limit of today for this person is reached' },
};

export const FIELD_WORDS: Readonly<Record<string, Words>> = {
  NAMA_LGKP: { id: 'nama', en: 'name' },
  TMPT_LHR: { id: 'tempat lahir', en: 'place of birth' },
  TGL_LHR: { id: 'tanggal lahir', en: 'birth date' },
  JENIS_KLMIN: { id: 'jenis kelamin', en: 'sex' },
  ALAMAT: { id: 'alamat terdaftar', en: 'registered address' },
};
