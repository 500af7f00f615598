import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Api } from '../api/client';
import { useMay, useMembership } from '../session/session';
import { Pages } from '../ui/answer';
import { Empty, Page } from '../ui/page';
import { Badge, Due } from '../ui/signs';
import { moment, number, shortDay } from '../words/time';
import { messages, say } from '../words/words';
import './beds.css';
import { useOwnFacilities } from './facility';
import { OfferAnswer } from './offer-answer';
import { PlacesFor } from './places-for';
import { waitingList } from './queries';
import { called } from './words';

const t = messages('waiting', {
  title: ['Daftar tunggu', 'Waiting list'],
  waiting: ['{n, plural, other {# orang menunggu}}', '{n, plural, one {# person waits} other {# persons wait}}'],
  order: [
    'Yang paling mendesak lebih dahulu. Poin dan alasannya tertulis pada setiap orang.',
    'The most urgent first. Each person’s points and reasons are written with them.',
  ],
  days: [
    '{n, plural, =0 {masuk daftar hari ini} other {menunggu # hari, sejak {day}}}',
    '{n, plural, =0 {on the list since today} one {waits for # day, since {day}} other {waits for # days, since {day}}}',
  ],
  family: ['keluarga {n} orang', 'family of {n}'],
  points: ['{n} poin', '{n} points'],
  why: ['Mengapa urutan ini', 'Why this rank'],
  offered: ['Ditawarkan ke {name}', 'Offered to {name}'],
  here: ['Ditawarkan kepada Anda', 'Offered to you'],
  answerBy: ['jawab sebelum {at}', 'answer before {at}'],
  places: ['Tempat yang cocok', 'Places that fit'],
  hide: ['Tutup daftar tempat', 'Close the list of places'],
  none: ['Tidak ada yang menunggu', 'Nobody waits'],
  noneWhat: [
    'Orang masuk daftar ini begitu Rehsos memerintahkan penempatan. Di UPT, daftar ini memuat yang ditawarkan kepada Anda.',
    'People come onto this list when Rehsos orders a placement. At a UPT it holds those who are offered to you.',
  ],
  looking: [
    'Dicarikan tempat; ditawarkan sendiri begitu ada yang kosong.',
    'A place is looked for, and offered by itself once one is free.',
  ],
});

/** Who waits for a place, the most urgent first and why, and what was offered. */
export default function WaitingPage() {
  const list = useInfiniteQuery(waitingList);
  const own = useOwnFacilities().data ?? [];
  const { seesPlaces } = useSight();
  return (
    <Page title={t('title')}>
      <Pages
        of={list}
        empty={
          <Empty title={t('none')}>
            <p>{t('noneWhat')}</p>
          </Empty>
        }
      >
        {(items, { waiting }) => (
          <div className="stack">
            <p>
              <strong>{t('waiting', { n: waiting })}</strong>. <span className="soft">{t('order')}</span>
            </p>
            <ol className="list">
              {items.map((each) => (
                <li key={each.caseId}>
                  <Waiting of={each} mine={own.some(({ code }) => code === each.offer?.facility)} places={seesPlaces} />
                </li>
              ))}
            </ol>
          </div>
        )}
      </Pages>
    </Page>
  );
}

/** A UPT answers; who places people also looks where they may go. */
function useSight(): { readonly seesPlaces: boolean } {
  const role = useMembership()?.role ?? '';
  const mayHold = useMay('place.hold');
  return { seesPlaces: mayHold && !role.startsWith('upt.') };
}

function Waiting({
  of: { rank, caseId, number: caseNumber, programme, joinedAt, daysWaiting, points, criteria, family, offer, obstacle, alarms },
  mine,
  places,
}: {
  readonly of: Api<'WaitingClientView'>;
  readonly mine: boolean;
  readonly places: boolean;
}) {
  const [open, setOpen] = useState(false);
  const alarm = alarms[0];
  return (
    <article className="waiting">
      <span className="waiting-rank mono" aria-hidden>
        {rank}
      </span>
      <div className="stack tight">
        <div className="row spread">
          <h2 className="mono">
            <Link href={`/cases/${caseId}`}>{caseNumber}</Link>
          </h2>
          {alarm && <Badge tone={alarm.days >= 30 ? 'bad' : 'warn'}>{say(alarm.words)}</Badge>}
        </div>
        <div className="row small">
          <span title={moment(joinedAt)}>{t('days', { n: daysWaiting, day: shortDay(joinedAt) })}</span>
          {programme && <Badge tone="info">{called(programme)}</Badge>}
          {family > 1 && <Badge>{t('family', { n: family })}</Badge>}
        </div>
        <details>
          <summary>
            {t('points', { n: number(points) })} · {t('why')}
          </summary>
          <ul className="criteria small">
            {criteria.map((each) => (
              <li key={each.code}>
                <span className="mono">{each.points > 0 ? `+${each.points}` : each.points}</span> {say(each.words)}
              </li>
            ))}
          </ul>
        </details>
        {obstacle && <p className="small">{say(obstacle)}</p>}
        {!offer && !obstacle && <p className="small soft">{t('looking')}</p>}
        {offer && (
          <div className="row small">
            <Badge tone="warn">{mine ? t('here') : t('offered', { name: offer.name })}</Badge>
            <Due at={offer.expiresAt} />
          </div>
        )}
        {offer && mine && <OfferAnswer offerId={offer.id} number={caseNumber} />}
        {places && (
          <div>
            <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t(open ? 'hide' : 'places')} <span className="for-readers">{caseNumber}</span>
            </button>
          </div>
        )}
        {open && <PlacesFor caseId={caseId} />}
      </div>
    </article>
  );
}
