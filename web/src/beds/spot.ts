/** What the board shows one tile of: a bed, a place over capacity, or somebody without a bed. */
import type { Api } from '../api/client';

export interface Spot {
  /** stable: the bed's, or the case's where there is no bed */
  readonly id: string;
  /** null: no bed of the list */
  readonly bed: string | null;
  readonly ward: string | null;
  /** free, held, occupied, closed; unused: a place over capacity with nobody in it */
  readonly state: string;
  readonly synthetic: boolean;
  readonly resident: Api<'BoardResident'> | null;
  readonly hold: Api<'BoardHold'> | null;
  readonly closure: Api<'BoardClosure'> | null;
  /** a place over capacity */
  readonly extra: Api<'BoardExtraPlace'> | null;
}

export interface WardSpots {
  readonly ward: Api<'BoardWard'>;
  readonly spots: readonly Spot[];
}

/** What may be counted and shown alone. */
export type Kind = 'free' | 'held' | 'occupied' | 'closed' | 'extra' | 'onLeave';

/** A bed that has not changed stays the same object, so that its tile is not drawn anew. */
const spots = new WeakMap<object, Spot>();

function spotOf(bed: Api<'BoardBed'>, ward: string, extra: Api<'BoardExtraPlace'> | null): Spot {
  const known = spots.get(bed);
  if (known?.ward === ward) return known;
  const { id, name, state, synthetic, resident, hold, closure } = bed;
  const spot = { id, bed: name, ward, state, synthetic, resident, hold, closure, extra };
  spots.set(bed, spot);
  return spot;
}

/** The wards in their order, each with its beds and then its places over capacity. Pure. */
export function wardsOf({ wards, extra }: Pick<Api<'BedBoard'>, 'wards' | 'extra'>): readonly WardSpots[] {
  return wards.map((ward) => ({
    ward,
    spots: [
      ...ward.beds.map((bed) => spotOf(bed, ward.name, null)),
      ...extra.filter((place) => place.ward === ward.name).map((place) => spotOf(place, ward.name, place)),
    ],
  }));
}

/** Those who are here without a bed of the list. Pure. */
export function bedless({ withoutBed }: Pick<Api<'BedBoard'>, 'withoutBed'>): readonly Spot[] {
  return withoutBed.map(({ saidBed, resident, hold }, i) => ({
    id: resident?.caseId ?? hold?.caseId ?? String(i),
    bed: saidBed,
    ward: null,
    state: hold ? 'held' : 'occupied',
    synthetic: false,
    resident,
    hold,
    closure: null,
    extra: null,
  }));
}

export function isOf({ state, extra, resident }: Spot, kind: Kind): boolean {
  if (kind === 'extra') return extra !== null && state !== 'unused';
  if (kind === 'onLeave') return resident?.away?.kind === 'leave';
  return extra === null && state === kind;
}

/** The free bed that is nearest in the list to this one: in its ward, then in any. Pure. */
export function nextBest(wards: readonly WardSpots[], { id, ward }: Spot): Spot | undefined {
  const own = wards.find((each) => each.ward.name === ward)?.spots ?? [];
  const at = own.findIndex((each) => each.id === id);
  const free = own.map((spot, i) => ({ spot, away: Math.abs(i - at) })).filter(({ spot }) => spot.id !== id && isOf(spot, 'free'));
  return (
    free.sort((one, other) => one.away - other.away)[0]?.spot ??
    wards.flatMap(({ spots: others }) => others).find((each) => each.id !== id && isOf(each, 'free'))
  );
}
