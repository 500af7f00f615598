import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { FindPersons, nameWords, ReadPerson, type StatedIdentity } from '../people/index.js';
import type { Tx } from '../platform/database/index.js';
import type { Column, RegisterKind } from './domain/columns.js';
import { found, type Finding } from './domain/findings.js';
import { severityOf, type ImportRow } from './domain/row.js';
import { findImported, findInUse, findOpenCases, findUnknownBeds, type EarlierImport, type OpenCase } from './imports.repository.js';

export const EARLIER_REGISTER = 'earlier_register';

/** A person who may be the one of a row, and how they were found. */
interface Candidate {
  readonly row: ImportRow;
  readonly personId: string;
  readonly by: 'nik' | 'name';
}

/** What is known of the candidates. */
interface Knowledge {
  readonly open: ReadonlyMap<string, OpenCase>;
  readonly imported: ReadonlyMap<string, EarlierImport>;
  readonly identities: ReadonlyMap<string, StatedIdentity>;
  readonly earlier: ReadonlyMap<string, object>;
}

/**
 * Compares rows with the persons who are here already. What is read of those in clear is compared and shown to nobody; an answer says no more than
 * that there is one.
 */
@Injectable()
export class FindKnown {
  constructor(
    private readonly persons: FindPersons,
    private readonly read: ReadPerson,
  ) {}

  async run(tx: Tx, kind: RegisterKind, rows: readonly ImportRow[], actor: Actor, unitCode: string): Promise<Finding[]> {
    const candidates: Candidate[] = [];
    for (const row of rows) candidates.push(...(await this.candidatesFor(tx, row)));
    const known = await this.learn(tx, kind, candidates);
    const shown = ({ number, ownerUnit, openedByUnit }: OpenCase) =>
      actor.seesProvince || [ownerUnit, openedByUnit].includes(actor.unitId) ? number : null;
    const findings = candidates.flatMap(({ row, personId, by }) => {
      const identity = known.identities.get(personId);
      if (identity === undefined) return [];
      if (isSameRow(row, identity, known.imported.get(personId), known.earlier.get(personId)))
        return [found(row.line, null, 'imported_before')];
      const open = known.open.get(personId);
      if (!open || (by === 'name' && !isSameName(row, identity))) return [];
      return [found(row.line, by, 'has_open_case', { severity: severityOf(kind, by), caseNumber: shown(open) })];
    });
    return [...onePerLine(findings), ...(kind === 'residents' ? await this.inUse(tx, rows, actor.unitId, unitCode) : [])];
  }

  private async candidatesFor(tx: Tx, row: ImportRow): Promise<Candidate[]> {
    const byNik = row.nik === undefined ? [] : (await this.persons.byNik(tx, row.nik)).items;
    const [name] = row.identity.names;
    const byName = name === undefined ? [] : (await this.persons.byName(tx, name)).items.filter(({ score }) => score === 1);
    const ofNik = new Set(byNik.map(({ personId }) => personId));
    return [
      ...byNik.map(({ personId }) => ({ row, personId, by: 'nik' as const })),
      ...byName.flatMap(({ personId }) => (ofNik.has(personId) ? [] : [{ row, personId, by: 'name' as const }])),
    ];
  }

  /** Only who has an open case, or came from such a register, is read. */
  private async learn(tx: Tx, kind: RegisterKind, candidates: readonly Candidate[]): Promise<Knowledge> {
    const ids = [...new Set(candidates.map(({ personId }) => personId))];
    const open = new Map((await findOpenCases(tx, ids)).map((each) => [each.personId, each]));
    const imported = new Map((await findImported(tx, kind, ids)).map((each) => [each.personId, each]));
    const concerned = ids.filter((id) => open.has(id) || imported.has(id));
    return {
      open,
      imported,
      identities: dataOf(await this.read.findCurrent(tx, concerned, 'identity')),
      earlier: dataOf(kind === 'earlier_persons' ? await this.read.findCurrent(tx, concerned, `answers:${EARLIER_REGISTER}`) : new Map()),
    };
  }

  private async inUse(tx: Tx, rows: readonly ImportRow[], unitId: string, unitCode: string): Promise<Finding[]> {
    const bedOf = ({ more }: ImportRow) => (typeof more['bed'] === 'string' ? more['bed'] : undefined);
    const placeOf = (row: ImportRow) => (bedOf(row) === undefined ? undefined : `${unitCode}/${bedOf(row)}`);
    const numberOf = ({ more }: ImportRow) => (typeof more['registerNumber'] === 'string' ? more['registerNumber'] : undefined);
    const used = await findInUse(
      tx,
      unitId,
      rows.flatMap((row) => numberOf(row) ?? []),
      rows.flatMap((row) => placeOf(row) ?? []),
    );
    const unknown = await findUnknownBeds(
      tx,
      unitId,
      rows.flatMap((row) => bedOf(row) ?? []),
    );
    const numbers = new Map(used.map(({ registerNumber, number }) => [registerNumber, number]));
    const places = new Map(used.map(({ place, number }) => [place, number]));
    const say = (row: ImportRow, column: Column, caseNumber: string | undefined) =>
      caseNumber === undefined ? [] : [found(row.line, column, 'has_open_case', { severity: severityOf('residents', column), caseNumber })];
    return rows.flatMap((row) => [
      ...say(row, 'register_number', numbers.get(numberOf(row) ?? '')),
      ...say(row, 'bed', places.get(placeOf(row) ?? '')),
      ...(unknown.has(bedOf(row) ?? '') ? [found(row.line, 'bed', 'bed_unknown')] : []),
    ]);
  }
}

/** What makes the name and the date of birth of two rows the same; undefined: nameless. */
export function nameKey({ identity: { names, birthDate = '' } }: Pick<ImportRow, 'identity'>): string | undefined {
  return names[0] === undefined ? undefined : `${keyOf(names[0])} ${birthDate}`;
}

function isSameName({ identity: { names, birthDate } }: ImportRow, other: StatedIdentity): boolean {
  return other['birthDate'] === birthDate && other.names.some((name) => keyOf(name) === keyOf(names[0] ?? ''));
}

function keyOf(name: string): string {
  return nameWords(name).sort().join(' ');
}

/** The same row of a file that was corrected meanwhile, elsewhere or not at all. */
function isSameRow(
  { identity, more }: ImportRow,
  stated: StatedIdentity,
  imported: EarlierImport | undefined,
  earlier: object | undefined,
): boolean {
  return imported !== undefined && isDeepStrictEqual(stated, identity) && isDeepStrictEqual(imported.data ?? earlier ?? {}, more);
}

/** The same finding of a line once, however many persons it is about. */
function onePerLine(findings: readonly Finding[]): Finding[] {
  const key = ({ line, column, code, caseNumber }: Finding) => `${line} ${column} ${code} ${caseNumber}`;
  return [...new Map(findings.map((each) => [key(each), each])).values()];
}

function dataOf<T>(records: ReadonlyMap<string, { readonly current: { readonly data: T | undefined } | undefined }>): Map<string, T> {
  return new Map([...records].flatMap(([id, { current }]) => (current?.data === undefined ? [] : [[id, current.data] as const])));
}
