import { makeAreas, peopleOf, type Areas, type District } from './areas.js';
import { drawOf, pick, share, type Draw } from './chance.js';
import type { People } from './name-lists.js';
import { nameOf } from './names.js';
import { NikTable } from './nik-table.js';
import { addressOf, cardNumber, religionOf, schoolOf, two, workOf } from './particulars.js';
import type { Person, RecordState } from './person.js';

/** The register stands still at the end of the year before this one: the same seed gives the same persons whenever it is made. */
const YEAR = 2026;
/** before their 17th birthday nobody is enrolled */
const ENROLLED_FROM = 17;

const STATES: readonly RecordState[] = ['active', 'deceased', 'duplicate', 'inactive'];
type Role = 'head' | 'spouse' | 'child' | 'parent';
const ROLES: readonly Role[] = ['head', 'spouse', 'child', 'parent'];

/** What is drawn for a person or a household; each its own number, so that they are independent. */
const HOUSE = {
  district: 100,
  area: 101,
  people: 102,
  kind: 103,
  headAge: 104,
  children: 105,
  spouseAge: 106,
  address: 108,
} as const;
const OWN = {
  sex: 200,
  elsewhere: 201,
  area: 202,
  day: 203,
  state: 204,
  enrolled: 205,
  twin: 206,
  parents: 207,
  work: 208,
  blood: 209,
} as const;

/** The bits of what is kept of a person besides the key: state 0-1, role 2-3, never enrolled 4, second twin 5. */
const NEVER_ENROLLED = 16;
const TWIN = 32;

/** A birth as it stands in a NIK, and the year that it does not say. */
interface Birth {
  readonly area: number;
  readonly woman: boolean;
  readonly year: number;
  /** from 0 */
  readonly month: number;
  readonly day: number;
}

/**
 * A synthetic population register: **DATA SINTETIS**, every NIK with serial 0000. Of each person only what cannot be derived is kept (9 bytes, and a
 * table from NIK to place); names, families and addresses come from seed and place, so that 200,000 take some 8 MB.
 */
export class Register {
  private readonly draw: Draw;
  private readonly areas: Areas;
  private readonly table: NikTable;
  private readonly bits: Uint8Array;
  private readonly years: Uint8Array;
  private readonly households: Uint32Array;
  /** the first person of each household, and the one after the last */
  private readonly firsts: number[] = [];
  /** of each household: its kecamatan, the district of that, and how many households came there before it */
  private readonly homes: number[] = [];
  private readonly districts: number[] = [];
  private readonly ordinals: number[] = [];
  private readonly chooseDistrict: (drawn: number) => number;

  constructor(
    seed: number,
    readonly size: number,
  ) {
    this.draw = drawOf(seed);
    this.areas = makeAreas(this.draw);
    this.table = new NikTable(size);
    this.bits = new Uint8Array(size);
    this.years = new Uint8Array(size);
    this.households = new Uint32Array(size);
    this.chooseDistrict = byWeight(this.areas.districts);
    const counts = new Uint32Array(this.areas.list.length);
    while (this.table.size < size) {
      const house = this.firsts.length;
      const district = this.chooseDistrict(this.draw(HOUSE.district, house));
      const home = pick(this.areas.districts[district]!.areas, this.draw(HOUSE.area, house));
      this.districts.push(district);
      this.homes.push(home);
      this.ordinals.push(counts[home]!++);
      this.addHousehold(house, this.areas.districts[district]!);
    }
    this.firsts.push(size);
  }

  /** Where somebody with this NIK stands in the register; undefined if nobody does. */
  find(nik: string): number | undefined {
    const area = this.areas.places.get(nik.slice(0, 6));
    if (area === undefined || !/^\d{12}0000$/.test(nik.slice(0, 16)) || nik.length !== 16) return undefined;
    const day = Number(nik.slice(6, 8));
    const woman = day > 40;
    return this.table.find({
      area,
      woman,
      day: day - (woman ? 41 : 1),
      month: Number(nik.slice(8, 10)) - 1,
      year: Number(nik.slice(10, 12)),
    });
  }

  nik(index: number): string {
    const { area, woman, year, month, day } = this.table.at(index);
    return `${this.areas.list[area]!.code}${two(day + 1 + (woman ? 40 : 0))}${two(month + 1)}${two(year)}0000`;
  }

  /** @param index 0 to size - 1 */
  person(index: number): Person {
    const bits = this.bits[index]!;
    return {
      state: STATES[bits & 3]!,
      biometrics: (bits & NEVER_ENROLLED) === 0,
      twin: this.twinOf(index),
      record: this.record(index),
    };
  }

