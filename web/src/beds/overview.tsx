import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Api } from '../api/client';
import { useMay, useMembership } from '../session/session';
import { Answer, Pages } from '../ui/answer';
import { Answers } from '../ui/field';
import { Empty, Page } from '../ui/page';
import { Badge } from '../ui/signs';
import { number, shortDay } from '../words/time';
import { messages } from '../words/words';
import { ReopenFacility } from './closing';
import { ExtraList, OverdueList } from './overdue-list';
import { usePeriod } from './period';
import { closedFacilities, facilities, unmet, utilisation } from './queries';
import { WideTable } from './wide-table';
import { called } from './words';

const t = messages('overview', {
  title: ['Tempat penampungan', 'Places'],
  which: ['Yang dilihat', 'What to see'],
  now: ['Sekarang', 'Now'],
  extra: ['Melebihi kapasitas', 'Over capacity'],
  overdue: ['Terlalu lama', 'Too long'],
  used: ['Keterpakaian', 'Utilisation'],
  unmet: ['Tidak mendapat tempat', 'Found no place'],
  facility: ['Tempat', 'Facility'],
  kind: ['Jenis', 'Kind'],
  beds: ['Tempat tidur', 'Beds'],
  free: ['Kosong', 'Free'],
  held: ['Dipesan', 'Held'],
  occupied: ['Terisi', 'Occupied'],
  without: ['Tanpa tempat tidur', 'Without a bed'],
  state: ['Keadaan', 'State'],
  over: ['melebihi kapasitas', 'over capacity'],
  unknown: ['tidak diketahui', 'not known'],
  unknownCapacity: ['kapasitas tidak diketahui', 'capacity not known'],
  census: ['sensus {at}: {n}', 'census {at}: {n}'],
  synthetic: ['sintetis', 'synthetic'],
  mine: ['Milik unit saya', 'Of my unit'],
  all: ['Semua tempat di provinsi', 'All facilities of the province'],
  caption: ['Keadaan sekarang; tekan nama untuk papannya', 'As it is now; press a name for its board'],
  none: ['Tidak ada tempat', 'No facility'],
  used_: ['Terpakai', 'In use'],
  days: ['Hari penghuni', 'Days of residents'],
  left: ['Keluar', 'Left'],
  stay: ['Lama tinggal rata-rata', 'Average stay'],
  dayCount: ['{n} hari', '{n} days'],
  asked: ['{persons} orang dalam {requests} permintaan tidak mendapat tempat.', '{persons} persons in {requests} requests found no place.'],
  week: ['Minggu mulai', 'Week of'],
  reason: ['Mengapa', 'Why'],
  persons: ['Orang', 'Persons'],
  unit: ['Yang meminta', 'Who asked'],
  anywhere: ['di mana saja', 'anywhere'],
  noUnmet: ['Semua permintaan mendapat tempat', 'Every request found a place'],
  closed: ['Ditutup', 'Closed'],
  noneClosed: ['Tidak ada tempat yang ditutup', 'No facility is closed'],
  closedSince: ['sejak {at}: {why}', 'since {at}: {why}'],
  each: ['Permintaan satu per satu', 'The requests one by one'],
});

const VIEWS = ['now', 'extra', 'overdue', 'used', 'unmet', 'closed'] as const;

/** All facilities seen together. */
export function Overview() {
  const [view, setView] = useState<(typeof VIEWS)[number]>('now');
  const [from, to, fields] = usePeriod(30);
  return (
    <Page title={t('title')}>
      <div className="stack">
        <Answers
          legend={t('which')}
          name="view"
          options={VIEWS.map((value) => ({ value, label: t(value) }))}
          value={view}
          change={(value) => setView(value as (typeof VIEWS)[number])}
        />
        {(view === 'used' || view === 'unmet') && fields}
        {view === 'now' && <Now />}
        {view === 'extra' && <ExtraList />}
        {view === 'overdue' && <OverdueList />}
        {view === 'used' && <Used from={from} to={to} />}
        {view === 'unmet' && <Unmet from={from} to={to} />}
        {view === 'closed' && <Closed />}
      </div>
    </Page>
  );
}

function Now() {
  const unit = useMembership()?.unit.code;
  const list = useQuery(facilities);
  return (
    <Answer of={list}>
      {(all) => {
        const mine = all.filter((each) => each.unit === unit);
        return (
          <>
            {mine.length > 0 && <FacilityTable caption={t('mine')} of={mine} />}
            <FacilityTable caption={`${t('all')}. ${t('caption')}`} of={knownFirst(all)} />
          </>
        );
      }}
    </Answer>
  );
}

