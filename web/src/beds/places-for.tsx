import { useInfiniteQuery } from '@tanstack/react-query';
import { Check, CircleHelp, Minus, X } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { api, ask, once, type Api } from '../api/client';
import { useMay } from '../session/session';
import { useAct } from '../ui/act';
import { Pages } from '../ui/answer';
import { Empty } from '../ui/page';
import { Badge, Problem, type Tone } from '../ui/signs';
import { moment, number } from '../words/time';
import { messages, say } from '../words/words';
import './beds.css';
import { offersOf, placesFor, staysOf } from './queries';
import { Refused } from './refused';
import { called, type Override } from './words';

const t = messages('places-for', {
  held: ['Sudah ada tempat yang dipesan', 'A place is held'],
  heldAt: ['{facility}, {bed}, sampai {until}.', '{facility}, {bed}, until {until}.'],
  bedless: ['tanpa tempat tidur', 'no bed'],
  release: ['Lepas pesanan', 'Give it back'],
  extend: ['Perpanjang', 'Extend'],
  released: ['Pesanan dilepas.', 'The place was given back.'],
  extended: ['Pesanan berlaku sampai {until}.', 'Held until {until}.'],
  offers: ['Yang sudah ditawari', 'Who was asked'],
  noOffers: [
    'Belum ada UPT yang ditawari. Begitu ada tempat tidur yang cocok kosong, sistem menawarkannya sendiri; atau pesan di bawah ini.',
    'No UPT was asked yet. As soon as a bed that fits is free, the system offers it by itself; or hold one below.',
  ],
  again: ['Ditawarkan lagi mulai {at}', 'Offered there again from {at}'],
  which: ['Tempat yang cocok, dan mengapa', 'Which place fits, and why'],
  together: ['Carikan untuk seluruh keluarga atau rombongan', 'Look for the whole family or group'],
  isolation: ['Perlu isolasi karena infeksi', 'Must be kept from others because of an infection'],
  persons: ['Untuk {n} orang', 'For {n, plural, one {# person} other {# persons}}'],
  free: ['{n} kosong', '{n} free'],
  freeUnknown: ['kapasitas tidak diketahui', 'capacity not known'],
  soon: ['+{n} dalam 7 hari', '+{n} within 7 days'],
  km: ['{n} km', '{n} km'],
  fits: ['Cocok', 'Fits'],
  not: ['Tidak cocok', 'Does not fit'],
  ask: ['Tanyakan dahulu', 'Ask first'],
  for: ['mendukung', 'for'],
  against: ['memberatkan', 'against'],
  forbids: ['menghalangi', 'forbids'],
  ward: ['dalam satu ruang', 'in one ward'],
  facility: ['di ruang berbeda', 'in different wards'],
  hold: ['Pesan tempat', 'Hold a place'],
  heldNow: ['Dipesan sampai {until}. UPT melihatnya di papannya.', 'Held until {until}. The UPT sees it on its board.'],
  board: ['Papan', 'Board'],
  nothing: ['Belum ada tempat yang tercatat', 'No facility is known'],
});

/** Which facility suits a case and why or why not, what is held and what was offered; with the acts of those who may hold a place. */
export function PlacesFor({ caseId }: { readonly caseId: string }) {
  const [together, setTogether] = useState(false);
  const [isolation, setIsolation] = useState(false);
  const places = useInfiniteQuery(placesFor(caseId, { together, isolation }));
  const mayHold = useMay('place.hold');
  const caseIds = places.data?.pages[0]?.caseIds ?? [caseId];
  return (
    <div className="stack">
      <Held caseId={caseId} />
      <Offered caseId={caseId} />
      <h3>{t('which')}</h3>
      <label className="choice">
        <input type="checkbox" checked={together} onChange={(event) => setTogether(event.currentTarget.checked)} />
        {t('together')}
        {together && <span className="soft">{t('persons', { n: caseIds.length })}</span>}
      </label>
      <label className="choice">
        <input type="checkbox" checked={isolation} onChange={(event) => setIsolation(event.currentTarget.checked)} />
        {t('isolation')}
      </label>
      <Pages of={places} empty={<Empty title={t('nothing')} />}>
        {(items) => (
          <ol className="list">
            {items.map((each) => (
              <li key={each.code}>
                <PlaceMatch of={each} caseIds={caseIds} isolation={isolation} mayHold={mayHold} />
              </li>
            ))}
          </ol>
        )}
      </Pages>
    </div>
  );
}

