import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Api } from '../api/client';
import { Answer, Pages } from '../ui/answer';
import { Empty, Sheet } from '../ui/page';
import { moment, number, shortDay } from '../words/time';
import { messages } from '../words/words';
import { CensusChart } from './census-chart';
import { usePeriod } from './period';
import { census, censusReports } from './queries';
import { WideTable } from './wide-table';
import { called } from './words';

const t = messages('over-time', {
  title: ['Hunian dari hari ke hari', 'Occupancy from day to day'],
  numbers: ['Angka yang sama dalam tabel', 'The same numbers as a table'],
  day: ['Hari', 'Day'],
  residents: ['Penghuni', 'Residents'],
  present: ['Hadir', 'Present'],
  arrivals: ['Masuk', 'In'],
  discharged: ['Keluar', 'Out'],
  deaths: ['Meninggal', 'Died'],
  absconded: ['Kabur', 'Absconded'],
  beds: ['Tempat tidur', 'Beds'],
  extra: ['Di luar kapasitas', 'Over capacity'],
  utilisation: ['Terpakai', 'In use'],
  nothing: ['Belum ada yang tercatat dalam waktu ini', 'Nothing is recorded in this time'],
  nothingWhat: ['Pilih waktu lain, atau catat penghuni lewat papan.', 'Choose another time, or record residents on the board.'],
  reports: ['Sensus yang dilaporkan', 'Reported censuses'],
  noReports: ['Belum pernah ada sensus.', 'No census was ever reported.'],
  report: ['{present} hadir, kapasitas {capacity}', '{present} present, capacity {capacity}'],
  unknown: ['tidak diketahui', 'not known'],
});

/** How many lived here, day by day, and what was reported. */
export function OverTime({ facility }: { readonly facility: Api<'FacilityRow'> }) {
  const [from, to, fields] = usePeriod(60);
  const query = useQuery(census(facility, from, to));
  return (
    <div className="stack">
      <Sheet title={t('title')}>
        {fields}
        <Answer of={query}>{({ days }) => <Days days={days} code={facility.code} />}</Answer>
      </Sheet>
      <Reports facility={facility} />
    </div>
  );
}

const COLUMNS = ['residents', 'present', 'arrivals', 'discharged', 'deaths', 'absconded', 'beds', 'extra', 'utilisation'] as const;

function Days({ days, code }: { readonly days: readonly Api<'CensusDay'>[]; readonly code: string }) {
  if (!days.some(({ residents, bedsOpen, reported }) => residents !== null || bedsOpen !== null || reported))
    return (
      <Empty title={t('nothing')}>
        <p>{t('nothingWhat')}</p>
      </Empty>
    );
  return (
    <>
      <CensusChart days={days} />
      <details>
        <summary>{t('numbers')}</summary>
        <WideTable label={t('numbers')} headings={[t('day'), ...COLUMNS.map((each) => t(each))]}>
          {[...days].reverse().map((each) => (
            <tr key={each.day}>
              <th scope="row">
                <Link href={`/beds/${code}?at=${each.day}T21:00`}>{shortDay(each.day)}</Link>
              </th>
              {[
                each.residents,
                each.present,
                each.arrivals,
                each.discharged,
                each.deaths,
                each.absconded,
                each.bedsOpen,
                each.extra,
                each.utilisation,
              ].map((value, i) => (
                <td key={COLUMNS[i]} className={COLUMNS[i] === 'extra' && value ? 'alarm-words' : undefined}>
                  {value === null ? t('unknown') : number(value) + (COLUMNS[i] === 'utilisation' ? '%' : '')}
                </td>
              ))}
            </tr>
          ))}
        </WideTable>
      </details>
    </>
  );
}

function Reports({ facility }: { readonly facility: Api<'FacilityRow'> }) {
  const list = useInfiniteQuery(censusReports(facility));
  return (
    <Sheet title={t('reports')}>
      <Pages of={list} empty={<p className="soft">{t('noReports')}</p>}>
        {(items) => (
          <ul className="lines">
            {items.map(({ asOf, present, capacity, capacityKind, source }) => (
              <li key={asOf} className="row spread">
                <strong>{moment(asOf)}</strong>
                <span>
                  {t('report', {
                    present: present === null ? t('unknown') : number(present),
                    capacity: capacity === null ? t('unknown') : `${number(capacity)}${capacityKind ? ` (${called(capacityKind)})` : ''}`,
                  })}
                </span>
                <span className="soft small">{called(source)}</span>
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </Sheet>
  );
}
