import { Smartphone } from 'lucide-react';
import { useState } from 'react';
import type { UseMutationResult } from '@tanstack/react-query';
import type { Api } from '../api/client';
import { Dialog } from '../ui/dialog';
import { Badge, Problem } from '../ui/signs';
import { fromNow, moment, shortDay } from '../words/time';
import { messages } from '../words/words';
import './account.css';

const t = messages('devices', {
  since: ['dipakai sejak {day}, terakhir {ago}', 'used since {day}, last {ago}'],
  current: ['Perangkat ini', 'This device'],
  lost: ['Dilaporkan hilang {at}', 'Reported lost {at}'],
  lose: ['Hilang', 'Lost'],
  sure: ['Laporkan hilang', 'Report lost'],
  what: [
    '{label} dikeluarkan saat ini juga. Isian yang belum terkirim di dalamnya terkunci untuk seterusnya, dan terhapus begitu aplikasi dibuka. Ini tidak dapat diurungkan.',
    '{label} is signed out at once. What was not sent from it is locked for good, and dropped as soon as the app is opened. This cannot be undone.',
  ],
  cancel: ['Batal', 'Cancel'],
});

/** Phones and browsers somebody signs in with, and reporting one lost. */
export function DeviceList({
  items,
  lose,
}: {
  readonly items: readonly Api<'DeviceRow'>[];
  readonly lose: UseMutationResult<unknown, unknown, string>;
}) {
  const [asked, setAsked] = useState<Api<'DeviceRow'>>();
  return (
    <>
      <ul className="list parted">
        {items.map((each) => (
          <li key={each.id} className="row spread">
            <span>
              <Smartphone size={18} aria-hidden /> <strong>{each.label}</strong>
              <br />
              <span className="small soft">{t('since', { day: shortDay(each.registeredAt), ago: fromNow(each.lastSeenAt) })}</span>
            </span>
            {each.lostAt ? (
              <Badge tone="bad">{t('lost', { at: moment(each.lostAt) })}</Badge>
            ) : (
              <span className="row">
                {each.current && <Badge tone="good">{t('current')}</Badge>}
                <button type="button" className="button" onClick={() => setAsked(each)}>
                  {t('lose')}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <Dialog title={t('sure')} close={() => setAsked(undefined)}>
          <p>{t('what', { label: asked.label })}</p>
          <Problem error={lose.error} />
          <div className="row">
            <button
              type="button"
              className="button danger"
              disabled={lose.isPending}
              onClick={() => lose.mutate(asked.id, { onSuccess: () => setAsked(undefined) })}
            >
              {t('sure')}
            </button>
            <button type="button" className="button quiet" onClick={() => setAsked(undefined)}>
              {t('cancel')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
