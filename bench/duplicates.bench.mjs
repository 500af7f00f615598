/**
 * How well the comparison of persons tells who is the same: `npm run bench -- duplicates [train|held-out] [persons]`. Every record of a labelled set
 * is compared with every other. The weights were set on the train part; the held-out part, of another seed, is for the last word (docs/duplicates.md).
 */
import { describe } from '../dist/identity/duplicates/describe.js';
import { score } from '../dist/identity/duplicates/score.js';
import { nameWords } from '../dist/people/index.js';
import { labelledSet } from './duplicates/set.mjs';

const SEEDS = { train: 20261, 'held-out': 93407 };
const AGES = [
  [0, 17],
  [18, 29],
  [30, 44],
  [45, 59],
  [60, 120],
];

export default function bench([part = 'held-out', persons = '2000']) {
  const set = labelledSet(SEEDS[part], Number(persons));
  const known = set.map((record) => describe(knownOf(record)));
  const shares = sharesOf(set);
  const began = performance.now();
  const found = [];
  let truePairs = 0;
  const missed = [];
  for (let i = 0; i < set.length; i++) {
    for (let j = i + 1; j < set.length; j++) {
      const same = set[i].who === set[j].who;
      if (same) truePairs += 1;
      const scored = score(known[i], known[j], shares);
      if (scored.level !== undefined) found.push({ i, j, same, ...scored });
      else if (same) missed.push({ i, j, ...scored });
    }
  }
  const pairs = (set.length * (set.length - 1)) / 2;
  const seconds = (performance.now() - began) / 1000;
  console.log(`${part}: ${set.length} records of ${persons} persons and those like them, ${truePairs} true pairs; ${pairs.toLocaleString('en')} pairs compared in ${seconds.toFixed(0)} s`); // prettier-ignore

  const enough = (i, j) => score(known[i], known[j], shares).reasons.filter(({ field }) => field !== 'sex').length >= 2;
  const comparable = pairsOf(set).filter(([i, j]) => enough(i, j)).length;
  const levels = { 'possible or more': ['possible', 'very_likely'], 'very likely': ['very_likely'] };
  console.log('\n| | true | false | precision | recall | recall, of pairs with two fields or more to compare |\n|---|---|---|---|---|---|');
  for (const [name, of] of Object.entries(levels)) {
    const here = found.filter(({ level }) => of.includes(level));
    const right = here.filter(({ same }) => same).length;
    const share = (n, all) => `${((100 * n) / all).toFixed(1)} %`;
    const rightEnough = here.filter(({ same, i, j }) => same && enough(i, j)).length;
    console.log(
      `| ${name} | ${right} | ${here.length - right} | ${share(right, here.length)} | ${share(right, truePairs)} | ${share(rightEnough, comparable)} |`,
    );
  }

  console.log('\nRecords with a false match, of 1,000 records\n\n| sex | age | records | possible | very likely |\n|---|---|---|---|---|');
  for (const sex of ['female', 'male']) {
    for (const [from, to] of AGES) {
      const here = set.flatMap((record, n) => (record.sex === sex && record.age >= from && record.age <= to ? n : []));
      const wrong = (level) =>
        here.filter((n) => found.some((pair) => !pair.same && pair.level === level && (pair.i === n || pair.j === n))).length;
      const rate = (n) => ((1000 * n) / here.length).toFixed(1);
      console.log(`| ${sex} | ${from}-${to} | ${here.length} | ${rate(wrong('possible'))} | ${rate(wrong('very_likely'))} |`);
    }
  }

  console.log('\n| alike, and yet another | pairs | nothing | possible | very likely |\n|---|---|---|---|---|');
  const first = new Map(set.map((record, n) => [record.who, n]).reverse());
  for (const kind of new Set(set.flatMap(({ like }) => like?.kind ?? []))) {
    const like = set.flatMap((record, n) =>
      record.like?.kind === kind ? [score(known[n], known[first.get(record.like.who)], shares).level ?? 'nothing'] : [],
    );
    const count = (level) => like.filter((each) => each === level).length;
    console.log(`| ${kind} | ${like.length} | ${count('nothing')} | ${count('possible')} | ${count('very_likely')} |`);
  }
  if (process.env.SHOW) show(set, found, missed);
}

function pairsOf(set) {
  const by = Map.groupBy
    ? Map.groupBy(set.keys(), (n) => set[n].who)
    : set.reduce((map, { who }, n) => map.set(who, [...(map.get(who) ?? []), n]), new Map());
  return [...by.values()].filter(({ length }) => length === 2);
}

export function knownOf({ identity, at, found, letters, group }) {
  const finds = found ? [{ region: found.region, place: found.place, point: undefined, at: new Date(found.at) }] : [];
  return { identity, recordedAt: new Date(at), found: finds, letters, group };
}

function sharesOf(set) {
  const counts = new Map();
  for (const { identity } of set)
    for (const word of new Set(identity.names.flatMap(nameWords))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { persons: set.length, count: (word) => counts.get(word) };
}

/** With SHOW=1: what went wrong, of invented persons. */
function show(set, found, missed) {
  const line = ({ i, j, score: bits, level, reasons }) =>
    `${bits} ${level ?? '-'} ${reasons.map((r) => `${r.field}:${r.level}(${r.weight})`).join(' ')}\n    ${JSON.stringify(set[i].identity)}\n    ${JSON.stringify(set[j].identity)} ${set[j].varied.join(',')} ${set[j].like?.kind ?? ''}`;
  console.log('\nmissed:');
  for (const each of missed) console.log(line(each));
  console.log('\nfalse, very likely:');
  for (const each of found.filter(({ same, level }) => !same && level === 'very_likely')) console.log(line(each));
  console.log('\nfalse, possible (some):');
  for (const each of found.filter(({ same, level }) => !same && level === 'possible').slice(0, 30)) console.log(line(each));
  console.log('\ntrue, only possible (some):');
  for (const each of found.filter(({ same, level }) => same && level === 'possible').slice(0, 30)) console.log(line(each));
}
