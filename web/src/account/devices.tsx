import { useInfiniteQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import { useAct } from '../ui/act';
import { Pages } from '../ui/answer';
import { Empty, Sheet } from '../ui/page';
import { messages } from '../words/words';
import { DeviceList } from './device-list';
import { myDevices } from './queries';

const t = messages('my-devices', {
  title: ['Perangkat saya', 'My devices'],
  what: [
    'Ponsel hilang? Laporkan di sini dari perangkat lain, atau minta administrator.',
    'A phone is lost? Report it here from another device, or ask an administrator.',
  ],
  lost: ['Perangkat dilaporkan hilang', 'Device reported lost'],
  nothing: ['Belum ada perangkat yang tercatat', 'No device is known yet'],
  nothingWhat: ['Perangkat tercatat saat Anda masuk berikutnya.', 'A device is noted when you sign in next.'],
});

/** One's own devices. */
export function Devices() {
  const list = useInfiniteQuery(myDevices);
  const lose = useAct((deviceId: string) => ask(api.POST('/api/v1/me/devices/{deviceId}/lost', { params: { path: { deviceId } } })), {
    said: t('lost'),
  });
  return (
    <Sheet title={t('title')}>
      <p className="hint">{t('what')}</p>
      <Pages
        of={list}
        empty={
          <Empty title={t('nothing')}>
            <p>{t('nothingWhat')}</p>
          </Empty>
        }
      >
        {(items) => <DeviceList items={items} lose={lose} />}
      </Pages>
    </Sheet>
  );
}
