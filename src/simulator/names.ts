import { pick, share, type Draw } from './chance.js';
import {
  ABDUL,
  AHMAD,
  ALIKE,
  BALINESE,
  MADE,
  MUHAMMAD,
  MUSLIM_MEN,
  MUSLIM_WOMEN,
  OLD,
  POOLS,
  SITI,
  SPELT_OLD,
  TWINS,
  YOUNG,
  type People,
  type Pool,
} from './name-lists.js';

/**
 * Names as they are found in the population register, in capitals: of many regions, mononyms, old spelling, short forms (`domain/synthetic-cases.md`, Names).
 */
export interface Named {
  readonly people: People;
  readonly woman: boolean;
  readonly birthYear: number;
  /** what drawing the parts of the name begins with: one for each name */
  readonly index: number;
  /** families with a name of their own: one for each family */
  readonly family: number;
  /** first, second ... child: in Bali this is the name */
  readonly order: number;
  /** the second of twins is called like the first: their index, and this */
  readonly twin?: boolean;
}

export function nameOf(draw: Draw, named: Named): string {
  const { people, woman, birthYear, index, order } = named;
  const pool = POOLS[people];
  const drawn = (what: number): number => draw(what, index);
  if (named.twin !== undefined && people !== 'bali') return twinName(draw, named, pool);

  const young = birthYear >= 1992 && ALIKE.has(people) && share(drawn(13)) < 0.7;
  if (young) return youngName(woman, drawn);
  const given = givenName(people, woman, pool, drawn);
  if (people === 'bali') return `${BALINESE[woman ? 1 : 0][order % 4]!} ${given}`;
  const first = oldSpelling(given, named, drawn(2));
  const [before, muslim] = pool.muslim ? muslimParts(woman, drawn) : [undefined, undefined];
  if (muslim !== undefined && share(drawn(3)) < 0.4) return [before, muslim].filter(Boolean).join(' ');
  const title = pick(woman ? (pool.womenBefore ?? ['']) : (pool.menBefore ?? ['']), drawn(4));
  const rank = title !== '' && share(drawn(5)) < 0.3 ? title : undefined;
  // mononyms: 45 % of the Javanese over 40, fewer of the young
  const alone = pool.alone === 0 ? 0 : pool.alone + (people === 'java' && birthYear < 1986 ? 0.25 : 0);
  const last = share(drawn(6)) < alone ? undefined : (familyName(draw, named, pool) ?? second(pool, woman, drawn(7)));
  return [rank, before, first, last].filter(Boolean).join(' ');
}

function givenName(people: People, woman: boolean, pool: Pool, drawn: (what: number) => number): string {
  const made = MADE[people];
  if (made && share(drawn(14)) < 0.6) return pick(made.stems, drawn(1)) + pick(woman ? made.women : made.men, drawn(15));
  return pick(woman ? pool.women : pool.men, drawn(1));
}

/** Two or three words. */
function youngName(woman: boolean, drawn: (what: number) => number): string {
  const [before] = muslimParts(woman, drawn);
  const [first, second] = woman ? [YOUNG.women, YOUNG.womenSecond] : [YOUNG.men, YOUNG.menSecond];
  const middle = share(drawn(16)) < 0.3 ? pick(first, drawn(17)) : undefined;
  const own = pick(first, drawn(1));
  return [before, own, middle === own ? undefined : middle, pick(second, drawn(7))].filter(Boolean).join(' ');
}

function twinName(draw: Draw, named: Named, pool: Pool): string {
  const pairs = named.woman ? TWINS.women : TWINS.men;
  const pair = (draw(8, named.index) % (pairs.length / 2)) * 2;
  const last = familyName(draw, named, pool) ?? second(pool, named.woman, draw(7, named.index));
  return [pairs[pair + (named.twin ? 1 : 0)], last].filter(Boolean).join(' ');
}

/** MUHAMMAD in its spellings before a fifth of the men's names, SITI before 12 % of the women's; or AHMAD, ABDUL with what belongs to it. */
function muslimParts(woman: boolean, drawn: (what: number) => number): [before: string | undefined, name: string | undefined] {
  const chance = share(drawn(9));
  if (woman) return chance < 0.12 ? [pick(SITI, drawn(10)), pick(MUSLIM_WOMEN, drawn(11))] : [undefined, undefined];
  if (chance < 0.2) return [pick(MUHAMMAD, drawn(10)), pick(MUSLIM_MEN, drawn(11))];
  if (chance < 0.26) return [pick(AHMAD, drawn(10)), pick(MUSLIM_MEN, drawn(11))];
  return chance < 0.3
    ? [undefined, `${pick(ABDUL, drawn(10))} ${pick(['RAHMAN', 'ROHIM', 'HADI', 'KARIM', 'AZIZ', 'WAHAB'], drawn(11))}`]
    : [undefined, undefined];
}

function familyName(draw: Draw, { family }: Named, pool: Pool): string | undefined {
  return pool.families && pick(pool.families, draw(12, family));
}

const second = (pool: Pool, woman: boolean, drawn: number): string | undefined => {
  const names = woman ? pool.womenSecond : pool.menSecond;
  return names && pick(names, drawn);
};

function oldSpelling(name: string, { people, birthYear }: Named, drawn: number): string {
  if (birthYear >= 1967 || !SPELT_OLD.has(people) || share(drawn) >= 0.35) return name;
  return OLD.reduce((text, [from, to]) => text.replace(from, to), name);
}
