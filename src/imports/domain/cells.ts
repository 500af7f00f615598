/** What the cells of a register say. Pure; what is returned as undefined could not be read. */

const UNKNOWN = new Set([
  '-',
  '--',
  '?',
  'x',
  'unknown',
  'n/a',
  'na',
  'tidak diketahui',
  'tdk diketahui',
  'tidak tahu',
  'belum diketahui',
  'tidak ada',
  'nihil',
]);

/** The text of a cell; undefined: unknown, as offices write it. A text that looks like a formula is a text. */
export function known(cell: string | undefined): string | undefined {
  const text = (cell ?? '').trim();
  return text === '' || UNKNOWN.has(text.toLowerCase()) ? undefined : text;
}

const SEX: Readonly<Record<string, readonly string[]>> = {
  male: ['l', 'lk', 'laki-laki', 'laki laki', 'laki', 'pria', 'm', 'male'],
  female: ['p', 'pr', 'perempuan', 'wanita', 'f', 'female'],
};

export function sexOf(text: string): string | undefined {
  return choiceOf(SEX, text);
}

const PROGRAMME: Readonly<Record<string, readonly string[]>> = {
  street: ['jalanan', 'orang terlantar', 'gelandangan', 'pengemis', 'gepeng', 'bina karya'],
  elder: ['lansia', 'lanjut usia', 'lanjut usia terlantar', 'tresna werdha'],
  child: ['anak', 'balita', 'anak terlantar', 'anak balita terlantar', 'remaja'],
  psychiatric: ['odgj', 'psikotik', 'eks psikotik', 'bina laras', 'disabilitas mental'],
  disabled: ['disabilitas', 'penyandang disabilitas'],
  women: ['perempuan', 'wanita', 'bina karya wanita'],
};

export function programmeOf(text: string): string | undefined {
  return choiceOf(PROGRAMME, text);
}

function choiceOf(choices: Readonly<Record<string, readonly string[]>>, text: string): string | undefined {
  const word = text.toLowerCase().replace(/\s+/g, ' ');
  return Object.keys(choices).find((code) => code === word || choices[code]!.includes(word));
}

const MONTHS: readonly RegExp[] = [
  /^jan/,
  /^[fp]eb/,
  /^mar/,
  /^apr/,
  /^(mei|may)/,
  /^jun/,
  /^jul/,
  /^(agu|ags|agt|aug)/,
  /^sep/,
  /^o[kc]t/,
  /^no[vp]/,
  /^de[sc]/,
];

/**
 * A day as YYYY-MM-DD, from 2026-11-22, 22/11/2026, 22-11-2026, 22.11.2026 or 22 November 2026 (the day goes before the month, always). Two digits of
 * a year say too little; a day that no calendar has is not read.
 */
export function dayOfText(text: string): string | undefined {
  const [, y, m, d] = /^(\d{4})-(\d\d?)-(\d\d?)(?:[ T]00:00(?::00)?)?$/.exec(text) ?? [];
  if (y) return day(Number(y), Number(m), Number(d));
  const [, first, second, year] = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(text) ?? [];
  if (year) return day(Number(year), Number(second), Number(first));
  const [, date, month = '', inYear] = /^(\d\d?)[ -]([a-z]{3,9})\.?[ -](\d{4})$/i.exec(text) ?? [];
  return inYear ? day(Number(inYear), MONTHS.findIndex((form) => form.test(month.toLowerCase())) + 1, Number(date)) : undefined;
}

/** The same, or only a year (1980) or a month (1980-05), which is all that many papers say. */
export function birthOfText(text: string): string | undefined {
  return /^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/.test(text) ? text : dayOfText(text);
}

function day(year: number, month: number, date: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  const is = year >= 1900 && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return is ? at.toISOString().slice(0, 10) : undefined;
}

/** Whole years, from 60, ±60, 60 th, 60-an. */
export function ageOf(text: string): number | undefined {
  const [, years] = /^[±~]?\s*(\d{1,3})\s*(?:-an|an|th|thn|tahun|years?)?\.?$/i.exec(text) ?? [];
  return years === undefined || Number(years) > 120 ? undefined : Number(years);
}

/** Several names in one cell: with `;`, `|` or `/` between. */
export function namesOf(text: string): string[] {
  return text.split(/[;|/]/).flatMap((name) => known(name) ?? []);
}
