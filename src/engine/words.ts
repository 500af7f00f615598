/** The engine's answers in words, in Indonesian and English. */
import type { EventRefusal } from './decide.js';
import type { Exploration, RuleResult, Story } from './explore.js';
import type { Expr } from './guard.js';
import { START, type Snapshot, type Sop, type Transition, type Value, type Variable } from './model.js';
import type { Label } from './sop-file.js';

export type Language = keyof Label;

const WORDS = {
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
  start: { id: '(awal)', en: '(start)' },
  never: { id: '(belum pernah)', en: '(never)' },
  and: { id: ' dan ', en: ' and ' },
  or: { id: ' atau ', en: ' or ' },
  not: { id: 'bukan', en: 'not' },
  always: { id: 'selalu', en: 'always' },
  system: { id: 'sistem', en: 'system' },
} satisfies Record<string, Label>;

/** The value of a variable as people call it. */
export function sayValue(sop: Sop, { kind, name, called }: Variable, value: Value | null, lang: Language): string {
  if (value === null) return WORDS.never[lang];
  if (typeof value === 'boolean') return WORDS[value ? 'yes' : 'no'][lang];
  if (kind === 'region') return sayState(sop, name, String(value), lang);
  if (kind === 'before') return sayState(sop, sop.main, String(value), lang);
  return called?.[value]?.[lang] ?? String(value).replaceAll('_', ' ');
}

export function sayState(sop: Sop, region: string, state: string, lang: Language): string {
  return state === START ? WORDS.start[lang] : (sop.file.regions[region]?.states[state]?.label[lang] ?? state);
}

export function sayEvent(sop: Sop, event: string, lang: Language): string {
  if (Object.hasOwn(sop.file.events, event)) return sop.file.events[event]!.label[lang];
  const [, flag, what] = /^(.+)_(raised|withdrawn)$/.exec(event) ?? [];
  if (flag === undefined || !Object.hasOwn(sop.file.flags, flag)) return event;
  const label = sop.file.flags[flag]!.label[lang];
  return what === 'raised'
    ? { id: `Ditandai: ${label}`, en: `Flagged: ${label}` }[lang]
    : { id: `Tanda dicabut: ${label}`, en: `Flag withdrawn: ${label}` }[lang];
}

export function sayRoles(sop: Sop, roles: Iterable<string>, lang: Language): string {
  return [...roles].map((role) => sop.file.roles[role]?.label[lang] ?? role).join(', ');
}

/** A guard as a clause: "kesehatan: layak jalan atau layak dengan pendamping, dan bukan anak". */
export function sayGuard(sop: Sop, expr: Expr, lang: Language): string {
  return clause(sop, expr, lang, false);
}

function clause(sop: Sop, expr: Expr, lang: Language, inner: boolean): string {
  switch (expr.op) {
    case 'is':
      return sayIs(sop, expr.variable, expr.values, lang);
    case 'named':
      return expr.label[lang];
    case 'not':
      return expr.arg.op === 'is'
        ? sayIs(sop, expr.arg.variable, others(expr.arg.variable, expr.arg.values), lang)
        : `${WORDS.not[lang]} (${clause(sop, expr.arg, lang, false)})`;
    case 'and':
    case 'or': {
      const text = expr.args.map((arg) => clause(sop, arg, lang, true)).join(expr.op === 'and' ? `;${WORDS.and[lang]}` : WORDS.or[lang]);
      return inner ? `(${text})` : text;
    }
  }
}

function others({ values }: Variable, excluded: ReadonlySet<Value>): Set<Value> {
  return new Set(values.filter((value): value is Value => value !== null && !excluded.has(value)));
}

