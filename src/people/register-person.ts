import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Tx } from '../platform/database/index.js';
import { blocksOf } from './domain/comparable.js';
import { findableOf, type RecordKind, type StatedIdentity } from './domain/identity.js';
import { insertPerson, type Terms } from './people.repository.js';
import { newKey } from './protection/master-keys.js';
import { sealRecord } from './protection/seal.js';
import { Vault } from './vault.js';

/** Who records something of a person, and why. */
export interface Recorder {
  /** id of the member of staff; null: the system itself */
  readonly by: string | null;
  /** a code such as `intake` or `dukcapil_answer`: never free text */
  readonly because: string;
}

export interface NewPerson extends Recorder {
  /** a UUID that the caller has given already, as a phone does that was offline */
  readonly id?: string;
  readonly identity: StatedIdentity;
  /** what was said besides, each becoming version 1 of its kind */
  readonly records?: Readonly<Partial<Record<Exclude<RecordKind, 'identity'>, object>>>;
}

/** Registers a person, nameless if need be, under a key of the person's own. */
@Injectable()
export class RegisterPerson {
  constructor(private readonly vault: Vault) {}

  /** One statement. @returns the id of the person */
  async run(tx: Tx, { id = newId(), identity, records = {}, by, because }: NewPerson): Promise<string> {
    const key = newKey();
    const stated = Object.entries({ ...records, identity }).map(([kind, data]) => {
      return { kind, version: 1, data: sealRecord(key, { personId: id, kind, version: 1 }, data), by, because };
    });
    await insertPerson(tx, id, this.vault.wrap(id, key), stated, termsOf(this.vault, id, identity));
    return id;
  }
}

/** What a person is found by, protected. @param recordedAt when it was stated: what an estimated age counts from */
export function termsOf({ search }: Vault, personId: string, identity: StatedIdentity, recordedAt = new Date()): Terms {
  const findable = findableOf(identity);
  const terms = [...search.terms(findable), ...blocksOf(identity, recordedAt).map((block) => search.blockTerm(block))];
  return { ref: search.ref(personId), terms, words: findable.words };
}
