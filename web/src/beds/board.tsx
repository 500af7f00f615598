import { useQuery } from '@tanstack/react-query';
import { CircleAlert, Radio } from 'lucide-react';
import { memo, useCallback, useMemo, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { Api } from '../api/client';
import { useLive } from '../app/live-state';
import { useMay } from '../session/session';
import { Answer } from '../ui/answer';
import { Field } from '../ui/field';
import { Notice } from '../ui/signs';
import { clock, moment, number, toInstant } from '../words/time';
import { messages, useLanguage } from '../words/words';
import { useAfterPaint } from './after-paint';
import { BedDialog } from './bed-dialog';
import { BoardGrid } from './board-grid';
import { useMine } from './facility';
import { board, expected } from './queries';
import { bedless, isOf, wardsOf, type Kind, type Spot } from './spot';
import { Tile } from './tile';
import { WardDialog } from './ward-dialog';
import { WithoutList } from './without-list';

const t = messages('board', {
  live: ['Langsung', 'Live'],
  notLive: ['Tidak langsung: keadaan pukul {at}. Sedang menyambung lagi…', 'Not live: as it was at {at}. Connecting again…'],
  past: ['Papan pada {at}', 'The board on {at}'],
  pastWhat: ['Keadaan pada waktu itu; hanya untuk dilihat.', 'As it was then; only to look at.'],
  now: ['Kembali ke sekarang', 'Back to now'],
  moment: ['Lihat waktu lain', 'Another moment'],
  momentHelp: [
    'Keadaan papan pada waktu itu, misalnya untuk laporan atau setelah kejadian.',
    'The board as it was then, as for a report or after an incident.',
  ],
  at: ['Tanggal dan jam (WIB)', 'Date and time (WIB)'],
  show: ['Lihat papan', 'Show the board'],
  keys: ['Tombol panah: pindah tempat tidur. Enter: buka.', 'Arrow keys: from bed to bed. Enter: open.'],
  only: ['Hitungan; tekan untuk melihat yang mana', 'Counts; press to see which'],
  all: ['Tempat tidur', 'Beds'],
  free: ['Kosong', 'Free'],
  held: ['Dipesan', 'Held'],
  occupied: ['Terisi', 'Occupied'],
  closed: ['Ditutup', 'Closed'],
  extra: ['Melebihi kapasitas', 'Over capacity'],
  onLeave: ['Keluar sementara', 'On leave'],
  residents: ['Penghuni', 'Residents'],
  utilisation: ['Terpakai', 'In use'],
  withoutBed: ['Tanpa tempat tidur', 'Without a bed'],
  nobody: ['Tidak ada yang seperti itu sekarang.', 'There is none of that kind now.'],
});

/** The beds of a facility, now and as things change, or at a moment of the past. */
export function Board({ facility }: { readonly facility: Api<'FacilityRow'> }) {
  const [params] = useSearchParams();
  const local = params.get('at');
  const at = local ? toInstant(local) : undefined;
  const query = useQuery(board(facility, at));
  return (
    <div className="stack">
      <div className="board-top">
        {!at && query.data && <LiveSign asOf={query.data.asOf} />}
        <Moment at={local ?? undefined} code={facility.code} />
      </div>
      <Answer of={query}>{(shown) => <BoardShown facility={facility} board={shown} past={at !== undefined} />}</Answer>
    </div>
  );
}

/** The moment that is looked at, kept in the address. */
function Moment({ at, code }: { readonly at: string | undefined; readonly code: string }) {
  const [, go] = useLocation();
  const [typed, setTyped] = useState(at ?? '');
  const back = (): void => {
    setTyped('');
    go(`/beds/${code}`);
  };
  return (
    <>
      {at && (
        <Notice tone="warn">
          <div className="row spread">
            <span>
              <strong>{t('past', { at: moment(toInstant(at)) })}</strong> {t('pastWhat')}
            </span>
            <button type="button" className="button" onClick={back}>
              {t('now')}
            </button>
          </div>
        </Notice>
      )}
      <details className="no-print moment">
        <summary>{t('moment')}</summary>
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            go(`/beds/${code}?at=${typed}`);
          }}
        >
          <p className="hint">{t('momentHelp')}</p>
          <Field label={t('at')}>
            {(input) => (
              <input {...input} type="datetime-local" required value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
            )}
          </Field>
          <button type="submit" className="button">
            {t('show')}
          </button>
        </form>
      </details>
    </>
  );
}