  private addHousehold(house: number, district: District): void {
    const drawn = (what: number): number => this.draw(what, house);
    this.firsts.push(this.table.size);
    const kind = share(drawn(HOUSE.kind));
    const young = share(drawn(HOUSE.headAge));
    const head = YEAR - 22 - Math.floor(young * Math.sqrt(young) * 66);
    const woman = kind < 0.08 || (kind < 0.18 && drawn(HOUSE.spouseAge) % 2 === 0);
    this.add(district, 'head', woman, head);
    if (kind < 0.18) return;

    const mother = Math.min(YEAR - 19, head - 3 + (drawn(HOUSE.spouseAge) % 12));
    this.add(district, 'spouse', !woman, mother);
    const most = Math.min(4, Math.floor((YEAR - mother - 18) / 3));
    const children = kind < 0.3 ? 0 : Math.min(most, 1 + (drawn(HOUSE.children) % 4));
    for (let child = 0; child < children; child += 1)
      this.addChild(district, mother + 19 + child * 4 + (this.draw(OWN.day, this.table.size) % 4));
    const parent = head - 22 - (drawn(HOUSE.children) % 12);
    if (kind > 0.93 && parent > 1925) this.add(district, 'parent', kind > 0.96, parent);
  }

  private addChild(district: District, year: number): void {
    // with thirty children have a household of their own
    if (year > YEAR - 1 || year < YEAR - 30) return;
    const index = this.table.size;
    this.add(district, 'child', this.draw(OWN.sex, index) % 2 === 0, year);
    if (this.draw(OWN.twin, index) % 90 === 0) this.addTwin(district, index);
  }

  /**
   * Twins of one sex would have the serials 0001 and 0002; with 0000 only, the second is registered in the next kecamatan.
   */
  private addTwin(district: District, first: number): void {
    if (this.table.size >= this.size) return;
    const birth = this.table.at(first);
    const next = district.areas[(district.areas.indexOf(this.homes.at(-1)!) + 1) % district.areas.length]!;
    this.keep({ ...birth, area: next, year: this.years[first]! + 1900 }, 'child', TWIN);
  }

  private add(district: District, role: Role, woman: boolean, year: number): void {
    const index = this.table.size;
    if (index >= this.size) return;
    const drawn = (what: number): number => this.draw(what, index);
    const home = this.homes.at(-1)!;
    const former = YEAR - year > 6 ? district.formerAreas[district.areas.indexOf(home)]! : home;
    // a quarter of the grown were first registered elsewhere: a NIK does not follow a move
    const moved = role !== 'child' && share(drawn(OWN.elsewhere)) < 0.25;
    const area = moved ? pick(this.areas.districts[this.chooseDistrict(drawn(OWN.elsewhere + 50))]!.formerAreas, drawn(OWN.area)) : former;
    // should somebody be born there and then already, the next day that is free
    for (let day = drawn(OWN.day) % 365; ; day += 1) {
      const date = new Date(Date.UTC(year, 0, 1 + (day % 365)));
      if (this.keep({ area, woman, year, month: date.getUTCMonth(), day: date.getUTCDate() - 1 }, role, 0) !== undefined) return;
    }
  }

  /** @returns its place; undefined if there is somebody with this NIK */
  private keep(birth: Birth, role: Role, bits: number): number | undefined {
    const index = this.table.add({ ...birth, year: birth.year % 100 });
    if (index === undefined) return undefined;
    const age = YEAR - birth.year;
    const state = share(this.draw(OWN.state, index));
    const deceased = age > 75 ? 0.12 : age > 55 ? 0.04 : 0.008;
    const code = state < deceased ? 1 : state < deceased + 0.004 ? 2 : state < deceased + 0.018 ? 3 : 0;
    // 98.5 % of adults are enrolled, fewer in Papua, Maluku and NTT (people-and-data.md 6)
    const far = /^(53|8|9)/.test(this.areas.list[this.homes.at(-1)!]!.current);
    const enrolled = age >= ENROLLED_FROM && share(this.draw(OWN.enrolled, index)) >= (far ? 0.07 : 0.015);
    this.bits[index] = code | (ROLES.indexOf(role) << 2) | (enrolled ? 0 : NEVER_ENROLLED) | bits;
    this.years[index] = birth.year - 1900;
    this.households[index] = this.firsts.length - 1;
    return index;
  }

