import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/index.js';
import { lockVaultKeys, lockWrappedByOthers, replaceKeys, replaceVaultKey } from './people.repository.js';
import { ownerOf, Vault } from './vault.js';

const BATCH = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Wraps every key anew under the current master key; what the keys protect is not touched. With several processes: first start all with the
 * new key in MASTER_KEY_PREVIOUS, then swap the two, then run this, then take the old one away. Can be stopped and run again at any time.
 */
@Injectable()
export class RotateMasterKey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  /** @returns how many keys were wrapped anew @throws Unreadable if one was wrapped by a master key that is not given: nothing is lost */
  async run(): Promise<number> {
    let done = await this.rewrapVault();
    for (let after: string | undefined = FIRST_ID; after !== undefined;) {
      const batch: string[] = await this.rewrapPersons(after);
      done += batch.length;
      after = batch.at(-1);
    }
    return done;
  }

  private rewrapVault(): Promise<number> {
    const { masterKeys } = this.vault;
    return this.unitOfWork.run(async (tx) => {
      const old = (await lockVaultKeys(tx)).filter(({ key }) => key.keyId !== masterKeys.currentId);
      for (const { name, key } of old) {
        await replaceVaultKey(tx, name, masterKeys.wrap(masterKeys.unwrap(key, ownerOf.vault(name)), ownerOf.vault(name)));
      }
      return old.length;
    });
  }

  private rewrapPersons(after: string): Promise<string[]> {
    const { vault } = this;
    return this.unitOfWork.run(async (tx) => {
      const old = await lockWrappedByOthers(tx, vault.masterKeys.currentId, after, BATCH);
      if (old.length > 0)
        await replaceKeys(
          tx,
          old.map(({ id, key }) => ({ id, key: vault.wrap(id, vault.unwrap(id, key)) })),
        );
      return old.map(({ id }) => id);
    });
  }
}
