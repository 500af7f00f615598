import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { dayOf } from '../deadlines/index.js';
import { UnitOfWork } from '../platform/database/index.js';
import { badRows, countsOf } from '../platform/tables/index.js';
import { Refused } from '../shared/refusal.js';
import { Units, type Unit } from '../units/index.js';
import type { Register } from './domain/columns.js';
import type { Finding } from './domain/findings.js';
import { twins, type ImportRow } from './domain/row.js';
import { FindKnown, nameKey } from './find-known.js';
import type { ImportReport } from './import.view.js';
import { findLines, isImportedMeanwhile, type ImportedRow } from './imports.repository.js';
import { readTable, type TableRow } from './read-table.js';

export interface ImportOptions {
  /** nothing is written */
  readonly dryRun: boolean;
  /** the good rows are imported though others are bad */
  readonly skipBad: boolean;
}

/** What is particular about one kind of register. */
export interface Importing extends Register {
  readonly understand: (row: TableRow, today: string) => ImportRow;
  /** writes the row and `key` in one transaction of its own */
  readonly write: (row: ImportRow, key: ImportedRow, unit: Unit) => Promise<void>;
}

/** What both imports have in common: look at all rows first, then write them one by one. */
@Injectable()
export class ImportRows {
  constructor(
    private readonly work: UnitOfWork,
    private readonly units: Units,
    private readonly known: FindKnown,
  ) {}

  /**
   * A transaction a row. Idempotent by the content of the file and the line: after a crash the same file goes on where it was.
   * @throws Refused what is wrong with the file; import_has_bad_rows unless they are to be skipped, or nothing is written anyway
   */
  async run(importing: Importing, bytes: Buffer, { dryRun, skipBad }: ImportOptions, actor: Actor): Promise<ImportReport> {
    const { kind } = importing;
    const file = createHash('sha256').update(bytes).digest();
    const table = readTable(bytes, importing);
    const unit = (await this.units.directory()).units.find(({ id }) => id === actor.unitId)!;
    const rows = table.rows.map((row) => importing.understand(row, dayOf(Date.now())));
    const { done, known } = await this.work.run(async (tx) => {
      const lines = await findLines(tx, { kind, file });
      const todo = rows.filter(({ line }) => !lines.has(line));
      return { done: lines, known: await this.known.run(tx, kind, todo, actor, unit.code) };
    });
    const ofRows = [...rows.flatMap(({ findings }) => findings), ...twins(kind, rows, nameKey), ...known];
    const findings = [...table.findings, ...ofRows.filter(({ line }) => !done.has(line))].sort((a, b) => a.line - b.line);
    const bad = new Set(findings.filter(({ severity }) => severity === 'bad').map(({ line }) => line));
    const begun = { imported: 0, already: done.size, skipped: 0, refused: 0 };
    const report = { kind, fingerprint: file.toString('hex'), dryRun, rows: rows.length };
    if (dryRun) return { ...report, ...countsOf(rows.length, findings), outcomes: begun };
    if (bad.size && !skipBad) throw badRows(bad.size, countsOf(rows.length, findings).findings);

    const outcomes = { ...begun, skipped: bad.size };
    for (const row of rows) {
      if (done.has(row.line) || bad.has(row.line)) continue;
      const key = { kind, file, line: row.line, unitId: actor.unitId, accountId: actor.accountId };
      try {
        await importing.write(row, key, unit);
        outcomes.imported++;
      } catch (error) {
        if (isImportedMeanwhile(error)) outcomes.already++;
        else findings.push(refusedRow(row.line, error));
      }
    }
    outcomes.refused = rows.length - outcomes.imported - outcomes.already - outcomes.skipped;
    return { ...report, ...countsOf(rows.length, findings), outcomes };
  }
}

/** A row that the procedure or the database does not take keeps no other. @throws the error if it is none of the row's */
function refusedRow(line: number, error: unknown): Finding {
  if (!(error instanceof Refused)) throw error;
  const { code, message } = error.refusal;
  return { line, column: null, code, severity: 'bad', message, otherLine: null, caseNumber: null };
}
