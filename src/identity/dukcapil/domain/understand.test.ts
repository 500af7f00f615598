import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { understand, understandFace, understandReturn } from './understand.js';
import type { Asked, Thresholds, Understood } from './verdict.js';

interface Pair {
  readonly name: string;
  readonly request: { readonly path: string; readonly body: Record<string, string> };
  readonly response: { readonly status: number; readonly body?: unknown; readonly text?: string };
  readonly means: { readonly kind: string; readonly [more: string]: unknown };
}

const pairs = (file: string): [string, Pair][] =>
  (JSON.parse(readFileSync(`test/fixtures/dukcapil/${file}.json`, 'utf8')) as Pair[]).map((pair) => [pair.name, pair]);
const answerOf = ({ response: { status, body, text } }: Pair) => ({ status, body: text ?? JSON.stringify(body) });

const WHYS = new Map([
  ['unauthorised', 'login'],
  ['server_error', 'http'],
]);

/** In the words of the fixtures, which know no thresholds of an office. */
function told(understood: Understood): object {
  const { quotaLeft, ...verdict } = understood;
  switch (verdict.kind) {
    case 'verified':
    case 'mismatched': {
      const fields = Object.entries(verdict.fields).map(([element, { agrees, score }]) => [element, { match: agrees, score }]);
      return { kind: 'verified', quota: quotaLeft, fields: Object.fromEntries(fields) as object };
    }
    case 'pending':
      return { kind: 'pending', why: WHYS.get(verdict.why) ?? verdict.why };
    case 'not_compared':
      return { kind: 'pending', why: 'face_error', code: verdict.code };
    case 'blocked':
      return { kind: 'blocked', code: verdict.code, quota: quotaLeft };
    case 'scored':
      return { kind: 'scored', score: verdict.score, quota: quotaLeft };
    default:
      return { kind: verdict.kind, quota: quotaLeft };
  }
}

const THRESHOLDS: Thresholds = { name: 80, address: undefined };
const ASKED: Asked = { NIK: '3506132812600000', NAMA_LGKP: 'WAGIMAN', TGL_LHR: '28-12-1960', JENIS_KLMIN: 'LAKI-LAKI' };
const AGREES = { NIK: ASKED.NIK, NAMA_LGKP: 'Sesuai (100)', TGL_LHR: 'Sesuai', JENIS_KLMIN: 'Sesuai' };

const read = (record: unknown, { asked = ASKED, thresholds = THRESHOLDS } = {}) =>
  understand(asked, { status: 200, body: JSON.stringify({ content: [record], quotaLimiter: 7 }) }, thresholds);

