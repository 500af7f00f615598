import { messages } from '../words/words';

export const t = messages('ui', {
  loading: ['Memuat…', 'Loading…'],
  again: ['Coba lagi', 'Try again'],
  close: ['Tutup', 'Close'],
  cancel: ['Batal', 'Cancel'],
  undo: ['Urungkan', 'Undo'],
  more: ['Tampilkan berikutnya', 'Show more'],
  overdue: ['Lewat waktu', 'Overdue'],
  due: ['Sampai {at}', 'By {at}'],
  noDue: ['Tanpa batas waktu', 'No time limit'],
  nothingFound: ['Tidak ditemukan', 'Nothing found'],
  search: ['Cari…', 'Search…'],
  clear: ['Kosongkan', 'Clear'],
  sortedUp: ['urut naik', 'sorted ascending'],
  sortedDown: ['urut turun', 'sorted descending'],
  share: ['Bagikan', 'Share'],
  copy: ['Salin', 'Copy'],
  copied: ['Disalin', 'Copied'],
});
