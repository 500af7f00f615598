import { useInfiniteQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import { codeLabel } from '../steps/forms';
import { Pages, paged } from '../ui/answer';
import { Sheet } from '../ui/page';
import { Badge } from '../ui/signs';
import { moment } from '../words/time';
import { messages, say } from '../words/words';

const t = messages('stays', {
  title: ['Tempat tinggal', 'Where they stay'],
  nothing: ['Belum ada tempat yang dipakai atau dipesan.', 'No place has been used or held yet.'],
  hold: ['Dipesan', 'Held'],
  stay: ['Menginap', 'Stays'],
  ended: ['Berakhir', 'Ended'],
  until: ['{since} – {until}', '{since} – {until}'],
  sinceOnly: ['sejak {since}', 'since {since}'],
  leave: ['Sedang izin', 'On leave'],
  absconded: ['Meninggalkan tempat', 'Absconded'],
  back: ['kembali {at}', 'back {at}'],
  offers: ['Tawaran ke UPT', 'Offers to UPT'],
});

/** Where a client has been and has had a place held, the newest first. */
export function Stays({ caseId }: { readonly caseId: string }) {
  const stays = useInfiniteQuery({
    queryKey: ['case', caseId, 'stays'],
    meta: { of: ['case', 'facility'] },
    queryFn: ({ pageParam: after }) =>
      ask(api.GET('/api/v1/cases/{caseId}/stays', { params: { path: { caseId }, query: { limit: 20, ...(after && { after }) } } })),
    ...paged,
  });
  return (
    <Sheet title={t('title')}>
      <Pages of={stays} empty={<p className="soft">{t('nothing')}</p>}>
        {(items) => (
          <ul className="list">
            {items.map(({ id, kind, facilityName, bed, since, until, endReason, away, dueBack }) => (
              <li key={id}>
                <div className="row">
                  <span>{[facilityName, bed].filter(Boolean).join(' · ')}</span>
                  <Badge tone={endReason ? 'plain' : kind === 'hold' ? 'warn' : 'good'}>{t(endReason ? 'ended' : kind)}</Badge>
                  {away && <Badge tone="warn">{t(away)}</Badge>}
                </div>
                <div className="small soft">
                  {until ? t('until', { since: moment(since), until: moment(until) }) : t('sinceOnly', { since: moment(since) })}
                  {dueBack && ` · ${t('back', { at: moment(dueBack) })}`}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </Sheet>
  );
}

/** Which UPT were asked to take the client, and what each said; nothing where none was. */
export function PlaceOffers({ caseId }: { readonly caseId: string }) {
  const offers = useInfiniteQuery({
    queryKey: ['case', caseId, 'offers'],
    meta: { of: ['case', 'offer'] },
    queryFn: ({ pageParam: after }) =>
      ask(api.GET('/api/v1/cases/{caseId}/offers', { params: { path: { caseId }, query: { limit: 20, ...(after && { after }) } } })),
    ...paged,
  });
  if (!offers.data?.pages[0]?.items.length) return null;
  return (
    <Sheet title={t('offers')}>
      <Pages of={offers} empty={null}>
        {(items) => (
          <ul className="list">
            {items.map(({ id, name, words, offeredAt, reason, consequence }) => (
              <li key={id}>
                <strong>{name}</strong> · {say(words)}
                <div className="small soft">
                  {moment(offeredAt)}
                  {reason && ` · ${codeLabel(reason, 'reason')}`}
                </div>
                {consequence && <div className="small">{say(consequence)}</div>}
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </Sheet>
  );
}
