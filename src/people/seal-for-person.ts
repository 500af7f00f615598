import { Injectable } from '@nestjs/common';
import type { KeyObject } from 'node:crypto';
import type { Tx } from '../platform/database/index.js';
import { Refused } from '../shared/refusal.js';
import { personErased, personNotFound } from './domain/refusals.js';
import { findCurrent } from './people.repository.js';
import { derive } from './protection/master-keys.js';
import { Vault } from './vault.js';

/** Something kept outside the tables of persons, such as a photo, that is sealed for one. */
export interface SealedFor {
  readonly personId: string;
  readonly attachmentId: string;
}

/**
 * Keys for what is kept of persons outside their records: one for each attachment, derived from the person's key (HKDF), which itself stays here.
 * With the person's key all of them are gone: who is erased takes their photos along, backups included.
 */
@Injectable()
export class AttachmentKeys {
  constructor(private readonly vault: Vault) {}

  /** One statement. @throws Refused person_not_found, person_erased */
  async of(tx: Tx, personId: string, attachmentId: string): Promise<KeyObject> {
    const [person] = await findCurrent(tx, [personId], 'identity');
    if (person === undefined) throw new Refused(personNotFound);
    if (person.key === undefined) throw new Refused(personErased);
    return keyFor(this.vault.unwrap(personId, person.key), attachmentId);
  }

  /** By id of the attachment, in one statement; without those of persons who are erased or do not exist. */
  async ofMany(tx: Tx, attachments: readonly SealedFor[]): Promise<Map<string, KeyObject>> {
    const ids = [...new Set(attachments.map(({ personId }) => personId))];
    const persons = await findCurrent(tx, ids, 'identity');
    const keys = new Map(persons.flatMap(({ id, key }) => (key ? [[id, this.vault.unwrap(id, key)] as const] : [])));
    return new Map(
      attachments.flatMap(({ personId, attachmentId }) => {
        const key = keys.get(personId);
        return key ? [[attachmentId, keyFor(key, attachmentId)] as const] : [];
      }),
    );
  }
}

const keyFor = (person: KeyObject, attachmentId: string) => derive(person, `attachment:${attachmentId}`);
