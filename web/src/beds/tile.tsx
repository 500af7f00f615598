import { BedSingle, CircleDashed, Clock, DoorOpen, Footprints, TriangleAlert, XCircle } from 'lucide-react';
import { memo } from 'react';
import { clock, isoDay, shortDay } from '../words/time';
import { messages, useLanguage } from '../words/words';
import type { Spot } from './spot';
import { called } from './words';

const t = messages('tile', {
  nameless: ['Tanpa nama', 'Nameless'],
  days: ['{n, plural, =0 {hari ini} other {hari ke-{n}}}', '{n, plural, =0 {today} other {day {n}}}'],
  until: ['s.d. {at}', 'until {at}'],
  untilOpened: ['sampai dibuka', 'until opened'],
  back: ['kembali {at}', 'back {at}'],
  late: ['terlambat, harusnya {at}', 'late, due {at}'],
  yearOver: ['lewat batas tinggal', 'past the limit of stays'],
  over: ['Melebihi kapasitas', 'Over capacity'],
  permitted: ['izin s.d. {at}', 'allowed until {at}'],
  ended: ['izin habis {at}', 'permission ended {at}'],
  never: ['tanpa izin', 'without permission'],
  bedless: ['Tanpa tempat tidur', 'No bed'],
});

/** A day, or the hour if it is today. */
function shortly(at: string): string {
  return isoDay(at) === isoDay() ? clock(at) : shortDay(at);
}

const SIGNS = {
  free: CircleDashed,
  unused: CircleDashed,
  held: Clock,
  occupied: BedSingle,
  closed: XCircle,
  leave: DoorOpen,
  absconded: Footprints,
  extra: TriangleAlert,
} as const;

/** How it looks: the state, or what matters more. */
function lookOf({ state, extra, resident }: Spot): keyof typeof SIGNS {
  if (extra && state !== 'unused') return 'extra';
  if (resident?.away) return resident.away.kind === 'leave' ? 'leave' : 'absconded';
  return state in SIGNS ? (state as keyof typeof SIGNS) : 'occupied';
}

/** One bed at a glance. Drawn anew only when the bed has changed. */
export const Tile = memo(function Tile({
  spot,
  tab,
  open,
}: {
  readonly spot: Spot;
  /** whether Tab stops here; the arrow keys go everywhere */
  readonly tab: boolean;
  readonly open: (id: string) => void;
}) {
  useLanguage();
  const look = lookOf(spot);
  const Sign = SIGNS[look];
  const { resident, hold, extra } = spot;
  return (
    <button type="button" className={`tile ${look}`} data-bed={spot.id} tabIndex={tab ? 0 : -1} onClick={() => open(spot.id)}>
      <span className="tile-name">
        <strong>{spot.bed ?? t('bedless')}</strong>
        <Sign size={18} aria-hidden />
        {resident && <span className="for-readers">{called(spot.state)}</span>}
      </span>
      <span className="tile-who">
        {resident ? (resident.initials ?? t('nameless')) : hold ? (hold.initials ?? hold.caseNumber) : called(spot.state)}
      </span>
      <span className="tile-more">{moreOf(spot).join(' · ')}</span>
      {extra && look === 'extra' && (
        <span className="tile-more">
          {extra.until === null ? t('never') : t(extra.ended ? 'ended' : 'permitted', { at: shortDay(extra.until) })}
        </span>
      )}
    </button>
  );
});

function moreOf({ state, resident, hold, closure, extra }: Spot): readonly string[] {
  if (resident) {
    const { away, days, yearLimit } = resident;
    return [
      ...(away ? [called(away.kind)] : []),
      ...(away?.dueBack ? [t(away.late ? 'late' : 'back', { at: shortly(away.dueBack) })] : []),
      ...(extra ? [t('over'), ...(extra.reason ? [called(extra.reason)] : [])] : []),
      t('days', { n: days }),
      ...(Date.parse(yearLimit) < Date.now() ? [t('yearOver')] : []),
    ];
  }
  if (hold) return [called('held'), t('until', { at: shortly(hold.until) })];
  if (closure) {
    return [
      ...(closure.reason ? [called(closure.reason)] : []),
      closure.until ? t('until', { at: shortly(closure.until) }) : t('untilOpened'),
    ];
  }
  if (state === 'unused' && extra?.until) return [t('permitted', { at: shortDay(extra.until) })];
  return [];
}
