/** The office's table as it was written out by hand (`orang-terlantar.rows.txt`, `orang-terlantar.parts.txt`), and how an SOP file differs from it. */
import { readFileSync } from 'node:fs';
import type { SopFile } from '../../src/engine/index.js';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');
const cellsOf = (line: string) => line.split(/\s\|(?:\s|$)/).map((cell) => cell.trim());
const words = (cell: string | undefined) => (cell === undefined || cell === '-' || cell === '' ? [] : cell.split(/[\s,]+/));

type Row = Readonly<Record<'row' | 'region' | 'from' | 'event' | 'to' | 'by' | 'when' | 'what', string>>;

/** Every row of the table, in its order. */
export const rows: readonly Row[] = read('orang-terlantar.rows.txt')
  .filter((line) => /^[A-Z\d]/.test(line))
  .map((line) => {
    const [row = '', region = '', from = '', event = '', to = '', by = '', when = '', what = ''] = cellsOf(line);
    return { row, region, from, event, to, by, when, what };
  });

/** The other parts: section -> name -> cells. */
export const parts: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = sections();

function sections(): Map<string, Map<string, string[]>> {
  const result = new Map<string, Map<string, string[]>>();
  let section = new Map<string, string[]>();
  for (const line of read('orang-terlantar.parts.txt')) {
    const head = /^# --- (\w+)/.exec(line);
    if (head) result.set(head[1]!, (section = new Map<string, string[]>()));
    else if (line !== '' && !line.startsWith('#')) {
      const [name = '', ...cells] = cellsOf(line);
      section.set(name, cells);
    }
  }
  return result;
}

/** What differs between the file and the written table; empty if they say the same. */
export function differences(file: SopFile): string[] {
  const found = describeFile(file);
  const wanted = describeTable(file);
  const missing = [...wanted]
    .filter(([key, text]) => found.get(key) !== text)
    .map(([key, text]) => `table: ${key} = ${text}; file: ${found.get(key) ?? 'nothing'}`);
  const extra = [...found.keys()].filter((key) => !wanted.has(key)).map((key) => `not in the table: ${key}`);
  return [...missing, ...extra];
}

const set = (names: readonly string[]) => [...new Set(names)].sort().join(' ');

/** The table, one line of text for each thing it says. */
function describeTable(file: SopFile): Map<string, string> {
  const told = new Map<string, string>();
  for (const { row, region, from, event, to, by, when, what } of rows) {
    for (const state of statesIn(file, region, from)) {
      const key = `row ${row} ${region} ${state}`;
      told.set(key, `${event} -> ${to} by ${set(expand(file, words(by)))} when ${when} ${clauses(what)}`);
    }
  }
  for (const [section, entries] of parts)
    for (const [name, cells] of entries) told.set(`${section} ${name}`, partOfTable(file, section, cells));
  return told;
}

function statesIn(file: SopFile, region: string, from: string): string[] {
  const [head = '', ...exceptions] = from.split(/\s+-|,/);
  const states = Object.entries(file.regions[region]?.states ?? {});
  if (head !== 'open' && head !== 'final') return from.split(',');
  return states
    .filter(([state, { final }]) => (head === 'final') === (final ?? false) && !exceptions.includes(state))
    .map(([state]) => state);
}

function clauses(what: string): string {
  return what
    .split(';')
    .map((clause) => clause.trim())
    .filter(Boolean)
    .map((clause) => `${clause.split(' ')[0]} ${set(words(clause.slice(clause.indexOf(' ') + 1)))}`)
    .sort()
    .join('; ');
}

function expand(file: SopFile, names: readonly string[]): string[] {
  return names.flatMap((name) => file.role_groups[name] ?? [name]);
}

function partOfTable(file: SopFile, section: string, cells: readonly string[]): string {
  const [first = '', second = '', third = ''] = cells;
  if (section === 'owner') return set(words(first));
  if (section === 'state') return `${first} ${set(words(second))}`;
  if (section === 'clock')
    return [
      first,
      second
        .split(';')
        .map((step) => step.trim())
        .sort()
        .join('; '),
      third
        .split(';')
        .map((each) => each.trim())
        .filter(Boolean)
        .sort()
        .join('; '),
    ].join(' | ');
  if (section === 'handoff')
    return [
      first,
      second,
      third
        .split(';')
        .map((each) => each.trim())
        .filter(Boolean)
        .sort()
        .join('; '),
    ].join(' | ');
  if (section === 'fact') return `${first} | ${set(words(second))}`;
  if (section === 'flag') return `${set(expand(file, words(first)))} | ${set(expand(file, words(second)))}`;
  if (section === 'rule') return first;
  return cells.join(' | ');
}

