import { messages } from '../words/words';

export const t = messages('sop', {
  title: ['SOP yang berlaku', 'The SOP in force'],
  version: ['versi {n}', 'version {n}'],
  view: ['Lihat sebagai', 'See as'],
  whatIf: ['Kalau begini…', 'If this…'],
  chart: ['Bagan', 'Chart'],
  table: ['Tabel', 'Table'],
  enlarge: ['Buka bagan besar', 'Open the chart large'],
  chartAlt: ['Bagan jalur utama; isinya sama dengan tabel', 'Chart of the main line; it says what the table says'],
  region: ['Bagian', 'Part'],
  from: ['Mulai dari keadaan', 'Begin in the state'],
  start: ['Belum ada kasus', 'No case yet'],
  path: ['Jalan yang ditempuh', 'The way taken'],
  backTo: ['Kembali ke {state}', 'Back to {state}'],
  again: ['Mulai lagi', 'Begin anew'],
  here: ['Di sini', 'Here'],
  owner: ['Pemegang kasus', 'Holds the case'],
  ownerSame: ['tetap yang memegangnya', 'whoever held it'],
  clocks: ['Batas waktu', 'Time limits'],
  noClocks: ['tidak ada di keadaan ini', 'none in this state'],
  calendar: ['jam kalender', 'calendar time'],
  working: ['hari kerja', 'working days'],
  can: ['Yang bisa terjadi', 'What can happen'],
  anywhere: ['Yang bisa terjadi di mana saja ({n})', 'What can happen anywhere ({n})'],
  ends: ['Kasus berakhir di sini.', 'The case ends here.'],
  by: ['Oleh', 'By'],
  when: ['Bila', 'If'],
  issues: ['Terbit', 'Issues'],
  offers: ['Ditawarkan', 'Offers'],
  because: ['Dasar', 'Because'],
  then: ['Lalu: {state}', 'Then: {state}'],
  stays: ['Keadaan tetap', 'The state stays'],
  previous: ['kembali ke keadaan sebelumnya', 'back to where it was'],
  previousUnknown: ['Kembali ke keadaan sebelumnya (jalan ini belum punya)', 'Back to where it was (this way has none yet)'],
  row: ['Baris {row}', 'Row {row}'],
  story: ['Ceritanya', 'The story'],
  storyStart: ['Kasus dalam keadaan {state}.', 'The case is in the state {state}.'],
  storyStep: ['{event}, oleh {by}: kasus menjadi {state}.', '{event}, by {by}: the case becomes {state}.'],
  storyStay: ['{event}, oleh {by}: keadaannya tetap {state}.', '{event}, by {by}: it stays in {state}.'],
  event: ['Kejadian', 'Event'],
  to: ['Menjadi', 'To'],
  follows: ['Yang mengikuti', 'What follows'],
  rowHead: ['No.', 'No.'],
  years: ['{n, plural, other {# tahun}}', '{n, plural, one {# year} other {# years}}'],
  months: ['{n, plural, other {# bulan}}', '{n, plural, one {# month} other {# months}}'],
  weeks: ['{n, plural, other {# minggu}}', '{n, plural, one {# week} other {# weeks}}'],
  days: ['{n, plural, other {# hari}}', '{n, plural, one {# day} other {# days}}'],
  hours: ['{n, plural, other {# jam}}', '{n, plural, one {# hour} other {# hours}}'],
  minutes: ['{n, plural, other {# menit}}', '{n, plural, one {# minute} other {# minutes}}'],
});

const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const;

/** An ISO 8601 duration in words, as "2 hari 4 jam". */
export function duration(iso: string): string {
  const [, ...parts] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(iso) ?? [];
  return parts.flatMap((n, i) => (n ? [t(UNITS[i]!, { n: Number(n) })] : [])).join(' ');
}
