/** The SOP as the office's table: Markdown, one row for each transition, and the catalogues behind it. */
import type { Sop, Transition } from './model.js';
import { sayEvent, sayGuard, sayRoles, sayState, type Language } from './words.js';

export function drawTable(sop: Sop, lang: Language): string {
  const { file } = sop;
  const t = (id: string, en: string) => (lang === 'id' ? id : en);
  const lines = [`# ${file.title[lang]}`, '', `\`${sop.id}\` ${t('versi', 'version')} ${sop.version}`, ''];
  for (const [region, { label, states }] of Object.entries(file.regions)) {
    lines.push(`## ${label[lang]}`, '');
    lines.push(
      ...table(
        [
          t('No.', 'No.'),
          t('Dari', 'From'),
          t('Kejadian', 'Event'),
          t('Menjadi', 'To'),
          t('Oleh', 'By'),
          t('Syarat', 'Guard'),
          t('Yang mengikuti', 'What follows'),
          t('Dasar', 'Because'),
        ],
        rowsOf(sop, region).map((arrows) => rowOf(sop, arrows, lang)),
      ),
    );
    lines.push(`### ${t('Keadaan', 'States')}: ${label[lang]}`, '');
    lines.push(
      ...table(
        [t('Keadaan', 'State'), t('Pemilik', 'Owner'), t('Jam', 'Clocks')],
        Object.entries(states).map(([state, { label: name, owner, clocks = [], no_clock, final }]) => [
          `${name[lang]} (\`${state}\`)`,
          final ? t('akhir', 'end') : owner === 'unchanged' ? t('tetap', 'unchanged') : (file.owners[owner ?? '']?.label[lang] ?? ''),
          clocks.length > 0 ? clocks.map((clock) => file.clocks[clock]!.label[lang]).join('; ') : (no_clock ?? ''),
        ]),
      ),
    );
  }
  const say = (key: string) => {
    const guard = sop.whens.get(key);
    return guard ? sayGuard(sop, guard.expr, lang) : '';
  };
  const steps = (clock: string) =>
    file.clocks[clock]!.steps.map(({ after, tell = [], event }) =>
      [
        `${after}:`,
        tell.length > 0 ? `${t('beri tahu', 'tell')} ${sayRoles(sop, tell, lang)}` : '',
        event ? sayEvent(sop, event, lang) : '',
      ]
        .filter(Boolean)
        .join(' '),
    ).join('; ');
  lines.push(`## ${t('Jam', 'Clocks')}`, '');
  lines.push(
    ...table(
      [t('Jam', 'Clock'), t('Hitungan', 'Counting'), t('Langkah', 'Steps'), t('Berhenti sementara', 'Pauses'), t('Dasar', 'Because')],
      Object.entries(file.clocks).map(([clock, { label, kind, setting, repeats, because }]) => [
        label[lang],
        `${kind === 'working' ? t('hari kerja', 'working days') : t('kalender', 'calendar')}${setting ? `, ${t('dapat diatur', 'a setting')}` : ''}`,
        `${steps(clock)}${repeats ? `; ${t('lalu setiap', 'then every')} ${repeats}` : ''}`,
        say(`pauses.${clock}`),
        because,
      ]),
    ),
  );
  lines.push(`## ${t('Serah terima', 'Handoffs')}`, '');
  lines.push(
    ...table(
      [
        t('Serah terima', 'Handoff'),
        t('Kepada', 'To'),
        t('Berpindah', 'Moves'),
        t('Dijawab dalam', 'Answered within'),
        t('Bila', 'When'),
        t('Dasar', 'Because'),
      ],
      Object.entries(file.handoffs).map(([handoff, { label, to, moves, answer_within, because }]) => [
        label[lang],
        file.owners[to]!.label[lang],
        moves === 'ownership' ? t('tanggung jawab', 'ownership') : t('orangnya saja', 'custody only'),
        `${answer_within.after} ${answer_within.kind === 'working' ? t('hari kerja', 'working days') : t('kalender', 'calendar')}`,
        say(`handoffs.${handoff}`),
        because,
      ]),
    ),
  );
  lines.push(
    `## ${t('Dokumen', 'Documents')}`,
    '',
    ...table(
      [t('Dokumen', 'Document'), t('Bila', 'When')],
      Object.entries(file.documents).map(([name, { label }]) => [label[lang], say(`documents.${name}`)]),
    ),
  );
  lines.push(
    `## ${t('Yang selalu berlaku', 'What must hold')}`,
    '',
    ...table(
      [t('Aturan', 'Rule'), t('Dasar', 'Because')],
      sop.rules.map(({ label, because }) => [label[lang], because]),
    ),
  );
  lines.push(`## ${t('Sumber', 'Sources')}`, '', ...Object.entries(file.sources).map(([key, where]) => `- **${key}** ${cell(where)}`));
  return `${lines.join('\n')}\n`;
}

/** Transitions of a region; those written once for several states together. */
function rowsOf(sop: Sop, region: string): Transition[][] {
  const rows = new Map<string, Transition[]>();
  for (const transition of sop.transitions.filter((each) => each.region === region)) {
    const key = `${transition.line} ${transition.row} ${transition.event}`;
    rows.set(key, [...(rows.get(key) ?? []), transition]);
  }
  return [...rows.values()];
}

function rowOf(sop: Sop, arrows: readonly Transition[], lang: Language): string[] {
  const { row, region, event, to, by, when, also, issues, offers, does, tells, restarts, because } = arrows[0]!;
  const { file } = sop;
  const t = (id: string, en: string) => (lang === 'id' ? id : en);
  const open = Object.values(file.regions[region]!.states).filter(({ final }) => !final).length;
  const froms = arrows.map(({ from }) => sayState(sop, region, from, lang));
  const follows = [
    ...issues.map((document) => `⇢ ${file.documents[document]!.label[lang]}`),
    ...offers.map((handoff) => `⇄ ${file.handoffs[handoff]!.label[lang]}`),
    ...does.map((effect) => file.effects[effect]!.label[lang]),
    ...Object.entries(also).map(([other, state]) => `${file.regions[other]!.label[lang]}: ${sayState(sop, other, state, lang)}`),
    ...restarts.map((clock) => `⏱ ${t('mulai lagi', 'begins anew')}: ${file.clocks[clock]!.label[lang]}`),
    ...(tells.length > 0 ? [`${t('beri tahu', 'tell')} ${sayRoles(sop, tells, lang)}`] : []),
  ];
  const target = arrows.find(({ to: each }) => each !== null)?.to ?? to;
  return [
    row,
    froms.length > 6 && froms.length > open / 2 ? t(`${froms.length} keadaan`, `${froms.length} states`) : froms.join(', '),
    sayEvent(sop, event, lang),
    target === null
      ? t('(tetap)', '(stays)')
      : target === 'previous'
        ? t('(keadaan sebelumnya)', '(the state before)')
        : sayState(sop, region, target, lang),
    by.size > 12 ? t(`${by.size} peran`, `${by.size} roles`) : sayRoles(sop, by, lang),
    when ? sayGuard(sop, when.expr, lang) : '',
    follows.join('; '),
    because,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
