import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';
import { Refused } from '../shared/refusal.js';
import type { DataOf, RecordKind, StatedIdentity } from './domain/identity.js';
import { personChangedMeanwhile, personErased, personNotFound } from './domain/refusals.js';
import { insertRecord, lockForRecording } from './people.repository.js';
import { sealRecord } from './protection/seal.js';
import { termsOf, type Recorder } from './register-person.js';
import { Vault } from './vault.js';

export interface NewVersion<K extends RecordKind> extends Recorder {
  readonly personId: string;
  readonly kind: K;
  /** all of it: a version stands for itself */
  readonly data: DataOf<K>;
  /** the version this one was made from; 0 if there was none */
  readonly basedOn: number;
}

/** Records a new version of what is known of a person. A new identity replaces what the person is found by. */
@Injectable()
export class RecordVersion {
  constructor(private readonly vault: Vault) {}

  /**
   * Two statements.
   * @returns the number of the new version
   * @throws Refused person_not_found, person_erased; person_changed_meanwhile if `basedOn` is no longer the current version
   */
  async run<K extends RecordKind>(tx: Tx, { personId, kind, data, basedOn, by, because }: NewVersion<K>): Promise<number> {
    const person = await lockForRecording(tx, personId, kind);
    if (person === undefined) throw new Refused(personNotFound);
    if (person.key === undefined) throw new Refused(personErased);
    if (person.version !== basedOn) throw new Refused(personChangedMeanwhile(kind, basedOn, person.version));

    const version = basedOn + 1;
    const sealed = sealRecord(this.vault.unwrap(personId, person.key), { personId, kind, version }, data);
    const terms = kind === 'identity' ? termsOf(this.vault, personId, data as StatedIdentity) : undefined;
    const added = await insertRecord(tx, personId, { kind, version, data: sealed, by, because }, terms);
    if (!added) throw new Refused(personChangedMeanwhile(kind, basedOn, version));
    return version;
  }
}