function sayIs(sop: Sop, variable: Variable, values: ReadonlySet<Value>, lang: Language): string {
  const label = variable.label[lang];
  if (values.has(true) && values.size === 1) return label;
  if (values.has(false) && values.size === 1) return { id: `tidak: ${label}`, en: `not: ${label}` }[lang];
  const most = values.size > 1 && values.size > variable.values.length - values.size;
  const named = most ? others(variable, values) : values;
  const list = [...named].map((value) => sayValue(sop, variable, value, lang)).join(WORDS.or[lang]);
  return `${label}${most ? { id: ' bukan', en: ' is not' }[lang] : ':'} ${list}`;
}

/** A refusal in one or two sentences: why, what is missing and where the rule comes from, and what can be done instead. */
export function sayRefusal(sop: Sop, snapshot: Snapshot, refusal: EventRefusal, lang: Language): string {
  const event = `"${sayEvent(sop, refusal.event, lang)}"`;
  const now = sayState(sop, sop.main, snapshot.regions[sop.main]!, lang);
  const region = sop.regionOf.get(refusal.event) ?? sop.main;
  const states = refusal.inStates.map((state) => sayState(sop, region, state, lang)).join(', ');
  const missing = refusal.missing.map((part) => sayGuard(sop, part, lang)).join('; ');
  const inputs = refusal.inputs.map(({ label }) => label[lang]).join(', ');
  const why: Record<EventRefusal['code'], Label> = {
    unknown_event: { id: `SOP ini tidak mengenal kejadian ${event}.`, en: `This SOP has no event ${event}.` },
    case_closed: { id: `Kasus sudah berakhir (${now}).`, en: `The case has ended (${now}).` },
    not_now: {
      id: `${event} tidak mungkin sekarang: ${sop.file.regions[region]!.label.id} adalah ${sayState(sop, region, snapshot.regions[region]!, 'id')}. Mungkin pada: ${states}.`,
      en: `${event} is not possible now: ${sop.file.regions[region]!.label.en} is ${sayState(sop, region, snapshot.regions[region]!, 'en')}. It is possible in: ${states}.`,
    },
    not_for_role: {
      id: `${event} dilakukan oleh: ${sayRoles(sop, refusal.forRoles, 'id')}.`,
      en: `${event} is done by: ${sayRoles(sop, refusal.forRoles, 'en')}.`,
    },
    input_missing: { id: `Untuk ${event} harus disebutkan: ${inputs}.`, en: `For ${event} this must be given: ${inputs}.` },
    guard: { id: `Untuk ${event} belum terpenuhi: ${missing}.`, en: `For ${event} this is missing: ${missing}.` },
    rule: {
      id: `${event} dilarang oleh aturan "${refusal.rule?.label.id ?? ''}" (${refusal.rule?.because ?? ''}).`,
      en: `${event} is forbidden by the rule "${refusal.rule?.label.en ?? ''}" (${refusal.rule?.because ?? ''}).`,
    },
  };
  // what may be done in any state is always there, and would bury what belongs to this one
  const possible = [
    ...new Set(
      refusal.possible
        .filter(({ ready, transition }) => ready !== 'no' && !transition.everywhere && transition.region === region)
        .map(({ transition }) => sayEvent(sop, transition.event, lang)),
    ),
  ];
  const instead =
    possible.length === 0
      ? ''
      : { id: ` Yang mungkin sekarang: ${possible.join(', ')}.`, en: ` Possible now: ${possible.join(', ')}.` }[lang];
  return why[refusal.code][lang] + instead;
}

/** The story of one case, a line for each step: who did what, and where that led. */
export function sayStory(sop: Sop, { steps }: Story, lang: Language): string[] {
  return steps.map(({ transition, role, inputs, snapshot }, index) => {
    const given = sop.inputs
      .filter(({ name }) => Object.hasOwn(inputs, name))
      .map((input) => `${input.label[lang]}: ${sayValue(sop, input, inputs[input.name]!, lang)}`);
    const moved = [transition.region, ...Object.keys(transition.also)].map(
      (region) => `${sop.file.regions[region]!.label[lang]}: ${sayState(sop, region, snapshot.regions[region]!, lang)}`,
    );
    const told = given.length > 0 ? ` (${given.join('; ')})` : '';
    return `${index + 1}. ${sayEvent(sop, transition.event, lang)} [${transition.row}] - ${sayRoles(sop, [role], lang)}${told} -> ${moved.join(', ')}`;
  });
}

