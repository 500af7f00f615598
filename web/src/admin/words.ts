import { messages } from '../words/words';

/** What several screens of administration say. */
export const t = messages('admin', {
  unit: ['Unit', 'Unit'],
  role: ['Peran', 'Role'],
  from: ['Hari pertama', 'First day'],
  to: ['Hari terakhir', 'Last day'],
  toHint: ['Kosongkan bila tanpa batas.', 'Leave empty if without end.'],
  pickUnit: ['Pilih unit dulu; perannya mengikuti unit itu.', 'Choose the unit first; its roles follow.'],
  cancel: ['Batal', 'Cancel'],
  noRole: ['tanpa peran', 'no role'],
  closed: ['Akun ditutup', 'Account closed'],
  back: ['Kembali ke daftar staf', 'Back to the staff'],
});
