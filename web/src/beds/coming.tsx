import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Api } from '../api/client';
import { Answer, Pages } from '../ui/answer';
import { Sheet } from '../ui/page';
import { Badge, Due } from '../ui/signs';
import { moment, shortDay } from '../words/time';
import { messages, say } from '../words/words';
import { useMine } from './facility';
import { OfferAnswer } from './offer-answer';
import { OverdueList } from './overdue-list';
import { expected, waitingList } from './queries';

const t = messages('coming', {
  offers: ['Tawaran yang menunggu jawaban', 'Offers that wait for an answer'],
  noOffers: [
    'Tidak ada tawaran. Bila ada tempat kosong yang cocok untuk seseorang, tawarannya muncul di sini.',
    'No offers. When a free bed suits somebody, the offer appears here.',
  ],
  arrivals: ['Akan datang ({n})', 'Expected to arrive ({n})'],
  noArrivals: ['Tidak ada yang ditunggu.', 'Nobody is expected.'],
  leaving: ['Akan keluar ({n})', 'Expected to leave ({n})'],
  noLeaving: ['Tidak ada yang akan keluar.', 'Nobody is about to leave.'],
  hold: ['Dipesan', 'Held'],
  offer: ['Ditawarkan, belum dijawab', 'Offered, not answered yet'],
  accepted: ['Tawaran diterima', 'Offer accepted'],
  bed: ['di {bed}', 'in {bed}'],
  by: ['oleh {unit}', 'by {unit}'],
  nobody: ['Orang yang tidak disebut kepada Anda', 'Somebody who is not named to you'],
  nameless: ['Tanpa nama', 'Nameless'],
  on: ['diperkirakan {day}', 'expected on {day}'],
  since: ['{state}, sejak {at}', '{state}, since {at}'],
  expiring: ['Pesanan segera habis', 'The hold is about to end'],
  answerBy: ['Jawab', 'Answer'],
  overdue: ['Terlalu lama, dan apa yang harus dilakukan', 'Too long, and what to do'],
});

/** About to end: there is time to call the driver or to make the hold longer. */
const SOON = 30 * 60_000;

/** Who is offered, who comes and who goes. */
export function Coming({ facility }: { readonly facility: Api<'FacilityRow'> }) {
  const query = useQuery(expected(facility));
  const waiting = useInfiniteQuery(waitingList);
  const mine = useMine(facility);
  return (
    <div className="stack">
      {mine && (
        <Sheet title={t('offers')}>
          <Pages of={waiting} empty={<p className="soft">{t('noOffers')}</p>}>
            {(items) => {
              const offered = items.filter(({ offer }) => offer?.facility === facility.code);
              if (!offered.length) return <p className="soft">{t('noOffers')}</p>;
              return (
                <ul className="lines">
                  {offered.map(({ caseId, number, offer, criteria, family }) => (
                    <li key={caseId}>
                      <div className="row spread">
                        <Link href={`/cases/${caseId}`} className="mono">
                          {number}
                        </Link>
                        <Due at={offer!.expiresAt} />
                      </div>
                      <p className="small">
                        {[...criteria.map(({ words }) => say(words)), ...(family > 1 ? [`× ${family}`] : [])].join('; ')}
                      </p>
                      <OfferAnswer offerId={offer!.id} number={number} />
                    </li>
                  ))}
                </ul>
              );
            }}
          </Pages>
        </Sheet>
      )}
      <Answer of={query}>
        {({ arriving, leaving, arrivals, discharges }) => (
          <div className="columns two">
            <Sheet title={t('arrivals', { n: arriving })}>
              {!arrivals.length && <p className="soft">{t('noArrivals')}</p>}
              <ul className="lines">
                {arrivals.map((each, i) => (
                  <li key={each.caseId ?? i}>
                    <Person of={each} />
                    <div className="row small">
                      <Badge tone={each.because === 'accepted' ? 'good' : 'warn'}>{t(each.because as 'hold' | 'offer' | 'accepted')}</Badge>
                      <span>
                        {[each.bed && t('bed', { bed: each.bed }), each.unit && t('by', { unit: each.unit })].filter(Boolean).join(', ')}
                      </span>
                      {each.until && <Due at={each.until} />}
                      {each.until && Date.parse(each.until) - Date.now() < SOON && <Badge tone="bad">{t('expiring')}</Badge>}
                    </div>
                  </li>
                ))}
              </ul>
            </Sheet>
            <Sheet title={t('leaving', { n: leaving })}>
              {!discharges.length && <p className="soft">{t('noLeaving')}</p>}
              <ul className="lines">
                {discharges.map((each, i) => (
                  <li key={each.caseId ?? i}>
                    <Person of={each} />
                    <div className="row small">
                      {each.bed && <span>{t('bed', { bed: each.bed })}</span>}
                      {each.expectedEnd && <span>{t('on', { day: shortDay(each.expectedEnd) })}</span>}
                      {each.ready && <span>{t('since', { state: say(each.ready.label), at: moment(each.readySince!) })}</span>}
                    </div>
                  </li>
                ))}
              </ul>
            </Sheet>
          </div>
        )}
      </Answer>
      {mine && (
        <Sheet title={t('overdue')}>
          <OverdueList />
        </Sheet>
      )}
    </div>
  );
}

function Person({
  of: { caseId, caseNumber, initials },
}: {
  readonly of: Pick<Api<'ExpectedArrival'>, 'caseId' | 'caseNumber' | 'initials'>;
}) {
  if (caseId === null) return <span className="soft">{t('nobody')}</span>;
  return (
    <span>
      <strong>{initials ?? t('nameless')}</strong>{' '}
      <Link href={`/cases/${caseId}`} className="mono">
        {caseNumber}
      </Link>
    </span>
  );
}
