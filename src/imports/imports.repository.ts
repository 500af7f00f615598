/** The SQL of imports: one statement each, in the caller's transaction. */
import type { Tx } from '../platform/database/index.js';
import type { RegisterKind } from './domain/columns.js';

/** Which row of which file. */
export interface RowKey {
  readonly kind: RegisterKind;
  /** SHA-256 of the file */
  readonly file: Buffer;
  readonly line: number;
}

export interface ImportedRow extends RowKey {
  readonly unitId: string;
  readonly accountId: string;
}

/** The lines of a file that are imported already. */
export async function findLines(tx: Tx, { kind, file }: Omit<RowKey, 'line'>): Promise<Set<number>> {
  const rows = await tx.query<{ line: number }[]>('select line from import_rows where kind = $1 and file_sha256 = $2', [kind, file]);
  return new Set(rows.map(({ line }) => line));
}

const INSERT = 'insert into import_rows (kind, file_sha256, line, unit_id, account_id, person_id, case_id)';

/** Notes a row that has become a case, in the transaction that opens it. */
export async function noteCase(tx: Tx, { kind, file, line, unitId, accountId }: ImportedRow, caseId: string): Promise<void> {
  await tx.query(`${INSERT} select $1, $2, $3, $4, $5, person_id, id from cases where id = $6`, [
    kind,
    file,
    line,
    unitId,
    accountId,
    caseId,
  ]);
}

/** Notes a row that has become a person, in the transaction that registers the person. */
export async function notePerson(tx: Tx, { kind, file, line, unitId, accountId }: ImportedRow, personId: string): Promise<void> {
  await tx.query(`${INSERT} values ($1, $2, $3, $4, $5, $6, null)`, [kind, file, line, unitId, accountId, personId]);
}

/** Whether an error says that the row was imported meanwhile. */
export function isImportedMeanwhile(error: unknown): boolean {
  const { constraint } = ((error as { driverError?: unknown } | null)?.driverError ?? {}) as { constraint?: string };
  return constraint === 'import_rows_pkey';
}

export interface OpenCase {
  readonly personId: string;
  readonly number: string;
  readonly ownerUnit: string;
  readonly openedByUnit: string;
}

/** The open cases of these persons. */
export async function findOpenCases(tx: Tx, personIds: readonly string[]): Promise<OpenCase[]> {
  return tx.query(
    `select person_id as "personId", number, owner_unit as "ownerUnit", opened_by_unit as "openedByUnit"
     from cases where person_id = any($1) and closed_at is null`,
    [personIds],
  );
}

export interface EarlierImport {
  readonly personId: string;
  /** of the first event of the case; null: no case */
  readonly data: Readonly<Record<string, unknown>> | null;
}

/** Those of these persons that were imported in such a register, from whatever file. */
export async function findImported(tx: Tx, kind: RegisterKind, personIds: readonly string[]): Promise<EarlierImport[]> {
  return tx.query(
    `select r.person_id as "personId", e.data from import_rows r
     left join case_events e on e.case_id = r.case_id and e.seq = 1 where r.kind = $1 and r.person_id = any($2)`,
    [kind, personIds],
  );
}

/** Register numbers and places, of those asked for, that open cases of a unit have. */
export async function findInUse(
  tx: Tx,
  unitId: string,
  registerNumbers: readonly string[],
  places: readonly string[],
): Promise<{ readonly registerNumber: string | null; readonly place: string | null; readonly number: string }[]> {
  return tx.query(
    `select e.data ->> 'registerNumber' as "registerNumber", c.place, c.number
     from cases c left join case_events e on e.case_id = c.id and e.seq = 1 and e.event = 'resident_carried_over'
     where c.owner_unit = $1 and c.closed_at is null and (e.data ->> 'registerNumber' = any($2) or c.place = any($3))`,
    [unitId, registerNumbers, places],
  );
}

/** Names that are no bed of the unit's facility, where it has a list of beds. */
export async function findUnknownBeds(tx: Tx, unitId: string, names: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ name: string }[]>(
    `with known as (select b.name, b.extra from beds b join facilities f on f.id = b.facility_id where f.unit_id = $1 and b.removed_at is null)
     select n.name from unnest($2::text[]) as n (name)
     where exists (select from known where not extra) and not exists (select from known where known.name = n.name)`,
    [unitId, names],
  );
  return new Set(rows.map(({ name }) => name));
}