/** What exploring found, as a page of text. */
export function sayExploration(sop: Sop, exploration: Exploration, seconds: number, lang: Language): string {
  const { product, reachable, variables, leftOut, neverEntered, neverTaken, rules, nodes } = exploration;
  const t = (id: string, en: string) => (lang === 'id' ? id : en);
  const big = (n: bigint) => n.toLocaleString('en-US');
  const lines = [
    `${sop.file.title[lang]} (${sop.id} v${sop.version})`,
    '',
    t(
      `Ruang: ${variables.length} variabel, ${big(product)} kombinasi; ${big(reachable)} di antaranya dapat terjadi. ${sop.transitions.length} panah. Dihitung seluruhnya dalam ${seconds.toFixed(1)} detik (${nodes.toLocaleString('en-US')} simpul diagram keputusan), tanpa sampel.`,
      `Space: ${variables.length} variables, ${big(product)} combinations; ${big(reachable)} of them can happen. ${sop.transitions.length} arrows. All of it computed in ${seconds.toFixed(1)} seconds (${nodes.toLocaleString('en-US')} decision-diagram nodes), nothing sampled.`,
    ),
    leftOut.length === 0
      ? t('Tidak ada variabel yang disisihkan.', 'No variable was left out.')
      : t(
          `Disisihkan: ${leftOut.join(', ')}. Tidak ada syarat panah dan tidak ada aturan yang membacanya, jadi tidak dapat membuka atau menutup panah mana pun: jawabannya sama dengan atau tanpa mereka.`,
          `Left out: ${leftOut.join(', ')}. No guard of an arrow and no rule reads them, so they can neither open nor close any arrow: the answers are the same with and without them.`,
        ),
    t(
      'Masukan (yang ditanyakan pada saat kejadian) tidak disimpan: untuk "dapatkah terjadi" berlaku sebagian nilainya, untuk "masih adakah jalan" semua nilainya.',
      'Inputs (asked at the moment of an event) are not remembered: for "can it happen" some value is enough, for "does a way remain" it must hold for all.',
    ),
    '',
    neverEntered.length === 0
      ? t('Setiap keadaan dapat dicapai.', 'Every state can be reached.')
      : `${t('TIDAK PERNAH DICAPAI', 'NEVER REACHED')}: ${neverEntered.map(({ region, state }) => sayState(sop, region, state, lang)).join(', ')}`,
    neverTaken.length === 0
      ? t('Setiap panah dapat dilalui.', 'Every arrow can be taken.')
      : `${t('TIDAK PERNAH DILALUI', 'NEVER TAKEN')}: ${neverTaken.map((transition) => sayArrow(sop, transition, lang)).join('; ')}`,
    '',
    ...rules.flatMap((result) => sayRuleResult(sop, result, lang)),
  ];
  return lines.join('\n');
}

export function sayArrow(sop: Sop, { row, region, from, event }: Transition, lang: Language): string {
  return `[${row}] ${sayState(sop, region, from, lang)} - ${sayEvent(sop, event, lang)}`;
}

function sayRuleResult(sop: Sop, { rule, holds, story }: RuleResult, lang: Language): string[] {
  const verdict = holds ? { id: 'BERLAKU  ', en: 'HOLDS    ' } : { id: 'DILANGGAR', en: 'BROKEN   ' };
  return [
    `${verdict[lang]} ${rule.label[lang]} (${rule.id}; ${rule.because})`,
    ...(story ? sayStory(sop, story, lang).map((line) => `            ${line}`) : []),
  ];
}
