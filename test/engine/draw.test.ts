import { beforeAll, describe, expect, it } from '@jest/globals';
import { drawOverview, drawRegion, drawTable, type Language, type Sop } from '../../src/engine/index.js';
import { overviewSvg } from '../../src/sop/index.js';
import { PERMIT, sopOf } from './small-sop.js';

const sop = sopOf(PERMIT);

/** Everything that means something to Mermaid, DOT, HTML or Markdown, and a sign beyond the first 65,536. */
const ODD = `a "b" 'c': <d> & e; {f} | g\\n #h --> [*] %% \`i\` \u{1f3e0} &amp; <br/>`;
const yaml = (text: string): string => JSON.stringify(text);

/** The permit with an odd text in the place of a label, a title or a reason. */
function oddly(...places: readonly string[]): Sop {
  return sopOf(places.reduce((text, place) => replaced(text, place, yaml(ODD)), PERMIT));
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`"${from}" is not in the text`);
  return text.replace(from, () => to);
}

const odd = oddly('A small permit', 'Under review', 'Desk', 'Permit granted', 'Held up', 'Application', 'Time to answer', 'Complete');

/** What is wrong with XML, as far as can be told by its tags, attributes and entities: nothing, for XML that is well-formed. */
function faultsOf(xml: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const rest = xml
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g, (_, end, name, _attributes, empty) => {
      if (end && open.pop() !== name) faults.push(`</${name}> ends nothing`);
      if (!end && !empty) open.push(name as string);
      return '';
    });
  return [
    ...faults,
    ...open.map((name) => `<${name}> is not ended`),
    ...(rest.match(/[<>]/g) ?? []).map((sign) => `a bare ${sign}`),
    ...(xml.match(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/g) ?? []).map(() => 'a bare &'),
  ];
}

it.each([
  ['an attribute of two quotes', '<a b="c"d"/>'],
  ['a tag that is not ended', '<a><b></a>'],
  ['a bare &', '<a>b & c</a>'],
  ['a bare <', '<a>b < c</a>'],
])('the check of XML that these tests use sees %s', (_, xml) => {
  expect(faultsOf(xml)).not.toEqual([]);
});

