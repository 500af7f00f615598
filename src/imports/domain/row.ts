/** A row of a register as it was understood, and what rows of one file have to do with each other. Pure. */
import type { Column, RegisterKind } from './columns.js';
import { found, type Finding } from './findings.js';

export interface ImportRow {
  /** where it begins in the file, the header being 1 */
  readonly line: number;
  readonly findings: readonly Finding[];
  /** as stated; what is unknown is not there */
  readonly identity: { readonly names: readonly string[]; readonly birthDate?: string; readonly [more: string]: unknown };
  /** 16 digits */
  readonly nik: string | undefined;
  /** what is said besides: of the case, or of the earlier one */
  readonly more: Readonly<Record<string, unknown>>;
  /** kept under the person's key too */
  readonly note: string | undefined;
}

/** In which the same value means the same person. Of earlier persons nothing does: who came twice stands there twice. */
const UNIQUE: Readonly<Record<RegisterKind, readonly Column[]>> = { residents: ['nik', 'register_number'], earlier_persons: [] };

/**
 * Rows that say the same: bad where it can only be one person, else a warning. The first of them is none.
 * @param nameKey what makes two names the same, however they are spelt; undefined: nameless
 */
export function twins(kind: RegisterKind, rows: readonly ImportRow[], nameKey: (row: ImportRow) => string | undefined): Finding[] {
  const sameIn = (column: Column, value: (row: ImportRow) => unknown): Finding[] => {
    const first = new Map<unknown, number>();
    return rows.flatMap((row) => {
      const is = value(row);
      if (is === undefined || is === null) return [];
      const otherLine = first.get(is);
      if (otherLine === undefined) first.set(is, row.line);
      return otherLine === undefined ? [] : [found(row.line, column, 'twice_in_file', { otherLine, severity: severityOf(kind, column) })];
    });
  };
  return [
    ...sameIn('nik', ({ nik }) => nik),
    ...sameIn('register_number', ({ more }) => more['registerNumber']),
    ...sameIn('bed', ({ more }) => more['bed']),
    ...sameIn('name', nameKey),
  ];
}

/** How bad it is that two are the same in a column. */
export function severityOf(kind: RegisterKind, column: Column): Finding['severity'] {
  return UNIQUE[kind].includes(column) ? 'bad' : 'warning';
}
