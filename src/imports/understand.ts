/** What the rows of the two registers mean. */
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { STEPS } from '../cases/index.js';
import { nikDigits } from '../people/index.js';
import { ageOf, birthOfText, dayOfText, known, namesOf, programmeOf, sexOf } from './domain/cells.js';
import type { Column } from './domain/columns.js';
import { found, type Finding, type FindingCode } from './domain/findings.js';
import type { ImportRow } from './domain/row.js';
import type { TableRow } from './read-table.js';

export const CARRIED_OVER = 'resident_carried_over';

/** Whose fields are which columns. */
const COLUMN_OF: Readonly<Record<string, Column>> = {
  names: 'name',
  nik: 'nik',
  sex: 'sex',
  birthDate: 'birth_date',
  ageEstimate: 'age_estimate',
  origin: 'origin',
  admittedAt: 'admitted_on',
  bed: 'bed',
  programme: 'programme',
  registerNumber: 'register_number',
  note: 'note',
};

/** @param today YYYY-MM-DD, Asia/Jakarta */
export function understandResident(row: TableRow, today: string): ImportRow {
  const reader = new RowReader(row, today);
  const person = reader.person();
  const ageEstimate = reader.read('age_estimate', ageOf, 'age_unreadable');
  const admittedOn = reader.day('admitted_on');
  if (reader.text('admitted_on') === undefined) reader.say('admitted_on', 'admission_unknown');
  const programme = reader.read('programme', programmeOf, 'not_a_choice');
  const registerNumber = reader.text('register_number');
  const more = {
    ...defined({ programme, registerNumber }),
    bed: reader.text('bed') ?? null, // unknown, and yet in this UPT
    admittedAt: admittedOn === undefined ? null : `${admittedOn}T00:00:00+07:00`,
  };
  return reader.row({ ...person, ...defined({ ageEstimate }) }, more, reader.text('note'));
}

/** @param today YYYY-MM-DD, Asia/Jakarta */
export function understandEarlierPerson(row: TableRow, today: string): ImportRow {
  const reader = new RowReader(row, today);
  const person = reader.person();
  const caseDate = reader.dayOrText('earlier_date', dayOfText);
  if (person.names.length === 0 && nikDigits(person.nik ?? '') === undefined) reader.say(null, 'nobody');
  return reader.row(person, defined({ caseNumber: reader.text('earlier_case_number'), caseDate, outcome: reader.text('outcome') }));
}

/** The step that a resident's row is, as its class asks; checked already. */
export function carriedOverStep({ identity, more, note }: Pick<ImportRow, 'identity' | 'more' | 'note'>): object {
  return plainToInstance<object, object>(STEPS[CARRIED_OVER]!, { identity, ...more, ...defined({ note }) });
}

class RowReader {
  private readonly findings: Finding[];

  constructor(
    private readonly source: TableRow,
    private readonly today: string,
  ) {
    this.findings = [...source.findings];
  }

  say(column: Column | null, code: FindingCode): void {
    this.findings.push(found(this.source.line, column, code));
  }

  text(column: Column): string | undefined {
    return known(this.source.cells.get(column));
  }

  /** What a cell means; undefined if it is unknown, and if it means nothing, which is said. */
  read<T>(column: Column, meaning: (text: string) => T | undefined, otherwise: FindingCode): T | undefined {
    const text = this.text(column);
    const value = text === undefined ? undefined : meaning(text);
    if (text !== undefined && value === undefined) this.say(column, otherwise);
    return value;
  }

  day(column: Column): string | undefined {
    return this.past(column, this.read(column, dayOfText, 'date_unreadable'));
  }

  /** As a paper has it, where nothing is counted from it. */
  dayOrText(column: Column, meaning: (text: string) => string | undefined): string | undefined {
    return this.past(column, this.read(column, meaning, 'date_kept_as_written')) ?? this.text(column);
  }

  person() {
    const name = this.text('name');
    const names = [...new Set([...(name === undefined ? [] : [name]), ...namesOf(this.source.cells.get('aliases') ?? '')])];
    const nik = this.text('nik');
    if (nik !== undefined && nikDigits(nik) === undefined) this.say('nik', 'nik_kept_as_written');
    const sex = this.read('sex', sexOf, 'not_a_choice');
    const birthDate = this.dayOrText('birth_date', birthOfText);
    return { names, ...defined({ nik, sex, birthDate, origin: this.text('origin') }) };
  }

  row(identity: ImportRow['identity'], more: ImportRow['more'], note?: string): ImportRow {
    const nik = typeof identity['nik'] === 'string' ? nikDigits(identity['nik']) : undefined;
    const { line } = this.source;
    // earlier persons are held to the same limits of what is stated
    const step = carriedOverStep({ identity, more: 'admittedAt' in more ? more : { admittedAt: null }, note });
    const known = new Set(this.findings.map(({ column }) => column));
    const limits = validateSync(step).flatMap((error) => limitFindings(line, error));
    return { line, findings: [...this.findings, ...limits.filter(({ column }) => !known.has(column))], identity, nik, more, note };
  }

  private past(column: Column, day: string | undefined): string | undefined {
    if (day !== undefined && day > this.today) this.say(column, 'date_in_future');
    return day;
  }
}

function limitFindings(line: number, { property, constraints = {}, children = [] }: ValidationError): Finding[] {
  const [rule] = Object.keys(constraints);
  const code = rule === 'maxLength' ? 'too_long' : rule === 'arrayMaxSize' ? 'too_many' : 'wrong_form';
  return [
    ...(rule === undefined ? [] : [found(line, COLUMN_OF[property] ?? null, code)]),
    ...children.flatMap((child) => limitFindings(line, child)),
  ];
}

function defined<T extends object>(of: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as never;
}
