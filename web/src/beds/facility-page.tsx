import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from 'wouter';
import { Nowhere } from '../app/nowhere';
import { useMay } from '../session/session';
import type { Api } from '../api/client';
import { Answer } from '../ui/answer';
import { Page } from '../ui/page';
import { Badge } from '../ui/signs';
import { Pick } from '../ui/pick';
import { messages } from '../words/words';
import './beds.css';
import { Board } from './board';
import { Coming } from './coming';
import { useMine, useOwnFacilities } from './facility';
import { OverTime } from './over-time';
import { Overview } from './overview';
import { facilities } from './queries';
import { Residents } from './residents';
import { RollCall } from './roll-call';
import { Settings } from './settings';

const t = messages('facility', {
  parts: ['Bagian tempat ini', 'Parts of this facility'],
  board: ['Papan', 'Board'],
  coming: ['Datang & keluar', 'Coming & going'],
  residents: ['Penghuni', 'Residents'],
  rollCall: ['Apel', 'Roll call'],
  time: ['Dari waktu ke waktu', 'Over time'],
  settings: ['Pengaturan', 'Settings'],
  other: ['Tempat lain', 'Another facility'],
  overview: ['Semua tempat', 'All facilities'],
  synthetic: ['tempat tidur sintetis', 'synthetic beds'],
});

type Facility = Api<'FacilityRow'>;

const PARTS = [
  ['', 'board', Board],
  ['coming', 'coming', Coming],
  ['residents', 'residents', Residents],
  ['roll-call', 'rollCall', RollCall],
  ['time', 'time', OverTime],
  ['settings', 'settings', Settings],
] as const;

/** The desk of a UPT or shelter: its own one at first; for those without one of their own, all of them. */
export default function FacilityPage() {
  const { code, part = '' } = useParams();
  const own = useOwnFacilities();
  const all = useQuery(facilities);
  if (code === 'all') return <Overview />;
  return (
    <Answer of={own}>
      {(mine) => {
        if (code === undefined && mine.length !== 1) return <Overview />;
        const facility = code === undefined ? mine[0] : all.data?.find((each) => each.code === code);
        return facility ? (
          <OneFacility facility={facility} part={part} all={all.data ?? []} several={mine.length !== 1} />
        ) : (
          <Answer of={all}>{() => <Nowhere />}</Answer>
        );
      }}
    </Answer>
  );
}

function OneFacility({
  facility,
  part,
  all,
  several,
}: {
  readonly facility: Facility;
  readonly part: string;
  readonly all: readonly Facility[];
  readonly several: boolean;
}) {
  const [, go] = useLocation();
  const mine = useMine(facility);
  // people of a facility are told of to its own staff and to offices of the province
  const mayResidents = useMay('resident.read');
  const parts = PARTS.filter(([, name]) => mayResidents || (name !== 'residents' && name !== 'rollCall'));
  const Part = parts.find(([path]) => path === part)?.[2];
  if (!Part) return <Nowhere />;
  return (
    <Page
      title={facility.name}
      actions={
        <>
          {facility.synthetic && <Badge>{t('synthetic')}</Badge>}
          {(several || !mine) && (
            <Link href="/beds/all" className="button quiet">
              {t('overview')}
            </Link>
          )}
        </>
      }
    >
      <div className="stack">
        {(several || !mine) && (
          <Pick
            label={t('other')}
            choices={all.map(({ code, name }) => ({ value: code, label: name, hint: code }))}
            value={facility.code}
            change={(code) => code && go(`/beds/${code}${part && `/${part}`}`)}
          />
        )}
        <nav className="parts no-print" aria-label={t('parts')}>
          {parts.map(([path, label]) => (
            <Link key={path} href={`/beds/${facility.code}${path && `/${path}`}`} aria-current={path === part ? 'page' : undefined}>
              {t(label)}
            </Link>
          ))}
        </nav>
        <Part key={facility.code} facility={facility} />
      </div>
    </Page>
  );
}
