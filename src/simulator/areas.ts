import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { pick, share, type Draw } from './chance.js';
import type { People } from './name-lists.js';
import { OTHER_PROVINCES, PEOPLES, type Region } from './regions.js';

/** The folder `reference/` of the project, seen from `src` and from `dist` alike. */
const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../reference');
/** share of East Java in the register; the rest are the origins of those sent home */
const HOME_SHARE = 0.62;

/** A kecamatan, with the six digits that NIKs registered there begin with. */
export interface Area {
  /** as in a NIK; of Papua before the split of 2022 also the old ones */
  readonly code: string;
  /** Kemendagri code in force */
  readonly current: string;
  readonly provinceName: string;
  readonly regionName: string;
  readonly name: string;
  readonly city: boolean;
}

/** A kabupaten or kota with its kecamatan, as places in the list of areas. */
export interface District {
  readonly region: Region;
  readonly areas: readonly number[];
  /** where people of it were registered before the split, instead; else the same */
  readonly formerAreas: readonly number[];
  readonly peoples: readonly (readonly [People, number])[];
  /** of the register, in parts of all weights */
  readonly weight: number;
}

export interface Areas {
  readonly list: readonly Area[];
  readonly districts: readonly District[];
  /** six digits -> place in the list */
  readonly places: ReadonlyMap<string, number>;
}

interface Row {
  readonly [column: string]: string;
}
const read = (file: string): Row[] => parse<Row>(readFileSync(path.join(FOLDER, file), 'utf8'), { columns: true });

const SYLLABLES = 'SUMBER KARANG KEDUNG TANJUNG WRINGIN BANYU JATI GUNUNG SUKO KALI TEGAL PASIR WONO TAMBAK BULU SIDO TIRTO PURWO'.split(
  ' ',
);
const ENDINGS = 'REJO SARI AGUNG ANYAR MULYO ASRI WETAN KULON LOR KIDUL JAYA HARJO BARU TENGAH ASIH'.split(' ');

/** A name as villages and kecamatan have: made up, since those of the real ones say nothing more in a synthetic register. */
export const placeName = (drawn: number): string => pick(SYLLABLES, drawn) + pick(ENDINGS, drawn >>> 8);

/** Provinces, kabupaten and kota as they are; of each, as many kecamatan as is usual, with made-up names. */
export function makeAreas(draw: Draw): Areas {
  const provinces = new Map(read('provinces.csv').map(({ code_kemendagri, name }) => [code_kemendagri!, name!.toUpperCase()]));
  const legacy = new Map(read('legacy-codes.csv').map((row) => [row['current_code']!.replace('.', ''), row['old_code']!.replace('.', '')]));
  const home = read('regions-jatim.csv').map(({ code_nodots, name }) => ({
    code: code_nodots!,
    name: name!.replace(/^Kabupaten /, '').toUpperCase(),
  }));
  const others = OTHER_PROVINCES.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = [
    ...home.map((region) => ({ region, weight: (HOME_SHARE / home.length) * (isCity(region) && region.code !== '3578' ? 0.4 : 1.2) })),
    ...OTHER_PROVINCES.flatMap(({ weight, regions }) =>
      regions.map((region) => ({ region, weight: ((1 - HOME_SHARE) * weight) / others / regions.length })),
    ),
  ];

  const list: Area[] = [];
  const districts = weighted.map(({ region, weight }, at) => {
    const many = isCity(region) ? 3 + (draw(20, at) % 6) : 12 + (draw(20, at) % 14);
    const provinceName = provinces.get(region.code.slice(0, 2)) ?? '';
    const add = (begin: string): number[] =>
      Array.from({ length: many }, (_, i) => {
        const number = String(i + 1).padStart(2, '0');
        const name = placeName(draw(21, at * 100 + i));
        const area = {
          code: begin + number,
          current: region.code + number,
          provinceName,
          regionName: region.name,
          name,
          city: isCity(region),
        };
        return list.push(area) - 1;
      });
    const areas = add(region.code);
    const old = legacy.get(region.code);
    const peoples = PEOPLES[region.code] ?? PEOPLES[region.code.slice(0, 2)] ?? [];
    return { region, areas, formerAreas: old === undefined ? areas : add(old), peoples, weight };
  });
  return { list, districts, places: new Map(list.map(({ code }, at) => [code, at])) };
}

/** The people somebody of a district belongs to. */
export function peopleOf({ peoples }: District, drawn: number): People {
  let rest = share(drawn) * 100;
  for (const [people, percent] of peoples) {
    rest -= percent;
    if (rest < 0) return people;
  }
  return 'java';
}

const isCity = ({ name }: Region): boolean => name.startsWith('KOTA');
