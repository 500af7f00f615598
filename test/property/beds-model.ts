/** What a house of beds is, as simply as it can be said: lists in memory, looked through from end to end. */

export type Site = 'S' | 'T';

export interface Somebody {
  readonly name: string;
  readonly sex: 'female' | 'male' | 'unknown';
  readonly age: number | null;
  /** of the same group */
  readonly family?: string;
}

/** Everybody there is. */
export const CAST: readonly Somebody[] = [
  { name: 'Adi', sex: 'male', age: 40 },
  { name: 'Beni', sex: 'male', age: 71 },
  { name: 'Citra', sex: 'female', age: 35 },
  { name: 'Somebody', sex: 'unknown', age: null },
  { name: 'Dodo', sex: 'male', age: 9 },
  { name: 'Eka', sex: 'female', age: 33, family: 'one' },
  { name: 'Fitri', sex: 'female', age: 7, family: 'one' },
  { name: 'Gani', sex: 'male', age: 11, family: 'one' },
  { name: 'Hadi', sex: 'male', age: 45, family: 'two' },
  { name: 'Ita', sex: 'female', age: 44, family: 'two' },
  { name: 'Joko', sex: 'male', age: 17, family: 'two' },
  { name: 'Kiki', sex: 'female', age: 20, family: 'two' },
];

export interface WardOfHouse {
  readonly site: Site;
  readonly name: string;
  readonly sex?: 'female' | 'male';
  readonly ageMax?: number;
  readonly beds: number;
}

export const WARDS: readonly WardOfHouse[] = [
  { site: 'S', name: 'Anak', ageMax: 18, beds: 1 },
  { site: 'S', name: 'Bersama', beds: 3 },
  { site: 'S', name: 'Laki', sex: 'male', beds: 2 },
  { site: 'S', name: 'Putri', sex: 'female', beds: 2 },
  { site: 'T', name: 'Tamu', beds: 2 },
];

interface Bed {
  readonly site: Site;
  readonly name: string;
  readonly ward: WardOfHouse;
  readonly extra: boolean;
  allowed: boolean;
}

/** What a bed is used for now, or somebody who is here without one. */
export interface Use {
  readonly kind: 'hold' | 'stay' | 'closed';
  readonly site: Site;
  readonly bed: string | null;
  readonly who?: string;
  readonly hold?: string;
  readonly overridden?: boolean;
  away?: 'leave' | 'absconded' | undefined;
}

/** Why something must be refused, and why it may be: a refusal names one of them. With neither it must be done. */
export interface Verdict {
  readonly must: readonly string[];
  readonly may?: readonly string[];
}

export class Model {
  readonly beds: Bed[] = WARDS.flatMap((ward) =>
    Array.from({ length: ward.beds }, (_, i) => ({ site: ward.site, name: `${ward.name}-${i + 1}`, ward, extra: false, allowed: true })),
  );
  uses: Use[] = [];
  /** who absconded, and has no bed kept any more */
  readonly gone = new Map<string, { readonly site: Site; readonly bed: string | null }>();
  /** the last hold of everybody who ever had one */
  readonly holds = new Map<string, string>();

  bed(site: Site, name: string): Bed | undefined {
    return this.beds.find((bed) => bed.site === site && bed.name === name);
  }

  useOf(site: Site, name: string): Use | undefined {
    return this.uses.find((use) => use.site === site && use.bed === name);
  }

  hold(who: string): Use | undefined {
    return this.uses.find((use) => use.kind === 'hold' && use.who === who);
  }

  stay(who: string): Use | undefined {
    return this.uses.find((use) => use.kind === 'stay' && use.who === who);
  }

  free(site: Site, ward?: string): Bed[] {
    return this.beds.filter(
      (bed) => bed.site === site && !bed.extra && (ward === undefined || bed.ward.name === ward) && !this.useOf(site, bed.name),
    );
  }