/** Those of which something can be said before those that must be asked. */
function knownFirst(all: readonly Api<'FacilityRow'>[]): readonly Api<'FacilityRow'>[] {
  return [...all].sort((one, other) => Number(one.beds === null) - Number(other.beds === null));
}

function FacilityTable({ caption, of }: { readonly caption: string; readonly of: readonly Api<'FacilityRow'>[] }) {
  return (
    <WideTable
      label={caption}
      caption={caption}
      headings={(['facility', 'kind', 'beds', 'free', 'held', 'occupied', 'without', 'state'] as const).map((each) => t(each))}
    >
      {of.map((each) => (
        <tr key={each.code}>
          <td>
            <Link href={`/beds/${each.code}`}>{each.name}</Link>
          </td>
          <td>{called(each.kind)}</td>
          {each.beds === null ? (
            <td colSpan={4} className="soft small">
              {t('unknownCapacity')}
              {each.census && each.census.present !== null && (
                <>, {t('census', { at: shortDay(each.census.asOf), n: number(each.census.present) })}</>
              )}
            </td>
          ) : (
            [each.beds, each.free ?? 0, each.held, each.occupied].map((value, i) => <td key={i}>{number(value)}</td>)
          )}
          <td>{number(each.withoutBed)}</td>
          <td>
            {each.overCapacity && <Badge tone="bad">{t('over')}</Badge>} {each.synthetic && <Badge>{t('synthetic')}</Badge>}
          </td>
        </tr>
      ))}
    </WideTable>
  );
}

function Used({ from, to }: { readonly from: string; readonly to: string }) {
  const list = useInfiniteQuery(utilisation(from, to));
  return (
    <Pages of={list} empty={<Empty title={t('none')} />}>
      {(items) => (
        <WideTable
          label={t('used')}
          caption={t('used')}
          headings={(['facility', 'used_', 'days', 'left', 'stay'] as const).map((each) => t(each))}
        >
          {items.map((each) => (
            <tr key={each.facility}>
              <td>
                <Link href={`/beds/${each.facility}/time`}>{each.name}</Link> {each.synthetic && <Badge>{t('synthetic')}</Badge>}
              </td>
              <td className={each.utilisation !== null && each.utilisation > 100 ? 'alarm-words' : undefined}>
                {each.utilisation === null ? t('unknown') : `${number(each.utilisation)}%`}
              </td>
              <td>{each.residentDays === null ? t('unknown') : number(each.residentDays)}</td>
              <td>{number(each.left)}</td>
              <td>{each.averageStay === null ? '–' : t('dayCount', { n: number(each.averageStay) })}</td>
            </tr>
          ))}
        </WideTable>
      )}
    </Pages>
  );
}

function Unmet({ from, to }: { readonly from: string; readonly to: string }) {
  const list = useInfiniteQuery(unmet(from, to));
  return (
    <Pages of={list} empty={<Empty title={t('noUnmet')} />}>
      {(items, { persons, requests, groups }) => (
        <>
          <p>{t('asked', { persons: number(persons), requests: number(requests) })}</p>
          <WideTable label={t('unmet')} headings={(['week', 'facility', 'reason', 'persons'] as const).map((each) => t(each))}>
            {groups.map((each) => (
              <tr key={each.week + String(each.facility) + each.reason}>
                <td className="day">{shortDay(each.week)}</td>
                <td>{each.facility ?? t('anywhere')}</td>
                <td>{called(each.reason)}</td>
                <td>{number(each.persons)}</td>
              </tr>
            ))}
          </WideTable>
          <details>
            <summary>{t('each')}</summary>
            <ul className="lines">
              {items.map((each, i) => (
                <li key={i} className="row spread small">
                  <span>{shortDay(each.at)}</span>
                  <span>{each.unit ?? '–'}</span>
                  <span>{each.facility ?? t('anywhere')}</span>
                  <span>{called(each.reason)}</span>
                  <span className="mono">{number(each.persons)}</span>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </Pages>
  );
}

function Closed() {
  const list = useInfiniteQuery(closedFacilities);
  const me = useMembership();
  const mayManage = useMay('place.manage');
  return (
    <Pages of={list} empty={<Empty title={t('noneClosed')} />}>
      {(items) => (
        <ul className="lines">
          {items.map((each) => (
            <li key={each.code} className="row spread">
              <span>
                <strong>{each.name}</strong> <span className="soft small">{called(each.kind)}</span>
                <br />
                <span className="small">{t('closedSince', { at: shortDay(each.closedAt!), why: called(each.closedBecause!) })}</span>
              </span>
              {mayManage && (me?.role === 'dinsos.rehsos' || me?.unit.code === each.unit) && <ReopenFacility facility={each} />}
            </li>
          ))}
        </ul>
      )}
    </Pages>
  );
}
