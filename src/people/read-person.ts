import { Injectable } from '@nestjs/common';
import type { KeyObject } from 'node:crypto';
import type { Tx } from '../platform/database/index.js';
import { Refused } from '../shared/refusal.js';
import type { DataOf, RecordKind } from './domain/identity.js';
import { personNotFound } from './domain/refusals.js';
import { findAllCurrent, findCurrent, findHistory, findManyCurrent, type StoredPerson, type StoredRecord } from './people.repository.js';
import { openRecord } from './protection/seal.js';
import { Vault } from './vault.js';

export interface PersonVersion<K extends RecordKind> {
  readonly version: number;
  /** undefined once the person is erased */
  readonly data: DataOf<K> | undefined;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
  readonly because: string;
}

export interface CurrentRecord<K extends RecordKind> {
  readonly erased: boolean;
  /** undefined if nothing of this kind was ever recorded */
  readonly current: PersonVersion<K> | undefined;
}

/** The current version of one kind. */
export type KindVersion = PersonVersion<RecordKind> & { readonly kind: string };

/** Reads what is recorded of persons, in clear. Whoever calls it asks for a purpose and writes the access log. */
@Injectable()
export class ReadPerson {
  constructor(private readonly vault: Vault) {}

  /** The current version of a kind for many persons: one statement. Persons that do not exist are not in the answer. */
  async findCurrent<K extends RecordKind>(tx: Tx, personIds: readonly string[], kind: K): Promise<Map<string, CurrentRecord<K>>> {
    const persons = await findCurrent(tx, personIds, kind);
    return new Map(
      persons.map((person) => {
        const current = person.record && opened<K>(person.id, this.keyOf(person), person.record);
        return [person.id, { erased: person.key === undefined, current }];
      }),
    );
  }

  /** @throws Refused person_not_found */
  async getCurrent<K extends RecordKind>(tx: Tx, personId: string, kind: K): Promise<CurrentRecord<K>> {
    const found = (await this.findCurrent(tx, [personId], kind)).get(personId);
    if (found === undefined) throw new Refused(personNotFound);
    return found;
  }

  /** The current version of everything recorded of a person, by kind. @throws Refused person_not_found */
  async listCurrent(tx: Tx, personId: string): Promise<KindVersion[]> {
    const found = await findAllCurrent(tx, personId);
    if (found === undefined) throw new Refused(personNotFound);
    const key = this.keyOf(found.person);
    return found.records.map((record) => ({ kind: record.kind, ...opened<RecordKind>(personId, key, record) }));
  }

  /** The same for many persons, in one statement. Persons that do not exist or are erased are not in the answer. */
  async listManyCurrent(tx: Tx, personIds: readonly string[]): Promise<Map<string, readonly KindVersion[]>> {
    const found = await findManyCurrent(tx, personIds);
    return new Map(
      [...found].flatMap(([id, { person, records }]) => {
        const key = this.keyOf(person);
        return key ? [[id, records.map((record) => ({ kind: record.kind, ...opened<RecordKind>(id, key, record) }))] as const] : [];
      }),
    );
  }

  /** All versions of a kind, the first first. @throws Refused person_not_found */
  async getHistory<K extends RecordKind>(tx: Tx, personId: string, kind: K): Promise<PersonVersion<K>[]> {
    const found = await findHistory(tx, personId, kind);
    if (found === undefined) throw new Refused(personNotFound);
    const key = this.keyOf(found.person);
    return found.records.map((record) => opened(personId, key, record));
  }

  private keyOf({ id, key }: StoredPerson): KeyObject | undefined {
    return key && this.vault.unwrap(id, key);
  }
}

function opened<K extends RecordKind>(personId: string, key: KeyObject | undefined, record: StoredRecord): PersonVersion<K> {
  const { kind, version, data, recordedAt, recordedBy, because } = record;
  const clear = key && (openRecord(key, { personId, kind, version }, data) as DataOf<K>);
  return { version, data: clear, recordedAt, recordedBy, because };
}