function BoardShown({
  facility,
  board: shown,
  past,
}: {
  readonly facility: Api<'FacilityRow'>;
  readonly board: Api<'BedBoard'>;
  readonly past: boolean;
}) {
  const [only, setOnly] = useState<Kind>();
  const filter = useAfterPaint(only);
  const [opened, setOpened] = useState<Spot>();
  const [ward, setWard] = useState<string>();
  const wards = useMemo(() => wardsOf(shown), [shown]);
  const without = useMemo(() => bedless(shown), [shown]);
  const all = useMemo(() => [...wards.flatMap(({ spots }) => spots), ...without], [wards, without]);
  const openSpot = useCallback((id: string) => setOpened(all.find((each) => each.id === id)), [all]);
  const latest = useLatest(openSpot);
  const openWard = useCallback((name: string) => setWard(name), []);
  const mayActs = [useMay('place.manage'), useMay('place.override')].some(Boolean);
  const mine = useMine(facility);
  // who is expected is known before a bed is opened, so that its dialog is whole at once
  useQuery({ ...expected(facility), enabled: mine && !past, notifyOnChangeProps: [] });
  const known = shown.counts.capacity === 'known';
  const any = !filter || all.some((spot) => isOf(spot, filter));
  return (
    <>
      {known && <Counts code={facility.code} of={shown.counts} only={only} change={setOnly} />}
      {!known && <WithoutList facility={facility} board={shown} past={past} />}
      {known && <p className="hint no-print keys">{t('keys')}</p>}
      {!any && <p className="soft">{t('nobody')}</p>}
      <BoardGrid wards={wards} only={filter} openSpot={latest} openWard={mayActs && mine && !past ? openWard : undefined} />
      {without.length > 0 && !filter && (
        <section className="ward">
          <h2>{t('withoutBed')}</h2>
          <ul className="tiles">
            {without.map((spot) => (
              <li key={spot.id}>
                <Tile spot={spot} tab open={latest} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {opened && (
        <BedDialog
          key={opened.id}
          facility={facility}
          wards={wards}
          began={opened}
          now={all.find(({ id }) => id === opened.id)}
          past={past}
          turnTo={setOpened}
          close={() => setOpened(undefined)}
        />
      )}
      {ward !== undefined && <WardDialog facility={facility} ward={ward} close={() => setWard(undefined)} />}
    </>
  );
}

/** The same function for as long as the screen stands, so that no tile is drawn anew because another bed has changed. */
function useLatest(act: (id: string) => void): (id: string) => void {
  const [held] = useState(() => ({ act }));
  held.act = act;
  return useCallback((id: string) => held.act(id), [held]);
}

function LiveSign({ asOf }: { readonly asOf: string }) {
  const live = useLive() === 'on';
  return (
    <p className={`live-sign small ${live ? '' : 'dead'}`} role="status">
      {live ? <Radio size={16} aria-hidden /> : <CircleAlert size={16} aria-hidden />}
      {live ? t('live') : t('notLive', { at: clock(asOf) })}
    </p>
  );
}

const KINDS = ['free', 'held', 'occupied', 'closed', 'onLeave', 'extra'] as const satisfies readonly Kind[];

/** How many of each; pressed, only those are shown. */
const Counts = memo(function Counts({
  code,
  of,
  only,
  change,
}: {
  readonly code: string;
  readonly of: Api<'BoardCounts'>;
  readonly only: Kind | undefined;
  readonly change: (to: Kind | undefined) => void;
}) {
  useLanguage();
  return (
    <div className="board-counts" role="group" aria-label={t('only')}>
      <button type="button" aria-pressed={only === undefined} onClick={() => change(undefined)}>
        <span>{t('all')}</span> <strong>{number(of.beds ?? 0)}</strong>
      </button>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className={kind === 'extra' && of.extra ? 'over' : undefined}
          aria-pressed={only === kind}
          onClick={() => change(only === kind ? undefined : kind)}
        >
          <span>{t(kind)}</span> <strong>{number(of[kind] ?? 0)}</strong>
        </button>
      ))}
      <Link href={`/beds/${code}/residents`}>
        <span>{t('residents')}</span> <strong>{number(of.residents ?? 0)}</strong>
      </Link>
      {of.utilisation !== null && (
        <Link href={`/beds/${code}/time`} className={of.utilisation > 100 ? 'over' : undefined}>
          <span>{t('utilisation')}</span> <strong>{number(of.utilisation)}%</strong>
        </Link>
      )}
    </div>
  );
});
