import type { components } from './schema.js';

/** What the server said in words (RFC 9457), or that it could not be reached. */
export type ProblemBody = components['schemas']['Problem'];
type Words = ProblemBody['message'];

/** The server refused: `problem.message` says why and what to do, in both languages. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly problem: ProblemBody,
  ) {
    super(problem.code ?? problem.title);
  }
}

/** Nothing came back: no network, or the server is away. Whether the request was carried out is not known. */
export class Unreachable extends Error {}

const words = {
  unreachable: {
    id: 'Tidak ada jaringan, atau server sedang tidak dapat dihubungi. Coba lagi sebentar lagi.',
    en: 'There is no network, or the server cannot be reached just now. Try again in a moment.',
  },
  full: {
    id: 'Penyimpanan perangkat ini penuh: ini belum tersimpan. Jangan tutup layar ini; kosongkan ruang, lalu coba lagi.',
    en: 'This device’s storage is full: this is not kept. Do not close this screen; free some room, then try again.',
  },
  broken: {
    id: 'Ada yang tidak beres di aplikasi ini. Muat ulang halaman; isian Anda tersimpan.',
    en: 'Something went wrong in this app. Load the page again; what you typed is kept.',
  },
} as const satisfies Record<string, Words>;

/** Whatever was thrown, in words for people. */
export function wordsOf(error: unknown): Words {
  if (error instanceof ProblemError) return error.problem.message;
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return words.full;
  return error instanceof Unreachable ? words.unreachable : words.broken;
}

/** The code of a refusal, as `account_locked`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof ProblemError ? error.problem.code : undefined;
}
