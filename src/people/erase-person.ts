import { Injectable } from '@nestjs/common';
import type { KeyObject } from 'node:crypto';
import type { Tx } from '../platform/database/index.js';
import { Refused } from '../shared/refusal.js';
import { findableOf, type StatedIdentity } from './domain/identity.js';
import { personNotFound } from './domain/refusals.js';
import { destroyKey, findHistory, lockDictionary, removeTraces } from './people.repository.js';
import { openRecord, Unreadable } from './protection/seal.js';
import type { WrappedKey } from './protection/master-keys.js';
import { Vault } from './vault.js';

/** Erases a person: nothing that was recorded can be read again, and nobody finds the person. Who recorded what kind when, and why, remains. */
@Injectable()
export class ErasePerson {
  constructor(private readonly vault: Vault) {}

  /**
   * Four statements. Waits for whoever is recording for the person, and holds back new words of names until the commit.
   * Idempotent by the person.
   * @returns whether there was something to erase
   * @throws Refused person_not_found
   */
  async run(tx: Tx, personId: string): Promise<boolean> {
    const person = await destroyKey(tx, personId);
    if (person === undefined) throw new Refused(personNotFound);
    if (person.key === undefined) return false;
    await lockDictionary(tx);
    const words = await this.wordsEverUsed(tx, personId, person.key);
    await removeTraces(tx, personId, this.vault.search.ref(personId), words);
    return true;
  }

  /** Words of all names the person ever had. A name that can no longer be opened does not keep the rest from being erased. */
  private async wordsEverUsed(tx: Tx, personId: string, wrapped: WrappedKey): Promise<{ word: string; term: Buffer }[]> {
    const history = await findHistory(tx, personId, 'identity');
    try {
      const key = this.vault.unwrap(personId, wrapped);
      const words = new Set(history?.records.flatMap(({ version, data }) => wordsOf(key, personId, version, data)));
      return [...words].map((word) => ({ word, term: this.vault.search.term('name', word) }));
    } catch (error) {
      if (error instanceof Unreadable) return [];
      throw error;
    }
  }
}

function wordsOf(key: KeyObject, personId: string, version: number, data: Buffer): readonly string[] {
  return findableOf(openRecord(key, { personId, kind: 'identity', version }, data) as StatedIdentity).words;
}
