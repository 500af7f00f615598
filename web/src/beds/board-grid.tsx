import { memo, useCallback, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { Badge } from '../ui/signs';
import { messages, useLanguage } from '../words/words';
import { isOf, type Kind, type Spot, type WardSpots } from './spot';
import { Tile } from './tile';
import { called } from './words';

const t = messages('board-grid', {
  synthetic: ['sintetis', 'synthetic'],
  free: ['{free} kosong dari {all}', '{free} free of {all}'],
  ages: ['{min}–{max} tahun', 'aged {min}–{max}'],
  from: ['{min} tahun ke atas', '{min} and older'],
  to: ['sampai {max} tahun', 'up to {max}'],
  isolation: ['isolasi', 'isolation'],
  acts: ['Atur ruang', 'Ward…'],
  none: ['Belum ada tempat tidur di ruang ini.', 'There is no bed in this ward yet.'],
});

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/** Wards and their beds. The arrow keys go from bed to bed, across wards too; Enter opens one. */
export const BoardGrid = memo(function BoardGrid({
  wards,
  only,
  openSpot,
  openWard,
}: {
  readonly wards: readonly WardSpots[];
  /** only these; undefined: all */
  readonly only: Kind | undefined;
  readonly openSpot: (id: string) => void;
  /** undefined: nobody here may change wards */
  readonly openWard: ((name: string) => void) | undefined;
}) {
  return (
    <div className="board" onKeyDown={walk}>
      {wards.map(({ ward, spots }) => (
        <Ward key={ward.name} ward={ward} spots={spots} only={only} openSpot={openSpot} openWard={openWard} />
      ))}
    </div>
  );
});

const Ward = memo(
  function Ward({
    ward,
    spots,
    only,
    openSpot,
    openWard,
  }: WardSpots & {
    readonly only: Kind | undefined;
    readonly openSpot: (id: string) => void;
    readonly openWard: ((name: string) => void) | undefined;
  }) {
    useLanguage();
    const last = useRef<string>(undefined);
    const shown = only ? spots.filter((spot) => isOf(spot, only)) : spots;
    // by hand, not by drawing the ward anew: that took a frame of every touch on a slow phone
    const remember = useCallback(({ currentTarget, target }: FocusEvent<HTMLElement>) => {
      if (target.dataset['bed'] === undefined) return;
      for (const stop of currentTarget.querySelectorAll<HTMLElement>('[data-bed][tabindex="0"]')) stop.tabIndex = -1;
      target.tabIndex = 0;
      last.current = target.dataset['bed'];
    }, []);
    const stop = shown.some(({ id }) => id === last.current) ? last.current : shown[0]?.id;
    const listed = spots.filter(({ extra }) => !extra);
    return (
      <section className="ward" hidden={only !== undefined && !shown.length}>
        <div className="ward-head">
          <h2>{ward.name}</h2>
          <span className="soft small">{peopleOf(ward)}</span>
          {spots.some(({ synthetic }) => synthetic) && <Badge>{t('synthetic')}</Badge>}
          <span className="small mono ward-free">
            {t('free', { free: listed.filter((spot) => isOf(spot, 'free')).length, all: listed.length })}
          </span>
          {openWard && (
            <button type="button" className="button quiet small no-print" onClick={() => openWard(ward.name)}>
              {t('acts')} <span className="for-readers">{ward.name}</span>
            </button>
          )}
        </div>
        {!spots.length && <p className="soft small">{t('none')}</p>}
        <ul className="tiles" onFocus={remember}>
          {/* those not asked for are hidden, not taken away: to draw 300 anew takes half a second on a slow machine */}
          {spots.map((spot) => (
            <li key={spot.id} hidden={only !== undefined && !isOf(spot, only)}>
              <Tile spot={spot} tab={spot.id === stop} open={openSpot} />
            </li>
          ))}
        </ul>
      </section>
    );
  },
  (before, after) =>
    before.ward.name === after.ward.name &&
    before.only === after.only &&
    before.openSpot === after.openSpot &&
    before.openWard === after.openWard &&
    peopleOf(before.ward) === peopleOf(after.ward) &&
    isSame(before.spots, after.spots),
);

function isSame(one: readonly Spot[], other: readonly Spot[]): boolean {
  return one.length === other.length && one.every((spot, i) => spot === other[i]);
}

/** Whom a ward is for. */
function peopleOf({ sex, ageMin, ageMax, condition, isolation }: WardSpots['ward']): string {
  const ages =
    ageMin !== null && ageMax !== null
      ? t('ages', { min: ageMin, max: ageMax })
      : ageMin !== null
        ? t('from', { min: ageMin })
        : ageMax !== null
          ? t('to', { max: ageMax })
          : undefined;
  return [called(sex), ages, condition === 'general' ? undefined : called(condition), isolation ? t('isolation') : undefined]
    .filter(Boolean)
    .join(', ');
}

/** From bed to bed, as they lie on the screen. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  if (!ARROWS.includes(event.key)) return;
  const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('li:not([hidden]) > [data-bed]')];
  const at = tiles.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  tiles[goal(event.key, at, tiles)]?.focus();
}

function goal(key: string, at: number, tiles: readonly HTMLElement[]): number {
  if (key === 'Home') return 0;
  if (key === 'End') return tiles.length - 1;
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'ArrowRight') return Math.min(tiles.length - 1, at + 1);
  return rowAway(key === 'ArrowUp' ? -1 : 1, at, tiles);
}

/** The tile of the next row that is nearest below or above; the same one if there is no such row. */
function rowAway(direction: 1 | -1, at: number, tiles: readonly HTMLElement[]): number {
  const here = tiles[at]!.getBoundingClientRect();
  let [best, row] = [at, 0];
  for (let i = at + direction; tiles[i]; i += direction) {
    const there = tiles[i]!.getBoundingClientRect();
    if ((there.top - here.top) * direction < 4) continue;
    if (best !== at && Math.abs(there.top - row) > 4) break;
    const better = best === at || Math.abs(there.left - here.left) < Math.abs(tiles[best]!.getBoundingClientRect().left - here.left);
    if (better) [best, row] = [i, there.top];
  }
  return best;
}
