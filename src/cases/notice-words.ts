/** Notices in words, by kind and subject. */
import { sayEvent, type Sop } from '../engine/index.js';
import type { Words } from '../shared/refusal.js';

/** What is told about a client's place, by subject. */
const PLACE_NOTICES: Readonly<Record<string, Words>> = {
  offer: { id: 'Tempat ditahan untuk klien: terima atau tolak', en: 'A place is held for a client: accept or decline' },
  offer_accepted: { id: 'UPT menyediakan tempat', en: 'The UPT has a place ready' },
  offer_declined: { id: 'UPT tidak dapat menerima', en: 'The UPT cannot take the client' },
  offer_expired: { id: 'Tawaran tempat tidak dijawab dan sudah habis', en: 'The offer of a place was not answered and is over' },
  offer_withdrawn: { id: 'Tawaran tempat ditarik kembali', en: 'The offer of a place is withdrawn' },
  hold_expired: {
    id: 'Pesanan tempat sudah habis; klien tetap diterima bila tempatnya masih kosong',
    en: 'The hold is over; the client is still let in if the place is free',
  },
  leave_overdue: { id: 'Belum kembali dari izin keluar', en: 'Not back from leave' },
  extra_over: {
    id: 'Izin tempat tambahan habis, tetapi masih terisi: perpanjang atau pindahkan',
    en: 'The permission of an extra place is over and somebody is in it: renew it or move them',
  },
};

/** What is told about somebody who may be known, by subject. */
const DUPLICATE_NOTICES: Readonly<Record<string, Words>> = {
  open_case: {
    id: 'Sangat mungkin orang yang sama punya kasus terbuka lain: periksa',
    en: 'Very likely somebody with another open case: check',
  },
  very_likely: { id: 'Sangat mungkin pernah ditolong: periksa', en: 'Very likely helped before: check' },
  possible: { id: 'Mungkin orang yang sama: periksa', en: 'Possibly a known person: check' },
};

/** What is told about a question to Dukcapil, by subject. */
const IDENTITY_NOTICES: Readonly<Record<string, Words>> = {
  mismatched: {
    id: 'Dukcapil: NIK terdaftar, tetapi ada data yang berbeda',
    en: 'Dukcapil: the NIK is in the register, but something differs',
  },
  blocked: { id: 'Dukcapil: data ditemukan tetapi bermasalah', en: 'Dukcapil: the record is found but blocked' },
  not_in_register: {
    id: 'Dukcapil: NIK tidak ada di data kependudukan (kode 13)',
    en: 'Dukcapil: the NIK is not in the register (code 13)',
  },
  malformed: { id: 'Dukcapil: susunan NIK tidak dikenali (kode 15)', en: 'Dukcapil: it does not take this for a NIK (code 15)' },
  scored: { id: 'Dukcapil: wajah sudah dibandingkan, perlu dinilai', en: 'Dukcapil: the face was compared, and is to be judged' },
  not_compared: { id: 'Dukcapil: wajah tidak dapat dibandingkan', en: 'Dukcapil: the face could not be compared' },
  gave_up: {
    id: 'Dukcapil belum menjawab dan tidak dicoba lagi: minta lagi bila sudah pulih',
    en: 'Dukcapil has not answered and is not tried again: ask again when it is back',
  },
  not_taken: {
    id: 'Jawaban Dukcapil datang setelah kasus berubah: lihat hasilnya',
    en: 'Dukcapil answered after the case had moved on: see what it said',
  },
  nik_missing: { id: 'Tidak dikirim ke Dukcapil: NIK belum dicatat', en: 'Not sent to Dukcapil: no NIK is recorded' },
  nik_wrong: {
    id: 'Tidak dikirim ke Dukcapil: susunan NIK salah (O atau 0?)',
    en: 'Not sent to Dukcapil: the structure of the NIK is wrong (O or 0?)',
  },
  too_little: {
    id: 'Tidak dikirim ke Dukcapil: lengkapi nama dan tanggal atau tempat lahir',
    en: 'Not sent to Dukcapil: a name and a birth date or place are needed',
  },
  no_photo: { id: 'Tidak dikirim ke Dukcapil: foto wajah tidak ada', en: 'Not sent to Dukcapil: there is no photo of the face' },
  person_erased: {
    id: 'Tidak dikirim ke Dukcapil: data orang ini sudah dihapus',
    en: 'Not sent to Dukcapil: the data of this person were erased',
  },
};

/** What a notice says, with no personal data. @param kind handoff, answer, event, clock, task, place, duplicate or identity */
export function noticeWords(sop: Sop, kind: string, subject: string): Words {
  const { handoffs, clocks, effects } = sop.file;
  const label = handoffs[subject]?.label ?? clocks[subject]?.label ?? effects[subject]?.label;
  const event = { id: sayEvent(sop, subject, 'id'), en: sayEvent(sop, subject, 'en') };
  switch (kind) {
    case 'handoff':
      return { id: `Ditawarkan: ${label?.id ?? subject}`, en: `Offered: ${label?.en ?? subject}` };
    case 'answer':
      return { id: `Dijawab: ${label?.id ?? subject}`, en: `Answered: ${label?.en ?? subject}` };
    case 'clock':
      return { id: `Batas waktu: ${label?.id ?? subject}`, en: `Time limit: ${label?.en ?? subject}` };
    case 'place':
      return PLACE_NOTICES[subject] ?? event;
    case 'duplicate':
      return DUPLICATE_NOTICES[subject] ?? event;
    case 'identity':
      return IDENTITY_NOTICES[subject] ?? event;
    case 'task':
      return { id: `Tugas: ${label?.id ?? subject}`, en: `Task: ${label?.en ?? subject}` };
    default:
      return event;
  }
}
