/** What Dukcapil said about somebody, as far as it is kept: codes, yes or no by field, and scores. Never a value. */

/** The fields of a person that can be asked about, as the service calls them (`domain/identity.md` 4.2). */
export const ELEMENTS = [
  'NO_KK',
  'NAMA_LGKP',
  'TMPT_LHR',
  'TGL_LHR',
  'JENIS_KLMIN',
  'STATUS_KAWIN',
  'JENIS_PKRJN',
  'ALAMAT',
  'NO_RT',
  'NO_RW',
  'NO_PROP',
  'PROP_NAME',
  'NO_KAB',
  'KAB_NAME',
  'NO_KEC',
  'KEC_NAME',
  'NO_KEL',
  'KEL_NAME',
] as const;

export type Element = (typeof ELEMENTS)[number];

/** What is asked: a NIK, and what is stated of the person. Personal data: only between the person's record and the service. */
export type Asked = { readonly NIK: string } & { readonly [E in Element]?: string };

export interface FieldResult {
  readonly agrees: boolean;
  /** 0 to 100 */
  readonly score: number;
}

export type Fields = { readonly [E in Element]?: FieldResult };

/** Found, and not to be used as it is: 11 deceased, 12 duplicate record, 14 inactive. */
export type BlockCode = '11' | '12' | '14';

/** Why nothing is known yet. */
export type PendingWhy =
  'timeout' | 'unreachable' | 'quota' | 'unauthorised' | 'server_error' | 'nonsense' | 'other_person' | 'unknown_code';

/**
 * verified: what was needed agrees; mismatched: the NIK is in the register, and what is stated differs; not_in_register: 13 and nothing else; malformed:
 * 15; scored, not_compared: of a face; pending: nothing is known, and never "not found".
 */
export type Verdict =
  | { readonly kind: 'verified' | 'mismatched'; readonly fields: Fields }
  | { readonly kind: 'blocked'; readonly code: BlockCode }
  | { readonly kind: 'not_in_register'; readonly code: '13' }
  | { readonly kind: 'malformed'; readonly code: '15' }
  | { readonly kind: 'scored'; readonly score: number }
  | { readonly kind: 'not_compared'; readonly code: string }
  | { readonly kind: 'pending'; readonly why: PendingWhy; readonly code?: string };

export type Understood = Verdict & {
  /** calls left, as the service says; null: it does not say */
  readonly quotaLeft: number | null;
};

/** What came back of a call: an answer, or none. */
export type Received = { readonly status: number; readonly body: string } | { readonly failed: 'timeout' | 'unreachable' | 'nonsense' };

/** From which score on a field agrees, 0 to 100. */
export interface Thresholds {
  readonly name: number;
  /** undefined: an address that differs does not matter */
  readonly address: number | undefined;
}
