import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { checkSop, compileSop, explore, loadSop, SopFile, type Exploration, type Report, type Sop } from '../../src/engine/index.js';
import { differences, parts, rows } from './written-table.js';

const text = readFileSync(new URL('../../workflows/orang-terlantar.v1.yaml', import.meta.url), 'utf8');
const asWritten = SopFile.parse(parse(text));

describe('the SOP for stranded persons', () => {
  let sop: Sop;
  let exploration: Exploration;

  beforeAll(() => {
    const loaded = loadSop(text);
    if (!loaded.sop) throw new Error(loaded.findings.map(({ line, message }) => `${line}: ${message.en}`).join('\n'));
    sop = loaded.sop;
    exploration = explore(sop);
  });

  it('was written out by hand: the 67 rows of the table with their variants, the facts, and the four other regions', () => {
    const count = (pattern: RegExp) => rows.filter(({ row }) => pattern.test(row)).length;

    expect(new Set(rows.map(({ row }) => row)).size).toBe(173);
    expect(new Set(rows.filter(({ row }) => /^\d/.test(row)).map(({ row }) => Number.parseInt(row, 10))).size).toBe(68);
    expect({
      main: count(/^\d/),
      facts: count(/^F/),
      identity: count(/^I/),
      health: count(/^H/),
      will: count(/^W/),
      tracing: count(/^T/),
    }).toEqual({
      main: 108,
      facts: 18,
      identity: 30,
      health: 8,
      will: 3,
      tracing: 6,
    });
  });

  it('says what the written table says, no more and no less', () => {
    expect(differences(sop.file)).toEqual([]);
  });

  it.each(rows.map(({ row, region, event }) => [row, region, event]))('covers row %s: %s, %s', (row, region, event) => {
    expect(sop.transitions.filter((each) => each.row === row && each.region === region && each.event === event)).not.toEqual([]);
  });

  it('can enter every state and take every arrow', () => {
    expect(exploration.neverEntered).toEqual([]);
    expect(exploration.neverTaken.map(({ row, from }) => `${row} from ${from}`)).toEqual([]);
  });

  it.each([...(parts.get('rule')?.keys() ?? [])])('keeps the rule %s', (id) => {
    const rule = sop.rules.find((each) => each.id === id);
    const judged = exploration.rules.find((each) => each.rule === rule);

    expect(rule).toBeDefined();
    expect(judged?.holds ?? rule?.kind === 'not_by_actor_of').toBe(true);
  });
});

describe('deleting anything from the SOP is noticed', () => {
  const kinds: Readonly<Record<string, (path: readonly string[]) => boolean>> = {
    'a transition': (path) => isTransition(path),
    'a role of a transition': (path) => isTransition(path.slice(0, -2)) && path.at(-2) === 'by',
    'a guard': (path) => path.at(-1) === 'when' || path.at(-1) === 'pauses_while',
    'a document of a transition': (path) => path.at(-2) === 'issues',
    'a handoff of a transition': (path) => path.at(-2) === 'offers',
    'an effect of a transition': (path) => path.at(-2) === 'does',
    'somebody to be told': (path) => path.at(-2) === 'tells' || path.at(-2) === 'tell',
    'a clock of a state': (path) => path.at(-2) === 'clocks' && path[0] === 'regions',
    'a step of a clock': (path) => path.at(-2) === 'steps',
    'an entry of a catalogue': (path) => path.length === 2 && path[0] !== 'sources' && path[0] !== 'title',
    'a state': (path) => path.length === 4 && path[2] === 'states',
    'a writer of a fact': (path) => ['set_by', 'counted_by', 'reset_by'].includes(path.at(-2) ?? ''),
    'an owner': (path) => path.at(-1) === 'owner',
    'a move of another region': (path) => path.at(-2) === 'also',
  };

  it.each(Object.entries(kinds))('%s', (_, chosen) => {
    const places = placesIn(asWritten).filter(chosen);
    const unnoticed = places.filter((path) => !isNoticed(without(path)));

    expect(places.length).toBeGreaterThan(0);
    expect(unnoticed.map((path) => path.join('.'))).toEqual([]);
  });
});

/** Noticed: the file no longer says what the table says, or it is refused. */
function isNoticed(file: SopFile): boolean {
  return differences(file).length > 0 || hasFindings(file);
}

function hasFindings(file: SopFile): boolean {
  let found = 0;
  const report: Report = () => found++;
  const sop = compileSop(file, undefined, report);
  if (found === 0) checkSop(sop, report);
  return found > 0;
}

function isTransition(path: readonly string[]): boolean {
  const depth = Number.isNaN(Number(path.at(-1))) ? path.length : path.length - 1;
  return path[0] === 'regions' && ((depth === 6 && path[4] === 'on') || (depth === 4 && (path[2] === 'start' || path[2] === 'anywhere')));
}

function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return [[...path], ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function without(path: readonly string[]): SopFile {
  const copy = structuredClone(asWritten);
  const above = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>((node, key) => node[key] as Record<string, unknown>, copy as unknown as Record<string, unknown>);
  if (Array.isArray(above)) above.splice(Number(path.at(-1)), 1);
  else delete above[path.at(-1)!];
  return copy;
}
