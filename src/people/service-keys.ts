import { Injectable } from '@nestjs/common';
import type { KeyObject } from 'node:crypto';
import { UnitOfWork } from '../platform/database/index.js';
import { ensureVaultKey } from './people.repository.js';
import { derive, newKey } from './protection/master-keys.js';
import { ownerOf, Vault } from './vault.js';

/** What the service keeps a key for that is nobody's: drafts on phones, and its name before push services. */
type Purpose = 'drafts' | 'push';

/** Keys of the service itself. Each is made at its first use and kept wrapped by the master key, so that it is the same for all processes. */
@Injectable()
export class ServiceKeys {
  private readonly roots = new Map<Purpose, Promise<KeyObject>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  /** The key of 256 bits for one thing, by its name. In a transaction of its own: to be called outside of any. @throws Unreadable */
  async of(purpose: Purpose, thing: string): Promise<KeyObject> {
    const known = this.roots.get(purpose) ?? this.open(purpose);
    this.roots.set(purpose, known);
    known.catch(() => this.roots.delete(purpose));
    return derive(await known, thing);
  }

  private async open(purpose: Purpose): Promise<KeyObject> {
    const { masterKeys } = this.vault;
    const owner = ownerOf.vault(purpose);
    const wrapped = await this.unitOfWork.run((tx) => ensureVaultKey(tx, purpose, masterKeys.wrap(newKey(), owner)));
    return masterKeys.unwrap(wrapped, owner);
  }
}
