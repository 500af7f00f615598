import { messages } from '../words/words';

export const t = messages('raid', {
  title: ['Penertiban', 'Raid'],
  count: ['{n} orang, {ready} lengkap', '{n, plural, one {# person} other {# people}}, {ready} complete'],
  place: ['Tempat', 'Place'],
  person: ['Orang ke-{n}', 'Person {n}'],
  add: ['Orang berikutnya', 'Next person'],
  nameIfGiven: ['Nama, bila disebut', 'Name, if given'],
  with: ['Bersama siapa', 'Together with'],
  alone: ['Sendiri', 'Alone'],
  family: ['Keluarga {letter}', 'Family {letter}'],
  newFamily: ['Keluarga baru {letter}', 'New family {letter}'],
  answered: ['{n} dari 6 dijawab', '{n} of 6 answered'],
  list: ['Daftar', 'List'],
  print: ['Cetak daftar', 'Print the list'],
  ready: ['Lengkap', 'Complete'],
  incomplete: ['Belum lengkap', 'Not complete'],
  edit: ['Ubah orang ke-{n}', 'Change person {n}'],
  drop: ['Hapus orang ke-{n}', 'Drop person {n}'],
  gives: ['Yang menyerahkan', 'Handed over by'],
  receives: ['Yang menerima', 'Received by'],
  send: ['Kirim dan serahkan {n} orang', '{n, plural, one {Send and hand over # person} other {Send and hand over # people}}'],
  left: [
    '{n} orang belum lengkap dan tetap di daftar ini.',
    '{n, plural, one {# person is} other {# people are}} not complete and {n, plural, one {stays} other {stay}} on this list.',
  ],
});