describe('an answer of Dukcapil', () => {
  it.each([...pairs('verify'), ...pairs('errors')])('of the fixtures is understood: %s', (_, pair) => {
    expect(told(understand(pair.request.body as Asked, answerOf(pair), THRESHOLDS))).toMatchObject(
      Object.fromEntries(Object.entries(pair.means).filter(([key]) => !['status', 'code'].includes(key) || pair.means.kind === 'blocked')),
    );
  });

  it.each(pairs('face'))('about a face is understood: %s', (_, pair) => {
    const { kind, score, why } = pair.means;

    expect(told(understandFace(answerOf(pair)))).toMatchObject(JSON.parse(JSON.stringify({ kind, score, why })) as object);
  });

  it.each(pairs('return-data'))('to return data is understood: %s', (_, pair) => {
    const means = new Map([
      ['sent', 'sent'],
      ['sent_before', 'sent'],
      ['refused', 'refused'],
      ['pending', 'unauthorised'],
    ]).get(pair.means.kind);

    expect(understandReturn(answerOf(pair))).toBe(means);
  });

  it.each([
    ['all that is needed agrees', {}, 'verified'],
    ['the name is at the threshold', { NAMA_LGKP: 'Sesuai (80)' }, 'verified'],
    ['the service called it the same, and our threshold does not', { NAMA_LGKP: 'Sesuai (79)' }, 'mismatched'],
    ['the service did not call it the same', { NAMA_LGKP: 'Tidak Sesuai (95)' }, 'mismatched'],
    ['the name differs, with no number', { NAMA_LGKP: 'Tidak Sesuai' }, 'mismatched'],
    ['the birth date differs', { TGL_LHR: 'Tidak Sesuai' }, 'mismatched'],
    ['the sex differs', { JENIS_KLMIN: 'Tidak Sesuai' }, 'mismatched'],
    [
      'everything differs though the NIK is there',
      { NAMA_LGKP: 'Tidak Sesuai (3)', TGL_LHR: 'Tidak Sesuai', JENIS_KLMIN: 'Tidak Sesuai' },
      'mismatched',
    ],
    ['the words are written otherwise', { NAMA_LGKP: ' SESUAI(93.5) ' }, 'verified'],
    ['the NIK is not echoed', { NIK: undefined }, 'verified'],
    ['the NIK is answered as a number', { NIK: 3506132812600000 }, 'verified'],
    ['the NIK is said to agree', { NIK: 'Sesuai' }, 'verified'],
    ['another NIK is answered', { NIK: '3578081708900000' }, 'pending'],
    ['the NIK is said not to agree', { NIK: 'Tidak Sesuai' }, 'pending'],
    ['the name is not answered', { NAMA_LGKP: undefined }, 'pending'],
    ['the birth date is not answered', { TGL_LHR: undefined }, 'pending'],
    ['a score is over 100', { NAMA_LGKP: 'Sesuai (101)' }, 'pending'],
    ['a name stands where a result should', { NAMA_LGKP: 'WAGIMAN' }, 'pending'],
    ['a code stands beside fields that agree', { RESPONSE_CODE: '13' }, 'pending'],
    ['words stand beside fields that agree', { RESPON: 'Kuota Akses Hari ini telah Habis' }, 'pending'],
  ])('when %s', (_, more, kind) => {
    expect(read({ ...AGREES, ...more }).kind).toBe(kind);
  });

  it('without a birth date needs the place of birth', () => {
    const asked: Asked = { NIK: ASKED.NIK, NAMA_LGKP: 'WAGIMAN', TMPT_LHR: 'KEDIRI' };

    expect(read({ NAMA_LGKP: 'Sesuai', TMPT_LHR: 'Sesuai (88)' }, { asked }).kind).toBe('verified');
    expect(read({ NAMA_LGKP: 'Sesuai', TMPT_LHR: 'Tidak Sesuai (20)' }, { asked }).kind).toBe('mismatched');
  });

  it.each([
    [undefined, 'verified', true],
    [70, 'verified', true],
    [95, 'mismatched', false],
  ])('with an address that is 80 alike, needed from %s on, is %s', (address, kind, agrees) => {
    const asked = { ...ASKED, ALAMAT: 'DSN. SUMBEREJO' };

    const verdict = read({ ...AGREES, ALAMAT: 'Sesuai (80)' }, { asked, thresholds: { name: 80, address } });

    expect(verdict).toMatchObject({ kind, fields: { ALAMAT: { agrees, score: 80 } } });
  });

  it('keeps nothing of the person', () => {
    const verdict = read({ ...AGREES, ALAMAT: 'JL. MAWAR 1', NAMA_LGKP_IBU: 'TUKINEM' });

    expect(JSON.stringify(verdict)).not.toMatch(/WAGIMAN|MAWAR|TUKINEM|\d{16}/);
  });

  it.each([
    [{ failed: 'timeout' } as const, 'timeout'],
    [{ failed: 'unreachable' } as const, 'unreachable'],
    [{ status: 401, body: '' }, 'unauthorised'],
    [{ status: 403, body: '' }, 'unauthorised'],
    [{ status: 429, body: '' }, 'quota'],
    [{ status: 302, body: '' }, 'server_error'],
    [{ status: 404, body: '{"content":[{"RESPONSE_CODE":"13"}]}' }, 'server_error'],
    [{ status: 500, body: '{"content":[{"RESPONSE_CODE":"13"}]}' }, 'server_error'],
    [{ status: 200, body: 'null' }, 'nonsense'],
    [{ status: 200, body: '[]' }, 'nonsense'],
    [{ status: 200, body: '{"content":[]}' }, 'nonsense'],
    [{ status: 200, body: '{"content":{"RESPONSE_CODE":"13"}}' }, 'nonsense'],
    [{ status: 200, body: '{"content":[{}]}' }, 'nonsense'],
    [{ status: 200, body: '{"content":[{"RESPONSE_CODE":"00"}]}' }, 'unknown_code'],
    [{ status: 200, body: '{"content":[{"RESPON":"Data Tidak Ditemukan"}]}' }, 'unknown_code'],
  ])('%j is nothing known, and never "not found": %s', (received, why) => {
    expect(understand(ASKED, received, THRESHOLDS)).toMatchObject({ kind: 'pending', why });
  });

  it('says how many calls are left, however that is written', () => {
    const left = (quotaLimiter: unknown) =>
      understand(ASKED, { status: 200, body: JSON.stringify({ content: [AGREES], quotaLimiter }) }, THRESHOLDS).quotaLeft;

    expect([left(12), left('12'), left(0), left(null), left('banyak'), left(-1)]).toEqual([12, 12, 0, null, null, null]);
  });

  it('of any bytes gives a verdict, and is only taken as verified if it says so of the person asked: 100,000 bodies', () => {
    const text = fc.oneof(
      fc.constantFrom('Sesuai', 'Sesuai (100)', 'Tidak Sesuai', 'Tidak Sesuai (59)', 'Sesuai (', '13', '11', ASKED.NIK, '3578081708900000'),
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const keys = ['NIK', 'NAMA_LGKP', 'TGL_LHR', 'JENIS_KLMIN', 'RESPON', 'RESPONSE', 'RESPONSE_CODE', '__proto__'];
    const record = fc.dictionary(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...keys) }, fc.string()), text, {
      noNullPrototype: false,
    });
    const body = fc.oneof(
      fc
        .tuple(fc.array(fc.oneof(record, text), { maxLength: 2 }), text)
        .map(([content, quotaLimiter]) => JSON.stringify({ content, quotaLimiter })),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.json({ maxDepth: 3 }),
      fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString()),
    );

    fc.assert(
      fc.property(body, fc.constantFrom(200, 200, 200, 400, 500), (answer, status) => {
        const { kind } = understand(ASKED, { status, body: answer }, THRESHOLDS);
        const face = understandFace({ status, body: answer });
        const agrees = /"Sesuai/.test(answer) && !answer.includes('3578081708900000');
        return (kind !== 'verified' || (status === 200 && agrees)) && (face.kind !== 'scored' || face.score >= 0);
      }),
      { numRuns: 100_000 },
    );
  }, 60_000);
});
