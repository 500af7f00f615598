import { number, shortDay } from '../words/time';
import { language, messages } from '../words/words';

export const t = messages('identity', {
  title: ['Siapa orang ini', 'Who this is'],
  readFor: ['Dibaca untuk {purpose}; siapa yang membaca dicatat.', 'Read for {purpose}; who reads it is kept.'],
  erased: [
    'Data orang ini sudah dihapus: tidak ada yang dapat ditampilkan.',
    'The data of this person were erased: there is nothing to show.',
  ],
  unknown: ['tidak diketahui', 'unknown'],
  notKnown: ['Belum diketahui', 'Not known yet'],
  why: ['Mengapa', 'Why'],
  saysSo: ['Yang mendukung', 'What speaks for it'],
  against: ['Yang menentang', 'What speaks against it'],
  alsoSaid: ['{count, plural, other {# keterangan menentang}}', '{count, plural, one {# claim against} other {# claims against}}'],
  contradictions: ['Yang perlu diperhatikan', 'To be looked at'],
  stop: ['Selesaikan dahulu', 'Resolve this first'],
  ask: ['Tanyakan lagi', 'Ask again'],
  note: ['Untuk diketahui', 'To be known'],
  places: ['Alamat dan tujuan', 'Addresses and destination'],
  addresses: ['Alamat menurut keterangan', 'Addresses by what was said'],
  registered: ['terdaftar', 'registered'],
  named: ['disebut', 'named'],
  noAddress: ['Belum ada alamat yang disebut.', 'No address has been named yet.'],
  destination: ['Tujuan pulang', 'Destination'],
  noDestination: ['Belum dipastikan siapa pun.', 'Nobody has confirmed one yet.'],
  confirmedBy: ['Dipastikan {who}, {at}', 'Confirmed by {who}, {at}'],
  reopened: ['dibuka lagi oleh bukti baru', 'reopened by new evidence'],
  'by.family': ['keluarga', 'the family'],
  'by.village_office': ['kantor desa atau kelurahan', 'the village office'],
  'by.origin_dinsos': ['Dinas Sosial asal', 'the Dinsos of origin'],
  'by.institution': ['lembaga', 'an institution'],
  history: ['Riwayat keterangan ({count})', 'History of claims ({count})'],
  historyEmpty: [
    'Belum ada keterangan. Tambahkan yang dikatakan atau ditunjukkan orang ini.',
    'There are no claims. Add what the person says or shows.',
  ],
  saidNot: ['menurut sumber ini tidak benar', 'this source says it is not so'],
  'standing.counts': ['berlaku', 'counts'],
  'standing.contradicted': ['kalah oleh sumber yang lebih kuat', 'contradicted by a stronger source'],
  'standing.withdrawn': ['dicabut', 'withdrawn'],
  withdrawnAt: ['Dicabut {at}: {reason}', 'Withdrawn {at}: {reason}'],
  withdraw: ['Cabut', 'Withdraw'],
  withdrawTitle: ['Cabut keterangan', 'Withdraw a claim'],
  withdrawWhat: [
    'Keterangan ini tidak dihitung lagi, tetapi tetap tercatat dengan alasannya.',
    'The claim no longer counts; it stays on record with the reason.',
  ],
  withdrawn: ['Keterangan dicabut', 'The claim is withdrawn'],
  add: ['Tambah keterangan', 'Add a claim'],
  addHelp: [
    'Yang dikatakan atau ditunjukkan di luar langkah kasus. Isi dari Dukcapil masuk lewat langkah kasus.',
    'What was said or shown outside of any step of the case. What the register says comes by steps of the case.',
  ],
  added: ['Keterangan ditambahkan', 'The claim is added'],
  kind: ['Tentang', 'About'],
  value: ['Keterangan', 'What was said or shown'],
  source: ['Dari siapa', 'Who says so'],
  sureness: ['Seberapa yakin bahwa sumber mengatakan ini', 'How sure that the source says this'],
  denies: ['Sumber mengatakan ini TIDAK benar', 'The source says that this is NOT so'],
  saidAt: ['Kapan dikatakan (kosong: sekarang)', 'When it was said (empty: now)'],
  letter: ['Nomor surat atau dokumen (boleh kosong)', 'Number of the letter or paper (may be empty)'],
  birthHint: ['1980, 1980-05 atau 1980-05-03', '1980, 1980-05 or 1980-05-03'],
  ageHint: ['Dalam tahun', 'In years'],
  nikHint: ['Seperti tertulis: 16 angka', 'As written: 16 digits'],
  needed: ['Isi dahulu.', 'Fill this in.'],
  save: ['Simpan', 'Save'],
  reason: ['Alasan', 'Reason'],
  digits: ['{count} dari 16 angka', '{count} of 16 digits'],
  letters: ['Ada huruf: NIK hanya angka (perhatikan O dan 0).', 'There are letters: a NIK has digits alone (look for O and 0).'],
  nikSays: [
    'Angkanya menyebut: {says}. Apakah NIK ini ada, hanya Dukcapil yang tahu.',
    'The digits say: {says}. Whether it exists only Dukcapil knows.',
  ],
  born: ['lahir {day}-{month}, tahun {years}', 'born {day}-{month}, in {years}'],
  or: ['atau', 'or'],
  years: ['{age} tahun', 'aged {age}'],
  'sex.female': ['perempuan', 'female'],
  'sex.male': ['laki-laki', 'male'],
  'sex.unknown': ['tidak diketahui', 'unknown'],
  'confidence.unknown': ['belum diketahui', 'unknown'],
  'confidence.weak': ['lemah', 'weak'],
  'confidence.fair': ['cukup', 'fair'],
  'confidence.strong': ['kuat', 'strong'],
  'confidence.established': ['dipastikan', 'established'],
  'purpose.intake': ['penerimaan', 'intake'],
  'purpose.identification': ['identifikasi', 'identification'],
  'purpose.decision': ['keputusan', 'a decision'],
  'purpose.care': ['perawatan', 'care'],
  'purpose.health': ['kesehatan', 'health'],
  'purpose.audit': ['pemeriksaan', 'an audit'],
  'kind.name': ['nama', 'name'],
  'kind.nik': ['NIK', 'NIK'],
  'kind.birth': ['tanggal lahir', 'date of birth'],
  'kind.age': ['perkiraan umur', 'estimated age'],
  'kind.sex': ['jenis kelamin', 'sex'],
  'kind.birth_place': ['tempat lahir', 'place of birth'],
  'kind.origin': ['daerah asal', 'origin'],
  'kind.registered_address': ['alamat terdaftar', 'registered address'],
  'kind.father': ['ayah', 'father'],
  'kind.mother': ['ibu', 'mother'],
  'kind.spouse': ['suami atau istri', 'spouse'],
  'kind.kk': ['nomor KK', 'family card number'],
  'kind.alias': ['nama lain', 'alias'],
  'kind.address': ['alamat yang disebut', 'address named'],
  'kind.family': ['keluarga', 'family'],
  'kind.mark': ['ciri tubuh', 'mark'],
  'kind.language': ['bahasa', 'language'],
  'kind.phone': ['telepon', 'phone'],
  'source.person': ['orangnya sendiri', 'the person'],
  'source.other': ['orang lain', 'somebody else'],
  'source.family': ['keluarga', 'the family'],
  'source.village_office': ['kantor desa atau kelurahan', 'the village office'],
  'source.card': ['KTP-el yang dilihat', 'the KTP-el that was seen'],
  'source.paper': ['dokumen lain yang dilihat', 'another paper that was seen'],
  'source.letter': ['surat', 'a letter'],
  'source.earlier_case': ['catatan terdahulu', 'an earlier record'],
  'sureness.sure': ['yakin', 'sure'],
  'sureness.likely': ['agak yakin', 'likely'],
  'sureness.doubtful': ['ragu', 'doubtful'],
  'because.typed_wrong': ['salah ketik', 'typed wrong'],
  'because.misheard': ['salah dengar', 'misheard'],
  'because.taken_back': ['ditarik oleh yang mengatakan', 'taken back by whoever said it'],
  'because.other_person': ['ternyata tentang orang lain', 'it is about somebody else'],
  'because.evidence_overturned': ['buktinya ternyata keliru', 'its evidence was overturned'],
  'because.identity_withdrawn': ['identitas dicabut', 'the identity was withdrawn'],
  'because.not_the_client': ['ternyata bukan orang ini', 'it is not this person'],
  'because.other': ['alasan lain', 'another reason'],
});

export type Key = Parameters<typeof t>[0];

/** The words for a code of the API; one that is newer than this app is shown as it is. */
export function coded(group: string, code: string): string {
  const key = `${group}.${code}`;
  const said = t(key as Key);
  return said === `identity.${key}` ? code.replaceAll('_', ' ') : said;
}

/** A value of a claim as people here write it. */
export function sayValue(kind: string, value: string): string {
  switch (kind) {
    case 'sex':
      return coded('sex', value);
    case 'age':
      return t('years', { age: /^\d+$/.test(value) ? number(Number(value)) : value });
    case 'birth':
      return sayBirth(value);
    case 'nik':
      return value.replace(/^(\d{6})(\d{6})(\d{4})$/, '$1 $2 $3');
    default:
      return value;
  }
}

/** As far as it is known: 17 Agu 1990, Agu 1990, or 1990. */
export function sayBirth(value: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return shortDay(`${value}T00:00:00+07:00`);
  if (!/^\d{4}-\d\d$/.test(value)) return value;
  return new Intl.DateTimeFormat(language() === 'id' ? 'id-ID' : 'en-GB', { month: 'short', year: 'numeric' }).format(
    new Date(`${value}-15T00:00:00Z`),
  );
}