/** The hold that stands, with its end. */
function Held({ caseId }: { readonly caseId: string }) {
  const stays = useInfiniteQuery(staysOf(caseId));
  const now = Date.now();
  const hold = stays.data?.pages[0]?.items.find(
    ({ kind, until, endReason }) => kind === 'hold' && endReason === null && (until === null || Date.parse(until) > now),
  );
  const release = useAct((holdId: string) => ask(api.DELETE('/api/v1/holds/{holdId}', { params: { path: { holdId } } })), {
    said: t('released'),
  });
  const extend = useAct(
    (holdId: string) => ask(api.POST('/api/v1/holds/{holdId}/extend', { params: { path: { holdId } }, body: {}, headers: once() })),
    { said: ({ until }) => t('extended', { until: moment(until) }) },
  );
  const mayHold = useMay('place.hold');
  if (!hold) return <Problem error={stays.error} again={() => void stays.refetch()} />;
  return (
    <div className="notice good">
      <strong>{t('held')}</strong>
      <p>{t('heldAt', { facility: hold.facilityName, bed: hold.bed ?? t('bedless'), until: hold.until ? moment(hold.until) : '–' })}</p>
      {mayHold && (
        <div className="row">
          <button type="button" className="button" disabled={extend.isPending} onClick={() => extend.mutate(hold.id)}>
            {t('extend')}
          </button>
          <button type="button" className="button" disabled={release.isPending} onClick={() => release.mutate(hold.id)}>
            {t('release')}
          </button>
        </div>
      )}
      <Problem error={extend.error ?? release.error} />
    </div>
  );
}

const OFFER_TONE: Readonly<Record<string, Tone>> = { open: 'warn', accepted: 'good', declined: 'bad' };

/** Whom the system asked, and what they answered with which consequence. */
function Offered({ caseId }: { readonly caseId: string }) {
  const offers = useInfiniteQuery(offersOf(caseId));
  return (
    <>
      <h3>{t('offers')}</h3>
      <Pages of={offers} empty={<p className="soft small">{t('noOffers')}</p>}>
        {(items) => (
          <ul className="list">
            {items.map((each) => (
              <li key={each.id} className="place-match">
                <span className="row spread">
                  <strong>{each.name}</strong>
                  <span className="small soft">{moment(each.answeredAt ?? each.offeredAt)}</span>
                </span>
                <span className="row small">
                  <Badge tone={OFFER_TONE[each.status] ?? 'plain'}>{say(each.words)}</Badge>
                </span>
                {each.consequence && <span className="small">{say(each.consequence)}</span>}
                {each.notAgainBefore && <span className="small soft">{t('again', { at: moment(each.notAgainBefore) })}</span>}
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </>
  );
}

const SIGNS = { for: Check, against: Minus, forbids: X } as const;

function PlaceMatch({
  of: { rank, code, name, kind, fits, free, expected, distanceKm, together, reasons },
  caseIds,
  isolation,
  mayHold,
}: {
  readonly of: Api<'PlaceMatchView'>;
  readonly caseIds: readonly string[];
  readonly isolation: boolean;
  readonly mayHold: boolean;
}) {
  const hold = useAct(
    (override: Override | undefined) =>
      ask(
        api.POST('/api/v1/holds', {
          body: { facility: code, caseIds: [...caseIds], isolation, ...(override && { override }) },
          headers: once(),
        }),
      ),
    { said: ({ holds }) => t('heldNow', { until: moment(holds[0]!.until) }) },
  );
  return (
    <div className={`place-match ${fits ? 'fits' : ''}`}>
      <span className="row spread">
        <strong>
          {rank}. {name}
        </strong>
        {fits ? (
          <Badge tone="good">{t('fits')}</Badge>
        ) : (
          <Badge tone={free === null ? 'info' : 'plain'}>{t(free === null ? 'ask' : 'not')}</Badge>
        )}
      </span>
      <span className="row small soft mono">
        <span>{called(kind)}</span>
        <span>{free === null ? t('freeUnknown') : t('free', { n: number(free) })}</span>
        {!!expected && <span>{t('soon', { n: expected })}</span>}
        {distanceKm !== null && <span>{t('km', { n: number(distanceKm) })}</span>}
        {caseIds.length > 1 && fits && together !== 'no' && <span>{t(together)}</span>}
      </span>
      <ul className="reasons small">
        {reasons.map(({ code: reason, weight, words }) => {
          const Sign = SIGNS[weight] ?? CircleHelp;
          return (
            <li key={reason} className={weight}>
              <Sign size={16} aria-label={t(weight)} role="img" /> {say(words)}
            </li>
          );
        })}
      </ul>
      <div className="row">
        {mayHold && free !== null && (
          <button
            type="button"
            className={`button ${fits && rank === 1 ? 'primary' : ''}`}
            disabled={hold.isPending}
            onClick={() => hold.mutate(undefined)}
          >
            {t('hold')}
          </button>
        )}
        <Link href={`/beds/${code}`} className="button quiet">
          {t('board')}
        </Link>
      </div>
      <Refused error={hold.error} override={(reason) => hold.mutate(reason)} />
    </div>
  );
}
