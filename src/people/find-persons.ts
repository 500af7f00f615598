import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/index.js';
import { nikDigits, phoneE164 } from './domain/identity.js';
import { joinedWords, nameWords } from './domain/names.js';
import { findByTerm, findByTerms, findLinked, findWords, type WeighedTerm } from './people.repository.js';
import { Vault } from './vault.js';

/** Where to go on and how far. */
export interface Paging {
  /** `next` of the page before */
  readonly after?: string;
  /** default 50 */
  readonly limit?: number;
}

export interface FoundPerson {
  readonly personId: string;
  /** 1: all that was asked for was found exactly; for names the share of words, each as near as it was found. A hint, never a verdict. */
  readonly score: number;
}

export interface FoundPersons {
  readonly items: readonly FoundPerson[];
  /** undefined: this was the last page */
  readonly next: string | undefined;
}

/** pg_trgm similarity of a word to one asked for: below it Suparman begins to find Sulaiman */
const LIKE_WORD = 0.35;
/** words of the dictionary tried for each word asked for */
const WORDS_TRIED = 60;
/** per mille: a third of the words, so that Budi Santoso Wijaya still finds who was only called Budi, and one word what is like it */
const LEAST_SCORE = 330;
/** per mille */
const EXACT = 1000;

/**
 * Finds persons by what their current identity says. Nothing is decrypted: the answer holds ids, whoever may read them asks ReadPerson.
 * Erased persons are not found; those who are held to be the same as somebody found are.
 */
@Injectable()
export class FindPersons {
  constructor(private readonly vault: Vault) {}

  /** Exactly these 16 digits, however written. Anything else finds nobody. Two statements. */
  byNik(tx: Tx, nik: string, paging: Paging = {}): Promise<FoundPersons> {
    return this.byTerm(tx, 'nik', nikDigits(nik), paging);
  }

  /** The same number, with or without country code. Two statements. */
  byPhone(tx: Tx, phone: string, paging: Paging = {}): Promise<FoundPersons> {
    return this.byTerm(tx, 'phone', phoneE164(phone), paging);
  }

  /**
   * Names in any order and spelling, and names that are like them; the best first. Three statements: what words are there, who has them, and who is the same.
   * Words of up to four letters are found exactly or not at all: too little of them is left to be alike.
   */
  async byName(tx: Tx, name: string, { after, limit = 50 }: Paging = {}): Promise<FoundPersons> {
    const words = nameWords(name);
    if (words.length === 0) return { items: [], next: undefined };
    const found = await findByTerms(tx, await this.termsLike(tx, name, words), words.length, LEAST_SCORE, placeOf(after), limit + 1);
    return this.page(tx, found, limit);
  }

  private async termsLike(tx: Tx, name: string, words: readonly string[]): Promise<WeighedTerm[]> {
    const term = (word: string) => this.vault.search.term('name', word);
    const like = await findWords(tx, words, LIKE_WORD, WORDS_TRIED);
    // a word asked for is looked up even if the dictionary has not got it: it may be two of somebody's words joined
    const exact = words.map((word, n) => ({ n, term: term(word), weight: EXACT }));
    const joined = joinedWords(name).flatMap(({ word, of }) =>
      of.map((part) => ({ n: words.indexOf(part), term: term(word), weight: EXACT })),
    );
    return [
      ...exact,
      ...joined,
      ...like.map(({ n, token, similarity }) => ({ n, term: term(token), weight: Math.round(similarity * 1000) })),
    ];
  }

  private async byTerm(tx: Tx, kind: 'nik' | 'phone', value: string | undefined, { after, limit = 50 }: Paging): Promise<FoundPersons> {
    if (value === undefined) return { items: [], next: undefined };
    const refs = await findByTerm(tx, this.vault.search.term(kind, value), { after: placeOf(after)?.ref ?? null, limit: limit + 1 });
    return this.page(
      tx,
      refs.map((ref) => ({ ref, score: 1000 })),
      limit,
    );
  }

  /** Those who are held to be the same as somebody found come right after; they are not counted. */
  private async page(tx: Tx, found: readonly { ref: Buffer; score: number }[], limit: number): Promise<FoundPersons> {
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const items = shown.map(({ ref, score }) => ({ personId: this.vault.search.personOf(ref), score: score / 1000 }));
    const others = await findLinked(tx, items.map(({ personId }) => personId)); // prettier-ignore
    return {
      items: items.flatMap((item) => [item, ...(others.get(item.personId) ?? []).map((personId) => ({ personId, score: item.score }))]),
      next: last && found.length > limit ? `${last.score}.${last.ref.toString('hex')}` : undefined,
    };
  }
}

/** The place that a page ended at. What is no such place counts as the beginning. */
function placeOf(after: string | undefined): { score: number; ref: Buffer } | undefined {
  const [, score, ref] = /^(\d{1,4})\.([0-9a-f]{32})$/.exec(after ?? '') ?? [];
  return score === undefined || ref === undefined ? undefined : { score: Number(score), ref: Buffer.from(ref, 'hex') };
}
