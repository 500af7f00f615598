/** The SOP as pictures: Mermaid text for each region, and one overview of the main line in Graphviz DOT. */
import { START, type Sop, type Transition } from './model.js';
import { sayEvent, sayState, type Language } from './words.js';

/** Mermaid state diagram of a region. Arrows possible from everywhere (`anywhere`, from open or final states) are left to the table. */
export function drawRegion(sop: Sop, region: string, lang: Language): string {
  const { states, initial } = sop.file.regions[region]!;
  const lines = ['stateDiagram-v2'];
  for (const state of Object.keys(states)) lines.push(`  state "${plain(sayState(sop, region, state, lang))}" as ${state}`);
  if (initial) lines.push(`  [*] --> ${initial}`);
  for (const [ends, arrows] of arrowsOf(sop, region)) {
    const [from, to] = ends.split(' ') as [string, string];
    lines.push(
      `  ${from === START ? '[*]' : from} --> ${to}: ${arrows.map((arrow) => plain(`${sayEvent(sop, arrow.event, lang)} [${arrow.row}]`)).join('<br/>')}`,
    );
  }
  for (const [state, { final }] of Object.entries(states)) if (final) lines.push(`  ${state} --> [*]`);
  return `${lines.join('\n')}\n`;
}

/** Arrows that lead from one state to another, by their two ends; those written in `anywhere` for open or final states left out. */
function arrowsOf(sop: Sop, region: string): Map<string, Transition[]> {
  const arrows = new Map<string, Transition[]>();
  for (const transition of sop.transitions) {
    if (transition.region !== region || transition.to === null || transition.to === 'previous' || transition.everywhere) continue;
    const ends = `${transition.from} ${transition.to}`;
    const same = arrows.get(ends) ?? [];
    if (!same.some(({ row, event }) => row === transition.row && event === transition.event)) same.push(transition);
    arrows.set(ends, same);
  }
  return arrows;
}

function plain(text: string): string {
  return text.replaceAll('"', "'").replaceAll(/[;:#]/g, ',').replaceAll('&', '#amp;').replaceAll('<', '#lt;').replaceAll('>', '#gt;');
}

/** Fill colours of the overview, one for each owner in the order of the file; light enough for black text. */
const COLOURS = ['#dbeafe', '#dcfce7', '#fef3c7', '#fae8ff', '#fee2e2', '#cffafe', '#ede9fe', '#f1f5f9'];

/**
 * The main line on one page, as DOT: a box for each open state, coloured by owner; ends as grey pills; one arrow between two states, with its row numbers.
 * What is possible from everywhere stands in a note, not as arrows.
 */
export function drawOverview(sop: Sop, lang: Language): string {
  const { main, file } = sop;
  const { states } = file.regions[main]!;
  const owners = Object.keys(file.owners);
  const lines = [
    'digraph sop {',
    '  rankdir=TB; nodesep=0.25; ranksep=0.4; fontname="Helvetica"; labelloc=t;',
    `  label=<${legend(sop, lang)}>;`,
    '  node [fontname="Helvetica", fontsize=13, shape=box, style="rounded,filled", margin="0.14,0.08", penwidth=0.8];',
    '  edge [fontname="Helvetica", fontsize=11, color="#475569", arrowsize=0.7];',
    '  "(start)" [label="", shape=circle, style=filled, fillcolor=black, width=0.22];',
  ];
  for (const [state, { label, owner, final }] of Object.entries(states)) {
    const colour = final
      ? '#e5e7eb'
      : owner === undefined || owner === 'unchanged'
        ? '#ffffff'
        : COLOURS[owners.indexOf(owner) % COLOURS.length]!;
    lines.push(
      `  ${state} [label=${quote(wrap(label[lang], 22))}, fillcolor="${colour}"${final ? ', shape=box, style="filled", fontsize=11, margin="0.1,0.04"' : ''}];`,
    );
  }
  for (const [ends, arrows] of arrowsOf(sop, main)) {
    const [from, to] = ends.split(' ') as [string, string];
    const system = arrows.every(({ by }) => by.size === 1 && by.has('system'));
    lines.push(`  "${from}" -> "${to}" [label=${quote(arrows.map(({ row }) => row).join(', '))}${system ? ', style=dashed' : ''}];`);
  }
  lines.push('}');
  return `${lines.join('\n')}\n`;
}

/** Title, what each colour means, and what is possible from everywhere. */
function legend({ main, file, id, version, transitions }: Sop, lang: Language): string {
  const owners = Object.entries(file.owners).map(([owner, { label }], index) => ({
    owner,
    label: label[lang],
    colour: COLOURS[index % COLOURS.length]!,
  }));
  const used = owners.filter(({ owner }) => Object.values(file.regions[main]!.states).some((state) => state.owner === owner));
  // measured in Helvetica, drawn in whatever the reader has, which may be wider: room for 8 points a letter
  const cells = used
    .map(({ label, colour }) => `<td border="1" width="${label.length * 8 + 16}" bgcolor="${colour}">${html(label)}</td>`)
    .join('');
  const everywhere = new Set(
    transitions.filter((each) => each.region === main && each.to !== null && each.everywhere).map(({ event }) => event),
  );
  const events = [...everywhere].map((event) => file.events[event]?.label[lang] ?? event).join(', ');
  const note = `${{ id: 'Dari (hampir) setiap keadaan', en: 'From (nearly) every state' }[lang]}: ${events}`;
  const wide = (text: string, size: number) =>
    `<tr><td colspan="${Math.max(1, used.length)}"><font point-size="${size}">${text}</font></td></tr>`;
  const rows = [
    wide(html(`${file.title[lang]} (${id} v${version})`), 20),
    `<tr>${cells}</tr>`,
    everywhere.size > 0 ? wide(html(wrap(note, 120)).replaceAll('\n', '<br/>'), 13) : '',
  ];
  return `<table border="0" cellspacing="4" cellpadding="6">${rows.join('')}</table>`;
}

function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
