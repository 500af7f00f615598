import type { KeyObject } from 'node:crypto';
import { StartRefused } from '../platform/config/start-refused.js';
import type { UnitOfWork } from '../platform/database/index.js';
import { ensureVaultKey } from './people.repository.js';
import { newKey, type MasterKeys, type WrappedKey } from './protection/master-keys.js';
import { SearchKey } from './protection/search-key.js';
import { Unreadable } from './protection/seal.js';

const SEARCH = 'search';

/** Owner of a wrapped key, as it is bound to it. */
export const ownerOf = { person: (id: string) => `person:${id}`, vault: (name: string) => `vault:${name}` };

/** The keys, for whoever reads or writes persons. */
export class Vault {
  private constructor(
    readonly masterKeys: MasterKeys,
    readonly search: SearchKey,
  ) {}

  /**
   * Opens the vault; at the first start it makes the search key, in a transaction of its own: were it made in a use case that then fails,
   * this process would go on with a key that nobody has stored.
   * @throws StartRefused if the master keys are not those of this database
   */
  static async open(unitOfWork: UnitOfWork, masterKeys: MasterKeys): Promise<Vault> {
    const wrapped = await unitOfWork.run((tx) => ensureVaultKey(tx, SEARCH, masterKeys.wrap(newKey(), ownerOf.vault(SEARCH))));
    try {
      return new Vault(masterKeys, new SearchKey(masterKeys.unwrap(wrapped, ownerOf.vault(SEARCH))));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      throw new StartRefused(
        'Kunci utama (MASTER_KEY) bukan kunci yang melindungi basis data ini. Kunci lama diberikan dalam MASTER_KEY_PREVIOUS.',
        'The master key (MASTER_KEY) is not the one that protects this database. An older one goes into MASTER_KEY_PREVIOUS.',
      );
    }
  }

  wrap(personId: string, key: KeyObject): WrappedKey {
    return this.masterKeys.wrap(key, ownerOf.person(personId));
  }

  unwrap(personId: string, wrapped: WrappedKey): KeyObject {
    return this.masterKeys.unwrap(wrapped, ownerOf.person(personId));
  }
}
