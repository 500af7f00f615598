/** What the screens of the street say of phone, network and clock. */
import { useSyncExternalStore } from 'react';
import { useOnline } from '../app/online';
import { Badge, Notice } from '../ui/signs';
import { moment, number } from '../words/time';
import { messages } from '../words/words';
import { clockError, serverNow } from './clock';
import { inFlight } from './in-flight';
import type { Keeping } from './use-draft';

const t = messages('here', {
  works: ['Layar ini bekerja tanpa jaringan', 'This screen works without a network'],
  needs: ['Perlu jaringan', 'Needs a network'],
  kept: ['Tersimpan di ponsel ini', 'Kept on this phone'],
  keeping: ['Menyimpan…', 'Keeping…'],
  full: ['Belum tersimpan', 'Not kept'],
  clash: ['Dibuka di dua jendela', 'Open in two windows'],
  clock: [
    'Jam ponsel ini salah. Menurut server sekarang {at}; waktu yang Anda nyatakan memakai jam server. Betulkan jam ponsel di Setelan.',
    'This phone’s clock is wrong. By the server it is {at} now; the times you state go by the server’s clock. Set the phone’s clock right in its settings.',
  ],
});

/** Whether something on the screen waits for a network. */
export function NeedsNetwork() {
  return useOnline() ? null : <Badge tone="warn">{t('needs')}</Badge>;
}

export function WorksOffline() {
  return <Badge tone="good">{t('works')}</Badge>;
}

const TONES = { kept: 'good', keeping: 'plain', full: 'bad', clash: 'bad' } as const;

/** How it stands with what was typed. */
export function Kept({ keeping }: { readonly keeping: Keeping }) {
  return (
    <span role="status">
      <Badge tone={TONES[keeping]}>{t(keeping)}</Badge>
    </span>
  );
}

/** Said where the phone's clock is wrong. */
export function ClockNotice() {
  const wrong = useSyncExternalStore(clockError.subscribe, clockError.get);
  if (wrong === 0) return null;
  return (
    <Notice tone="warn">
      <p>{t('clock', { at: moment(new Date(serverNow())) })}</p>
    </Notice>
  );
}

/** Bytes of a sending or parcel that are with the server or have left for it. @param arrived those that are there for sure */
export function useSent(id: string, arrived: number): number {
  const flying = useSyncExternalStore(inFlight.subscribe, () => inFlight.get(id));
  return Math.max(flying, arrived);
}

/** As "1,2", to one digit after the comma. */
export function megabytes(bytes: number): string {
  return number(Math.round(bytes / 100_000) / 10);
}
