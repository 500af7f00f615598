/** Compares many random SOPs and sums up: what was compared, how different they were, and every disagreement, made small. */
import fc from 'fast-check';
import type { SopFile } from '../../src/engine/sop-file.js';
import type { Comparison } from './compare.js';
import { naiveOf } from './naive.js';
import { randomSop, textOf } from './random-sop.js';
import { smallerSop } from './smaller-sop.js';

export interface Survey {
  readonly disagreements: readonly string[];
  readonly compared: number;
  readonly skipped: number;
  /** how many SOPs had at least 100 snapshots */
  readonly large: number;
  /** steps taken, or steps of all stories told */
  readonly steps: number;
  /** verdict -> how often, as `never_take holds` */
  readonly verdicts: Readonly<Record<string, number>>;
}

/** So many disagreements are told with an example, and so many more in a line. */
const TOLD = 2;
const LISTED = 20;

/** Compares so many SOPs. They are the same at every run. */
export function survey(count: number, compare: (file: SopFile, seed: number) => Comparison): Survey {
  const seeds = fc.sample(fc.noBias(fc.nat()), { numRuns: count, seed: 1945 });
  const results = seeds.map((seed) => ({ seed, ...compare(randomSop(seed), seed) }));
  const compared = results.filter(({ skipped }) => skipped === undefined);
  const disagreeing = compared.filter(({ differences }) => differences.length > 0);
  const verdicts: Record<string, number> = {};
  for (const verdict of compared.flatMap((result) => result.verdicts)) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  return {
    disagreements: [
      ...disagreeing.slice(0, TOLD).map(({ seed }) => inSmall(seed, compare)),
      ...disagreeing.slice(TOLD).map(inShort).slice(0, LISTED),
    ],
    compared: compared.length,
    skipped: results.length - compared.length,
    large: compared.filter(({ snapshots }) => snapshots >= 100).length,
    steps: compared.reduce((sum, { steps }) => sum + steps, 0),
    verdicts,
  };
}

/** So many seconds are spent on making one example small. */
const PATIENCE = 20;

/** Somebody may do every event; with `holder` and no owner, nobody could. */
const isSound = (file: SopFile): boolean => naiveOf(file).ways.every(({ by }) => by.size > 0);

const inShort = ({ seed, differences }: { seed: number } & Comparison): string => `${seed}: ${differences.join('; ').slice(0, 200)}`;

function inSmall(seed: number, compare: (file: SopFile, seed: number) => Comparison): string {
  const until = Date.now() + PATIENCE * 1000;
  const small = smallerSop(randomSop(seed), (file) => Date.now() < until && isSound(file) && compare(file, seed).differences.length > 0);
  return `${seed}: ${compare(small, seed).differences.join('; ')}, for example in\n${textOf(small)}`;
}