  /** Those of their group who have a place there, if it is in this ward or in none that is known. */
  companions(who: string, site: Site, ward: WardOfHouse | undefined): string[] {
    const { family } = person(who);
    const there = this.uses.filter((use) => use.site === site && (use.bed === null || this.bed(site, use.bed)!.ward === ward));
    const here = there.flatMap((use) => (use.who !== undefined && use.who !== who ? use.who : []));
    return family === undefined ? [] : here.filter((name) => person(name).family === family);
  }

  /** Whom of their group they have there; several groups have nobody in common. */
  companionsOfAll(party: readonly string[], who: string, site: Site, ward: WardOfHouse | undefined): string[] {
    return party.some((other) => person(other).family !== person(who).family) ? [] : this.companions(who, site, ward);
  }

  /** Ends it. A place over capacity that was slept in is gone with whoever leaves it. */
  end(use: Use | undefined): void {
    if (!use) return;
    this.uses = this.uses.filter((each) => each !== use);
    if (use.kind === 'stay') this.leaveExtra(use);
  }

  begin(use: Use): void {
    if (use.bed !== null && this.useOf(use.site, use.bed)) throw new Error(`${use.site}/${use.bed} was given twice`);
    this.uses.push(use);
    if (use.hold !== undefined) this.holds.set(use.who!, use.hold);
  }

  /** The stay of before, if any, is over for good. */
  forget(who: string): void {
    const before = this.gone.get(who);
    this.gone.delete(who);
    if (before) this.leaveExtra(before);
    this.end(this.stay(who));
  }

  /** One line for each bed that is used, and each person who has none. */
  lines(): string[] {
    const used = this.uses.map(
      ({ kind, site, bed, who = 'nobody', away }) => `${site}/${bed ?? '-'} ${kind} ${who}${away ? ` ${away}` : ''}`,
    );
    const extras = this.beds.flatMap(({ site, name, extra }) => (extra ? `${site}/${name} extra` : []));
    return [...used, ...extras].sort();
  }

  private leaveExtra({ site, bed }: { readonly site: Site; readonly bed: string | null }): void {
    const at = this.beds.findIndex((each) => each.extra && each.site === site && each.name === bed);
    if (at >= 0 && !this.useOf(site, bed!)) this.beds.splice(at, 1);
  }
}

export function person(name: string): Somebody {
  return CAST.find((each) => each.name === name)!;
}

const isChild = ({ age }: Somebody) => age !== null && age < 18;

/** Whether somebody may not sleep in a ward with these. */
export function forbidden(who: string, { sex, ageMax }: WardOfHouse, others: readonly string[]): boolean {
  const one = person(who);
  const [withChild, withAdult] = [others.some((name) => isChild(person(name))), others.some((name) => !isChild(person(name)))];
  const forTheYoung = ageMax !== undefined && ageMax <= 21;
  if (sex !== undefined && one.sex !== 'unknown' && one.sex !== sex) return true;
  if (isChild(one)) return !forTheYoung && !withAdult;
  return forTheYoung && !withChild && (one.age === null || one.age > ageMax);
}

/**
 * Whether beds can be given to all so that nobody is where they may not be with those who are there as well: every way is tried.
 * @param beside who of others counts as company of somebody in a ward
 */
export function canHouse(
  party: readonly string[],
  free: readonly Bed[],
  beside: (who: string, ward: WardOfHouse) => readonly string[] = () => [],
): boolean {
  const rooms = new Map<WardOfHouse, number>();
  for (const { ward } of free) rooms.set(ward, (rooms.get(ward) ?? 0) + 1);
  const ways = (left: readonly string[], placed: readonly (readonly [string, WardOfHouse])[]): boolean => {
    const [first, ...rest] = left;
    const inWard = (ward: WardOfHouse) => placed.flatMap(([who, where]) => (where === ward ? who : []));
    if (first === undefined)
      return placed.every(([who, ward]) => !forbidden(who, ward, [...inWard(ward).filter((other) => other !== who), ...beside(who, ward)]));
    return [...rooms].some(([ward, room]) => inWard(ward).length < room && ways(rest, [...placed, [first, ward]]));
  };
  return ways(party, []);
}
