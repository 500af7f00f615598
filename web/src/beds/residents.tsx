import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Api } from '../api/client';
import { Pages } from '../ui/answer';
import { Empty } from '../ui/page';
import { Badge } from '../ui/signs';
import { number, shortDay } from '../words/time';
import { messages, say } from '../words/words';
import { residents } from './queries';
import { WideTable } from './wide-table';
import { called } from './words';

const t = messages('residents', {
  caption: ['Penghuni sekarang', 'Who lives here now'],
  kept: [
    'Nama dibaca oleh petugas tempat ini saja; pembacaannya tercatat.',
    'Names are read by the staff of this facility only; that they were read is kept.',
  ],
  who: ['Nama', 'Name'],
  bed: ['Tempat tidur', 'Bed'],
  since: ['Masuk', 'Since'],
  days: ['Hari', 'Days'],
  review: ['Tinjauan berikutnya', 'Next review'],
  limit: ['Batas tinggal', 'Limit of the stay'],
  state: ['Keadaan kasus', 'State of the case'],
  nameless: ['Tanpa nama', 'Nameless'],
  overstay: ['lewat batas hari', 'past the limit of days'],
  none: ['Belum ada penghuni tercatat', 'Nobody is recorded here'],
  noneWhat: ['Masukkan klien lewat papan: buka tempat tidur yang kosong.', 'Check somebody in on the board: open a free bed.'],
});

/** Everybody in a stay, with their clocks. */
export function Residents({ facility }: { readonly facility: Api<'FacilityRow'> }) {
  const list = useInfiniteQuery(residents(facility));
  return (
    <Pages
      of={list}
      empty={
        <Empty title={t('none')}>
          <p>{t('noneWhat')}</p>
        </Empty>
      }
    >
      {(items) => (
        <WideTable
          label={t('caption')}
          caption={
            <>
              {t('caption')} <span className="soft small">{t('kept')}</span>
            </>
          }
          headings={(['who', 'bed', 'since', 'days', 'review', 'limit', 'state'] as const).map((each) => t(each))}
        >
          {items.map((each) => (
            <tr key={each.stayId}>
              <td>
                {each.names?.join(' / ') || each.initials || t('nameless')}{' '}
                <Link href={`/cases/${each.caseId}`} className="mono small">
                  {each.caseNumber}
                </Link>
              </td>
              <td>
                {(each.ward && each.bed?.startsWith(each.ward) ? each.bed : [each.ward, each.bed].filter(Boolean).join(' ')) || '–'}{' '}
                {each.away && <Badge tone={each.away.late ? 'bad' : 'info'}>{called(each.away.kind)}</Badge>}
              </td>
              <td className="day">{shortDay(each.admittedAt)}</td>
              <td>
                {number(each.days)} {each.overstay && <Badge tone="bad">{t('overstay')}</Badge>}
              </td>
              <td className="day">{each.nextReview ? shortDay(each.nextReview) : '–'}</td>
              <td className="day">{shortDay(each.yearLimit)}</td>
              <td>{say(each.state.label)}</td>
            </tr>
          ))}
        </WideTable>
      )}
    </Pages>
  );
}