describe.each<[Language]>([['id'], ['en']])('the Mermaid chart of a region (%s)', (lang) => {
  const chart = drawRegion(sop, 'main', lang);
  const { states } = sop.file.regions.main!;

  it('names each state by its label', () => {
    expect(chart.split('\n').filter((line) => line.startsWith('  state '))).toEqual(
      Object.entries(states).map(([state, { label }]) => `  state "${label[lang]}" as ${state}`),
    );
  });

  it('has an arrow for each two states, with the events and rows that lead from one to the other', () => {
    expect(chart.split('\n').flatMap((line) => / {2}(\S+ --> \S+):.*?\[/.exec(line)?.[1] ?? [])).toEqual([
      '[*] --> review',
      'review --> visit',
      'review --> granted',
      'review --> refused',
      'visit --> review',
      'on_hold --> refused',
      'granted --> review',
    ]);
    expect(chart).toContain(
      `visit --> review: ${sop.file.events.came_back!.label[lang]} [7]<br/>${sop.file.events.handoff_declined!.label[lang]} [9]\n`,
    );
  });

  it('shows the ends as ends, and leaves what is possible from everywhere to the table', () => {
    expect(chart).toMatch(/\n {2}granted --> \[\*\]\n {2}refused --> \[\*\]\n$/);
    expect(chart).not.toContain('[14]');
  });
});

it('the Mermaid chart of a region beside the main line begins in its first state', () => {
  expect(drawRegion(sop, 'papers', 'en')).toBe(
    [
      'stateDiagram-v2',
      '  state "Missing" as missing',
      '  state "Complete" as complete',
      '  [*] --> missing',
      '  missing --> complete: Papers came [P1]',
      '  complete --> missing: Papers lost [P2]',
      '',
    ].join('\n'),
  );
});

describe('odd labels in Mermaid', () => {
  const drawn = drawRegion(odd, 'main', 'en');
  /** Without Mermaid's own way to write a sign that would mean something. */
  const lines = drawn.replaceAll(/#(?:amp|lt|gt|quot);/g, '').split('\n');

  it('a state: one line, two quotes, nothing that ends a statement', () => {
    const line = lines.find((each) => each.endsWith(' as review'))!;

    expect(line.match(/"/g)).toHaveLength(2);
    expect(line).not.toMatch(/[;#]/);
    expect(line).toContain('\u{1f3e0}');
  });

  it('an arrow: one colon, before its label, and nothing that ends a statement', () => {
    const line = lines.find((each) => each.includes('review --> granted'))!;

    expect(line.match(/:/g)).toHaveLength(1);
    expect(line).not.toMatch(/[";#]/);
    expect(line).toContain('[4a]');
  });

  it('no line more than with plain labels', () => {
    expect(lines).toHaveLength(drawRegion(sop, 'main', 'en').split('\n').length);
  });

  it('a label holds no tag of its own: only the line breaks between events', () => {
    expect(lines.join('\n').match(/<(?!br\/>)/g)).toBeNull();
  });
});

describe('the overview', () => {
  const dot = drawOverview(sop, 'en');

  it('has a box for each state and an arrow for each two, with the rows', () => {
    expect(dot.split('\n').flatMap((line) => /^ {2}(\w+) \[label=/.exec(line)?.[1] ?? [])).toEqual([
      'review',
      'visit',
      'on_hold',
      'granted',
      'refused',
    ]);
    expect(dot.split('\n').filter((line) => line.includes(' -> '))).toEqual([
      '  "(start)" -> "review" [label="1"];',
      '  "review" -> "visit" [label="2"];',
      '  "review" -> "granted" [label="4a, 4b"];',
      '  "review" -> "refused" [label="5"];',
      '  "visit" -> "review" [label="7, 9"];',
      '  "on_hold" -> "refused" [label="12"];',
      '  "granted" -> "review" [label="13"];',
    ]);
  });

  it('colours states by owner and says whose colour it is; ends are grey, those of an unchanged owner white', () => {
    const colourOf = (state: string) => new RegExp(`^ {2}${state} .*fillcolor="(#[0-9a-f]{6})"`, 'm').exec(dot)?.[1];

    expect([colourOf('granted'), colourOf('on_hold')]).toEqual(['#e5e7eb', '#ffffff']);
    expect(dot).toMatch(new RegExp(`<td[^>]* bgcolor="${colourOf('review')}"[^>]*>Desk</td>`));
  });

  it('tells in a note what is possible from everywhere', () => {
    expect(dot).toContain('From (nearly) every state: Held up');
  });

  describe('as SVG', () => {
    let plain: string;
    let svg: string;
    beforeAll(async () => {
      plain = await overviewSvg(sop, 'en');
      svg = await overviewSvg(odd, 'en');
    });

    it('is well-formed', () => {
      expect(faultsOf(plain)).toEqual([]);
      expect(plain).toMatch(/^<svg role="img"[^]*<\/svg>\s*$/);
    });

    it('is well-formed with odd labels, too, and has as many boxes and arrows', () => {
      const count = (text: string) => [text.match(/class="node"/g)?.length, text.match(/class="edge"/g)?.length];

      expect(faultsOf(svg)).toEqual([]);
      expect(count(svg)).toEqual(count(plain));
      expect(plain.match(/class="edge"/g)).toHaveLength(7);
    });

    it('shows an odd label sign by sign', () => {
      const texts = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) =>
        text!
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&#45;', '-')
          .replaceAll('&#160;', ' ')
          .replaceAll('&amp;', '&'),
      );

      expect(texts).toContain(ODD);
      expect(texts.join(' ')).toContain(`From (nearly) every state: ${ODD}`);
      expect(texts.filter((text) => text.startsWith(ODD)).length).toBeGreaterThanOrEqual(2);
    });
  });
});

describe('the table', () => {
  const cellsOf = (line: string): string[] => line.slice(2, -2).split(/(?<!\\) \| /);
  const table = drawTable(sop, 'en').split('\n');

  it('has a row for each transition, written once for all states it begins in', () => {
    const rows = table.filter((line) => /^\| (\d+[a-z]?|[A-Z]\d+) \|/.test(line)).map((line) => cellsOf(line)[0]);

    expect(rows).toEqual(['1', '2', '3', '4a', '4b', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', 'N1', 'N2', 'P1', 'P2']);
  });

  it('says who, when and what follows, in words', () => {
    expect(table.find((line) => line.startsWith('| 2 |'))).toBe(
      '| 2 | Under review | Sent out | On a visit | Clerk |  | ⇄ Inspection; ⇄ Escort; Car booked; Mail sent; ⏱ begins anew: Time in all; tell Chief | rule 2 |',
    );
    expect(table.find((line) => line.startsWith('| 4a |'))).toBe(
      '| 4a | Under review | Permit granted | Granted | Chief | Papers: Complete; and votes: 2; and not: objection | ⇢ Permit; ⇢ Plate | rule 4 |',
    );
    expect(table.find((line) => line.startsWith('| 11 |'))).toBe(
      '| 11 | On hold | Resumed | (the state before) | Clerk, System |  |  | rule 8 |',
    );
  });

  it('escapes | in every cell: each row has the columns of its head', () => {
    const lines = drawTable(odd, 'en').split('\n');
    const blocks = lines
      .join('\n')
      .split('\n\n')
      .filter((block) => block.startsWith('| '));

    expect(blocks.length).toBeGreaterThan(7);
    expect(blocks.filter((block) => new Set(block.split('\n').map((line) => cellsOf(line).length)).size > 1)).toEqual([]);
    expect(lines.find((line) => line.startsWith('| 4a |'))).toContain(' {f} \\| g');
  });

  it('keeps a label of two lines on one', () => {
    const twoLines = sopOf(replaced(PERMIT, 'en: Under review', 'en: "Under\\nreview"'));

    expect(drawTable(twoLines, 'en')).toContain('| 2 | Under review |');
  });
});
