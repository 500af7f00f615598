import { numberOf } from './chance.js';
import type { Person } from './person.js';
import type { Register } from './register.js';

const YOUNGEST_ADULT = '2009';
const OLD = '1960';

/** What persons can be asked for by kind: those who make trouble, for demos and tests. */
const KINDS = {
  active: ({ state }: Person) => state === 'active',
  deceased: ({ state }: Person) => state === 'deceased',
  duplicate: ({ state }: Person) => state === 'duplicate',
  inactive: ({ state }: Person) => state === 'inactive',
  never_enrolled: ({ state, biometrics, record }: Person) => state === 'active' && !biometrics && record.TGL_LHR < YOUNGEST_ADULT,
  enrolled: ({ state, biometrics }: Person) => state === 'active' && biometrics,
  twin: ({ twin, biometrics }: Person) => twin !== undefined && biometrics,
  mononym: ({ record }: Person) => !record.NAMA_LGKP.includes(' '),
  short_form: ({ record }: Person) => record.NAMA_LGKP.includes('.'),
  old_spelling: ({ record }: Person) => /OE|DJ|TJ/.test(record.NAMA_LGKP),
  child: ({ record }: Person) => record.TGL_LHR >= YOUNGEST_ADULT,
  elderly: ({ record }: Person) => record.TGL_LHR < OLD,
  /** registered today elsewhere than the NIK says */
  moved: ({ record }: Person) => !record.NIK.startsWith(String(record.NO_PROP * 100 + record.NO_KAB)),
} satisfies Record<string, (person: Person) => boolean>;

export type PersonKind = keyof typeof KINDS;
export const PERSON_KINDS = Object.keys(KINDS) as PersonKind[];

/** Far more than have to be looked at for the rarest kind. */
const LOOK_AT = 20_000;

/** Everybody there is: the register, and behind it those given by hand, who go first when they have the same NIK. */
export class Population {
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    private readonly register: Register,
    private readonly given: readonly Person[],
  ) {
    this.places = new Map(given.map(({ record }, i) => [record.NIK, register.size + i]));
  }

  get size(): number {
    return this.register.size + this.given.length;
  }

  place(nik: string): number | undefined {
    return this.places.get(nik) ?? this.register.find(nik);
  }

  byNik(nik: string): Person | undefined {
    const place = this.place(nik);
    return place === undefined ? undefined : this.at(place);
  }

  /** @param place 0 to size - 1 */
  at(place: number): Person {
    return place < this.register.size ? this.register.person(place) : this.given[place - this.register.size]!;
  }

  somebody(number: number): Person {
    return this.at(number % this.size);
  }

  /** Somebody else than the one with this NIK; the same each time. */
  other(nik: string): Person {
    return this.somebody((this.place(nik) ?? numberOf(nik)) + this.size - 1);
  }

  /** Some of a kind, from a place on and around. */
  ofKind(kind: PersonKind, from: number, many: number): { readonly index: number; readonly person: Person }[] {
    const found = [];
    for (let i = 0; i < Math.min(this.size, LOOK_AT) && found.length < many; i += 1) {
      const index = (from + i) % this.size;
      const person = this.at(index);
      if (KINDS[kind](person)) found.push({ index, person });
    }
    return found;
  }
}