/** The file, in the same words. */
function describeFile(file: SopFile): Map<string, string> {
  const told = new Map<string, string>();
  for (const [region, { start, states, anywhere }] of Object.entries(file.regions)) {
    describeTransitions(file, told, region, start, () => ['(start)']);
    for (const [state, form] of Object.entries(states)) {
      describeTransitions(file, told, region, form.on, () => [state]);
      if (form.owner || form.clocks) told.set(`state ${region}.${state}`, `${form.owner ?? '-'} ${set(form.clocks ?? [])}`);
    }
    describeTransitions(file, told, region, anywhere, ({ from = 'open', except = [] }) =>
      Array.isArray(from) ? from : statesIn(file, region, [from, ...except.map((state) => `-${state}`)].join(' ')),
    );
  }
  for (const role of Object.keys(file.roles)) told.set(`role ${role}`, '');
  for (const [name, { roles }] of Object.entries(file.owners)) told.set(`owner ${name}`, set(roles));
  for (const [name, clock] of Object.entries(file.clocks)) told.set(`clock ${name}`, sayClock(clock));
  for (const [name, handoff] of Object.entries(file.handoffs)) told.set(`handoff ${name}`, sayHandoff(handoff));
  for (const [name, fact] of Object.entries(file.facts)) told.set(`fact ${name}`, sayFact(fact));
  for (const [name, { raised_by, withdrawn_by }] of Object.entries(file.flags))
    told.set(`flag ${name}`, `${set(expand(file, raised_by))} | ${set(expand(file, withdrawn_by))}`);
  for (const [name, { values }] of Object.entries(file.inputs)) told.set(`input ${name}`, sayValues(values));
  for (const [name, { when }] of Object.entries(file.conditions)) told.set(`condition ${name}`, when);
  for (const [name, { when }] of Object.entries(file.documents)) told.set(`document ${name}`, when ?? '-');
  for (const [name, { how, when }] of Object.entries(file.effects)) told.set(`effect ${name}`, `${how} | ${when ?? '-'}`);
  for (const [name, rule] of Object.entries(file.rules)) told.set(`rule ${name}`, sayRule(rule));
  return told;
}

type Transitions = NonNullable<SopFile['regions'][string]['anywhere']>;
type Transition = Exclude<Transitions[string], readonly unknown[]>;

function describeTransitions(
  file: SopFile,
  told: Map<string, string>,
  region: string,
  events: Transitions | undefined,
  from: (transition: Transition) => string[],
): void {
  for (const [event, form] of Object.entries(events ?? {})) {
    for (const transition of [form].flat()) {
      const { row, to, by, when, issues = [], offers = [], does = [], tells = [], restarts = [], also = {} } = transition;
      const lists = {
        issues,
        offers,
        does,
        tells: expand(file, tells),
        restarts,
        also: Object.entries(also).map(([other, state]) => `${other}=${state}`),
      };
      const what = Object.entries(lists).flatMap(([kind, names]) => (names.length > 0 ? [`${kind} ${set(names)}`] : []));
      const text = `${event} -> ${to ?? '-'} by ${set(expand(file, by))} when ${when ?? '-'} ${what.sort().join('; ')}`;
      for (const state of from(transition)) {
        const key = `row ${row} ${region} ${state}`;
        told.set(key, told.has(key) ? `${told.get(key)} AND ${text}` : text);
      }
    }
  }
}

function sayClock({ kind, steps, setting, repeats, counts_from, pauses_while, when }: SopFile['clocks'][string]): string {
  const said = steps.map(
    ({ after, tell, event }) => `${after}: ${[tell ? `tell ${tell.join(',')}` : '', event ? `do ${event}` : ''].filter(Boolean).join(' ')}`,
  );
  const else_ = [
    setting ? 'setting' : '',
    repeats ? `repeats ${repeats}` : '',
    counts_from ? `from ${'event' in counts_from ? `event ${counts_from.event}` : `moment ${counts_from.moment}`}` : '',
    pauses_while ? `pauses ${pauses_while}` : '',
    when ? `when ${when}` : '',
  ];
  return [kind, said.sort().join('; '), else_.filter(Boolean).sort().join('; ')].join(' | ');
}

function sayHandoff({ to, answer_within, moves, when, accepted, declined, expired, withdrawn }: SopFile['handoffs'][string]): string {
  const else_ = [
    answer_within.setting ? 'setting' : '',
    moves === 'custody' ? 'custody' : '',
    when ? `when ${when}` : '',
    accepted === 'handoff_accepted' ? '' : `accepted ${accepted}`,
    declined === 'handoff_declined' ? '' : `declined ${declined}`,
    expired === 'handoff_expired' ? '' : `expired ${expired}`,
    withdrawn ? `withdrawn ${withdrawn}` : '',
  ];
  return [to, `${answer_within.after} ${answer_within.kind}`, else_.filter(Boolean).sort().join('; ')].join(' | ');
}

function sayValues(values: SopFile['facts'][string]['values']): string {
  return (Array.isArray(values) ? values : Object.keys(values ?? { 'yes/no': 0 })).join(' ');
}

function sayFact({ values, counter, set_by = {}, counted_by = [], reset_by = [] }: SopFile['facts'][string]): string {
  const written = [
    ...Object.entries(set_by).map(([event, value]) => `${event}=${value}`),
    ...counted_by.map((event) => `+${event}`),
    ...reset_by.map((event) => `0${event}`),
  ];
  return `${counter ? `counter ${counter}` : sayValues(values)} | ${set(written)}`;
}

function sayRule({
  never_take,
  never_issue,
  never_together,
  can_always_reach,
  not_by_actor_of,
  when,
  without,
  same,
}: SopFile['rules'][string]): string {
  return [
    never_take ? `never_take ${never_take}` : '',
    never_issue ? `never_issue ${never_issue}` : '',
    never_together ? `never_together ${never_together}` : '',
    can_always_reach ? `can_always_reach ${can_always_reach}` : '',
    not_by_actor_of ? `not_by_actor_of ${not_by_actor_of.join(' ')}` : '',
    without ? `without ${without.join(' ')}` : '',
    same ? `same ${same}` : '',
    when ? `when ${when}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
