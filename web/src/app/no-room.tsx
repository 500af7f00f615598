import { useSyncExternalStore } from 'react';
import { noRoom } from '../steps/drafts';
import { messages } from '../words/words';

const t = messages('no-room', {
  title: ['Penyimpanan perangkat ini penuh', 'This device’s storage is full'],
  what: [
    'Isian terakhir hanya ada di layar ini: jangan tutup. Kirim sekarang, atau kosongkan ruang (foto, unduhan, aplikasi lain); begitu ada ruang, isian tersimpan sendiri.',
    'What you typed last is only on this screen: do not close it. Send it now, or free some room (photos, downloads, other apps); as soon as there is room it is kept by itself.',
  ],
});

/** Says that a form is not kept, and what to do. */
export function NoRoom() {
  if (!useSyncExternalStore(noRoom.subscribe, noRoom.get)) return null;
  return (
    <div className="notice bad no-print" role="alert">
      <strong>{t('title')}</strong>
      <p>{t('what')}</p>
    </div>
  );
}