  private twinOf(index: number): string | undefined {
    if ((this.bits[index]! & TWIN) !== 0) return this.nik(index - 1);
    return index + 1 < this.size && (this.bits[index + 1]! & TWIN) !== 0 ? this.nik(index + 1) : undefined;
  }

  private role(index: number): Role {
    return ROLES[(this.bits[index]! >> 2) & 3]!;
  }

  private peopleAt(house: number): People {
    return peopleOf(this.areas.districts[this.districts[house]!]!, this.draw(HOUSE.people, house));
  }

  private name(index: number): string {
    const house = this.households[index]!;
    const second = (this.bits[index]! & TWIN) !== 0;
    const first = index + 1 < this.size && (this.bits[index + 1]! & TWIN) !== 0;
    const role = this.role(index);
    return nameOf(this.draw, {
      people: this.peopleAt(house),
      woman: this.table.at(index).woman,
      birthYear: 1900 + this.years[index]!,
      index: second ? index - 1 : index,
      // the wife keeps the name of her father's family
      family: role === 'spouse' ? house + 2 ** 30 : house,
      order: role === 'child' ? index - this.firsts[house]! - 2 : this.draw(OWN.parents, index) % 4,
      ...(second || first ? { twin: second } : {}),
    });
  }

  private record(index: number): Person['record'] {
    const house = this.households[index]!;
    const { woman, month, day, area } = this.table.at(index);
    const year = 1900 + this.years[index]!;
    const role = this.role(index);
    const home = this.areas.list[this.homes[house]!]!;
    const first = this.firsts[house]!;
    const married = first + 1 < this.firsts[house + 1]! && this.role(first + 1) === 'spouse';
    return {
      NIK: this.nik(index),
      NO_KK: cardNumber(this.homes[house]!, this.ordinals[house]!, home),
      NAMA_LGKP: this.name(index),
      TMPT_LHR: this.areas.list[area]!.regionName.replace(/^KOTA (ADM[.] )?/, ''),
      TGL_LHR: `${year}-${two(month + 1)}-${two(day + 1)}`,
      JENIS_KLMIN: woman ? 'PEREMPUAN' : 'LAKI-LAKI',
      AGAMA: religionOf(this.peopleAt(house)),
      GOL_DARAH: pick(['A', 'B', 'O', 'AB', 'TIDAK TAHU', 'TIDAK TAHU', 'TIDAK TAHU'], this.draw(OWN.blood, index)),
      STATUS_KAWIN: role === 'child' ? 'BELUM KAWIN' : role === 'parent' ? 'CERAI MATI' : married ? 'KAWIN' : 'CERAI HIDUP',
      STAT_HBKEL: { head: 'KEPALA KELUARGA', spouse: woman ? 'ISTRI' : 'SUAMI', child: 'ANAK', parent: 'ORANG TUA' }[role],
      PDDK_AKH: schoolOf(YEAR - year, this.draw(OWN.work, index)),
      JENIS_PKRJN: workOf(YEAR - year, woman, this.draw(OWN.work, index)),
      ...this.parents(index, house, role),
      ...addressOf(this.draw, house, this.homes[house]!, home),
    };
  }

  /** Of a child the head and the spouse of its household; of the others two who are named only. */
  private parents(
    index: number,
    house: number,
    role: Role,
  ): Pick<Person['record'], 'NAMA_LGKP_IBU' | 'NAMA_LGKP_AYAH' | 'NIK_IBU' | 'NIK_AYAH'> {
    const first = this.firsts[house]!;
    if (role === 'child') {
      const [mother, father] = this.table.at(first).woman ? [first, first + 1] : [first + 1, first];
      return { NAMA_LGKP_IBU: this.name(mother), NAMA_LGKP_AYAH: this.name(father), NIK_IBU: this.nik(mother), NIK_AYAH: this.nik(father) };
    }
    const named = {
      people: this.peopleAt(house),
      birthYear: 1870 + this.years[index]!,
      family: role === 'spouse' ? house + 2 ** 30 : house,
    };
    const order = this.draw(OWN.parents, index) % 4;
    return {
      NAMA_LGKP_IBU: nameOf(this.draw, { ...named, woman: true, index: index + 2 ** 30, order, family: index + 2 ** 29 }),
      NAMA_LGKP_AYAH: nameOf(this.draw, { ...named, woman: false, index: index + 2 ** 29, order }),
    };
  }
}

function byWeight(districts: readonly District[]): (drawn: number) => number {
  let sum = 0;
  const upTo = districts.map(({ weight }) => (sum += weight));
  return (drawn) => upTo.findIndex((weight) => share(drawn) * sum < weight);
}
