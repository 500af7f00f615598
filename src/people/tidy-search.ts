import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/index.js';
import { findUnusedTerms, listWords, lockDictionary, rewriteDictionary, rewriteTerms } from './people.repository.js';
import { Vault } from './vault.js';

/**
 * Forgets words that no current name has any more, and writes the search tables in an order that says nothing: as rows are added they lie in
 * the order in which persons were registered, and whoever has a dump could count them off against each other. To be run at night.
 */
@Injectable()
export class TidySearch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  /** Names cannot be searched or recorded while it runs. @returns how many words were forgotten */
  async run(): Promise<number> {
    await this.unitOfWork.run(rewriteTerms);
    return this.unitOfWork.run(async (tx) => {
      await lockDictionary(tx);
      const words = await listWords(tx);
      const terms = words.map((word) => this.vault.search.term('name', word));
      const unused = new Set(await findUnusedTerms(tx, terms));
      await rewriteDictionary(
        tx,
        words.filter((_, n) => !unused.has(n)),
      );
      return unused.size;
    });
  }
}
