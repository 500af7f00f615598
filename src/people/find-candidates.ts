import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';
import { blocksToSearch } from './domain/comparable.js';
import { phoneE164, type StatedIdentity } from './domain/identity.js';
import { joinedWords, nameWords } from './domain/names.js';
import { countTerms, findAlike, findWords, type SlottedTerm } from './people.repository.js';
import { Vault } from './vault.js';

/** Who may be the one asked for, and how common the words of that one's names are. */
export interface Candidates {
  /** the best first */
  readonly personIds: readonly string[];
  /** how many persons have a word of the name, and how many persons there are: what a name says depends on it */
  readonly persons: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** pg_trgm similarity of a word to one asked for, and how many such words of the dictionary are tried for each */
const LIKE_WORD = 0.4;
const WORDS_TRIED = 30;
/** Persons that are read of a word of the name itself, of one that is like it, and of everything else. More have what is common. */
const MOST = { exact: 1500, alike: 300, block: 600 };
/** How long it is remembered how common a common word is, in milliseconds. */
const REMEMBERED = 3_600_000;

/**
 * Finds who may be the same person, by what of an identity is alike: words of names, NIK or a part of it, phone, birth and origin. Nothing is decrypted,
 * and nobody is judged: that takes a closer look at each. Erased persons are not found.
 */
@Injectable()
export class FindCandidates {
  private readonly common = new Map<string, { readonly count: number; readonly until: number }>();

  constructor(private readonly vault: Vault) {}

  /** Two statements, and now and then a third. @param recordedAt when the identity was stated */
  async run(tx: Tx, identity: StatedIdentity, recordedAt: Date, limit: number): Promise<Candidates> {
    const words = [...new Set(identity.names.flatMap(nameWords))].filter((word) => word.length > 1);
    const terms = [...(await this.termsOfNames(tx, identity, words)), ...this.otherTerms(identity, recordedAt)];
    if (terms.length === 0) return { personIds: [], persons: 0, counts: new Map() };
    const { found, counts, persons } = await findAlike(tx, terms, limit);
    const counted = new Map(words.map((word, n) => [word, counts[n] ?? 0]));
    return {
      personIds: found.map((ref) => this.vault.search.personOf(ref)),
      persons,
      counts: await this.withCommon(tx, counted),
    };
  }

  /** The words themselves come first, in their order. */
  private async termsOfNames(tx: Tx, { names }: StatedIdentity, words: readonly string[]): Promise<SlottedTerm[]> {
    const term = (word: string) => this.vault.search.term('name', word);
    const like = words.length > 0 ? await findWords(tx, words, LIKE_WORD, WORDS_TRIED) : [];
    const joined = names.flatMap(joinedWords).map(({ word, of: [first] }) => ({ word, slot: words.indexOf(first) }));
    return [
      ...words.map((word, slot) => ({ slot, term: term(word), factor: 1, most: MOST.exact })),
      ...joined.map(({ word, slot }) => ({ slot, term: term(word), factor: 1, most: MOST.exact })),
      ...like
        .filter(({ n, token }) => words[n] !== token)
        .map(({ n, token, similarity }) => ({ slot: n, term: term(token), factor: similarity, most: MOST.alike })),
    ];
  }

  private otherTerms(identity: StatedIdentity, recordedAt: Date): SlottedTerm[] {
    const { search } = this.vault;
    const phones = (identity.phones ?? []).flatMap((phone) => phoneE164(phone) ?? []);
    const blocks = blocksToSearch(identity, recordedAt);
    return [
      ...phones.map((phone) => ({ slot: SLOTS.phone, term: search.term('phone', phone), factor: 1, most: MOST.block })),
      ...blocks.map((block) => ({ slot: SLOTS[block.kind], term: search.blockTerm(block), factor: FACTORS[block.kind], most: MOST.block })),
    ];
  }

  /** Words that more persons have than were counted are counted whole, once an hour. */
  private async withCommon(tx: Tx, counts: Map<string, number>): Promise<Map<string, number>> {
    const now = Date.now();
    const common = [...counts].flatMap(([word, count]) => (count > MOST.exact ? word : []));
    const unknown = common.filter((word) => (this.common.get(word)?.until ?? 0) < now);
    const counted = unknown.length === 0 ? [] : await countTerms(tx, unknown.map((word) => this.vault.search.term('name', word))); // prettier-ignore
    unknown.forEach((word, n) => this.common.set(word, { count: counted[n]!, until: now + REMEMBERED }));
    for (const word of common) counts.set(word, this.common.get(word)!.count);
    return counts;
  }
}

/** Beside the slots of the words of the name, which are numbered from 0. */
const SLOTS = { phone: 1000, nik: 1001, nik_begins: 1002, nik_ends: 1003, name: 1004, kin: 1005, date: 1006, near: 1007 };
/** What is asked for with many terms (near), or says again what others say (name, parts of the NIK), counts less. */
const FACTORS = { nik: 2, nik_begins: 0.5, nik_ends: 0.5, name: 0.3, kin: 0.6, date: 1, near: 0.6 };
