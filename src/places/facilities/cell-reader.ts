import type { Row, Table } from '../../platform/tables/index.js';
import { found, type Finding, type FindingCode } from './findings.js';

/** How offices write that something is not known. */
const UNKNOWN = new Set(['', '-', '--', '?', 'unknown', 'n/a', 'na', 'tidak diketahui', 'tdk diketahui', 'belum diketahui', 'tidak ada']);

/** Reads the cells of one row and collects what is wrong with them. Undefined: not said, or wrong. */
export class CellReader<Column extends string> {
  readonly findings: Finding[];

  constructor(private readonly row: Row<Column>) {
    const { line, tooManyCells, tooLong } = row;
    this.findings = [
      ...(tooManyCells ? [found(line, null, 'too_many_cells')] : []),
      ...tooLong.map((column) => found(line, column, 'cell_too_long')),
    ];
  }

  say(column: Column | null, code: FindingCode): undefined {
    this.findings.push(found(this.row.line, column, code));
    return undefined;
  }

  text(column: Column): string | undefined {
    const text = this.written(column);
    return UNKNOWN.has(text.toLowerCase()) ? undefined : text;
  }

  /** A name or code. Must be there. */
  name(column: Column, form: RegExp, longest: number): string | undefined {
    const text = this.written(column);
    if (text === '') return this.say(column, 'missing');
    if (text.length > longest) return this.say(column, 'too_long');
    return form.test(text) ? text : this.say(column, 'wrong_form');
  }

  /** One of these, or what offices write for it. */
  choice<Choice extends string>(column: Column, choices: Readonly<Record<Choice, readonly string[]>>): Choice | undefined {
    const word = this.text(column)?.toLowerCase();
    if (word === undefined) return undefined;
    const codes = Object.keys(choices) as Choice[];
    return codes.find((code) => code === word || choices[code].includes(word)) ?? this.say(column, 'not_a_choice');
  }

  yesNo(column: Column): boolean | undefined {
    const word = this.choice(column, { yes: ['ya', 'y', 'true', '1', 'v', 'x'], no: ['tidak', 'tdk', 't', 'n', 'false', '0'] });
    return word === undefined ? undefined : word === 'yes';
  }

  whole(column: Column, least: number, most: number): number | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const [, digits] = /^(\d{1,5})(?:[.,]0)?\s*(?:th|thn|tahun|hari)?\.?$/i.exec(text) ?? [];
    const is = digits !== undefined && Number(digits) >= least && Number(digits) <= most;
    return is ? Number(digits) : this.say(column, 'number_unreadable');
  }

  /** In degrees, with a dot or a comma. */
  degrees(column: Column, most: number): number | undefined {
    const text = this.text(column)?.replace(',', '.');
    if (text === undefined) return undefined;
    return /^-?\d{1,3}(\.\d{1,15})?$/.test(text) && Math.abs(Number(text)) <= most ? Number(text) : this.say(column, 'number_unreadable');
  }

  private written(column: Column): string {
    return (this.row.cells.get(column) ?? '').normalize('NFC').trim().replace(/\s+/g, ' ');
  }
}

/** What is to be said of the headings. */
export function headingFindings({ line, unknown }: Pick<Table<string>, 'line' | 'unknown'>): Finding[] {
  return unknown.map((at) => found(line, `#${at}`, 'column_unknown'));
}
