import { describe, expect, it } from '@jest/globals';
import type { Claim } from './claim.js';
import { pictureOf } from './picture.js';
import { identityAfter } from './stated.js';

const TODAY = '2026-11-22';
let made = 0;

function aClaim(kind: Claim['kind'], value: string, source: Claim['source'], more: Partial<Claim> = {}): Claim {
  made += 1;
  const at = more.saidAt ?? '2026-11-01T03:00:00.000Z';
  const claim: Claim = {
    id: `claim-${String(made).padStart(4, '0')}`,
    kind,
    value,
    source,
    evidence: null,
    saidAt: at,
    sureness: 'sure',
    recordedAt: at,
    recordedBy: null,
    caseId: null,
    withdrawn: null,
  };
  return { ...claim, ...more };
}

const WITHDRAWN = { at: '2026-11-02T03:00:00.000Z', by: null, reason: 'other_person' };
const best = (claims: readonly Claim[], kind: 'name' | 'nik' | 'birth' | 'origin' | 'sex' | 'registered_address') =>
  pictureOf(claims, TODAY).attributes[kind];
const codes = (claims: readonly Claim[]) => pictureOf(claims, TODAY).contradictions.map(({ code, severity }) => `${severity} ${code}`);

describe('the best picture of a person', () => {
  it('leaves unknown what nobody has said', () => {
    expect(best([], 'name')).toMatchObject({ value: null, confidence: 'unknown', why: { en: 'Nobody has said.' } });
    expect(pictureOf([], TODAY)).toMatchObject({ listed: [], contradictions: [], registerState: null });
  });

  it.each([
    ['the register by biometrics over a card', 'name', 'Muhammad Masykuri', 'biometric', 'Paijo', 'card'],
    ['a card over what the person says', 'name', 'Slamet', 'card', 'Paijo', 'person'],
    ['the person over somebody else', 'name', 'Slamet', 'person', 'Paijo', 'other'],
    ['the NIK of the card over that of a verification', 'nik', '3578081708900000', 'card', '3578081708910000', 'dukcapil'],
    ['the village over the card, where somebody is from', 'origin', 'Jember', 'village_office', 'Sinjai', 'card'],
  ] as const)('takes %s', (_, kind, stronger, strong, weaker, weak) => {
    const claims = [aClaim(kind, weaker, weak, { saidAt: '2026-11-20T03:00:00.000Z' }), aClaim(kind, stronger, strong)];

    expect(best(claims, kind)).toMatchObject({ value: stronger, against: [{ value: weaker }] });
  });

  it('is not outvoted by many weak sources', () => {
    const weak = ['person', 'other', 'family', 'letter', 'earlier_case'] as const;

    expect(best([aClaim('birth', '1980-05-03', 'card'), ...weak.map((source) => aClaim('birth', '1979', source))], 'birth').value).toBe(
      '1980-05-03',
    );
  });

  it('takes the latest of what the same kind of source says, for people correct themselves', () => {
    const claims = [aClaim('name', 'Paijo', 'person', { saidAt: '2026-11-05T03:00:00.000Z' }), aClaim('name', 'Slamet', 'person')];

    expect(best(claims, 'name').value).toBe('Paijo');
    expect(pictureOf(claims, TODAY).listed).toMatchObject([{ kind: 'alias', value: 'Slamet' }]);
    expect(codes(claims)).toEqual([]);
  });

  it('chooses none of two cards that differ, and says so', () => {
    const claims = [
      aClaim('nik', '3578081708900000', 'card'),
      aClaim('nik', '3578081708910000', 'card', { saidAt: '2026-11-05T03:00:00.000Z' }),
    ];

    expect(best(claims, 'nik')).toMatchObject({
      value: null,
      confidence: 'unknown',
      why: { en: expect.stringContaining('equally strong') as unknown as string },
    });
    expect(codes(claims)).toEqual(['stop nik_differs']);
  });

  it('says why: by whom, for which reason, who agrees and who does not', () => {
    const { why } = best([aClaim('name', 'Djoko', 'card'), aClaim('name', 'Joko', 'person'), aClaim('name', 'Sugeng', 'family')], 'name');

    expect(why.en).toBe(
      'By the KTP-el that was seen (the KTP-el was seen; the card may be somebody else’s, or old); agrees with the person’s own words; differs from the family.',
    );
    expect(why.id).toMatch(/^Menurut KTP-el yang dilihat \(.+\); sesuai dengan pengakuan klien; berbeda dari keluarga\.$/);
  });

  it.each([
    ['words alone are weak', [aClaim('name', 'Siti', 'person')], 'weak'],
    ['words that agree are fair', [aClaim('name', 'Siti', 'person'), aClaim('name', 'Siti', 'earlier_case')], 'fair'],
    ['words are never more, whoever agrees', [aClaim('name', 'Siti', 'person'), aClaim('name', 'Siti', 'family')], 'fair'],
    ['a card is strong', [aClaim('name', 'Siti', 'card')], 'strong'],
    ['a card is never more, whoever agrees', [aClaim('name', 'Siti', 'card'), aClaim('name', 'Siti', 'village_office')], 'strong'],
    ['a card that the village denies is fair', [aClaim('name', 'Siti', 'card'), aClaim('name', 'Tini', 'village_office')], 'fair'],
    ['two people and the body establish it', [aClaim('name', 'Siti', 'biometric')], 'established'],
  ])('%s', (_, claims, confidence) => {
    expect(best(claims, 'name').confidence).toBe(confidence);
  });

  it('does not count what is withdrawn', () => {
    const claims = [aClaim('name', 'Paijo', 'biometric', { withdrawn: WITHDRAWN }), aClaim('name', 'Slamet', 'person')];

    expect(best(claims, 'name')).toMatchObject({ value: 'Slamet', against: [] });
  });

  it('sets aside what a source as strong denies', () => {
    const claims = [aClaim('nik', '3578081708900000', 'person'), aClaim('nik', '3578081708900000', 'face', { denies: true })];

    expect(best(claims, 'nik')).toMatchObject({ value: null, why: { en: 'Denied by face comparison 1:1.' } });
  });

  it.each(['357808170890000', '3578081708900O00', '3578087508900000'])('keeps a NIK of wrong structure as stated: %s', (nik) => {
    const picture = pictureOf([aClaim('nik', nik, 'person')], TODAY);

    expect(picture.attributes.nik).toMatchObject({
      value: null,
      against: [{ value: nik }],
      why: { en: expect.stringContaining('as stated') as unknown as string },
    });
  });

  it('takes a date of birth in the register that differs from the stated one for lawful', () => {
    expect(codes([aClaim('birth', '1980-05-03', 'biometric'), aClaim('birth', '1982-01-01', 'person')])).toEqual(['note birth_differs']);
  });

  it('only notes that a NIK has another date or sex: it is never corrected', () => {
    const claims = [aClaim('nik', '3578081708900000', 'card'), aClaim('birth', '1980-05-03', 'person'), aClaim('sex', 'female', 'person')];

    expect(codes(claims)).toEqual(['note nik_sex_differs', 'note nik_birth_differs']);
  });

  it('asks again where the estimated age does not fit the date of birth', () => {
    expect(codes([aClaim('birth', '1950', 'person'), aClaim('age', '40', 'other')])).toEqual(['ask age_differs_from_birth']);
    expect(codes([aClaim('birth', 'tahun lima puluh', 'person'), aClaim('age', '40', 'other')])).toEqual([]);
  });

  it('stops where the register has the person as dead', () => {
    expect(codes([aClaim('register_state', 'deceased', 'dukcapil')])).toEqual(['stop register_deceased']);
  });

  it.each([
    ['another spelling of a name', 'name', 'Achmad Djoenaidi', 'Ahmad Junaidi'],
    ['less of a name', 'name', 'Budi Santoso', 'Budi'],
    ['only the year', 'birth', '1980-05-03', '1980'],
    ['the name of the town alone', 'origin', 'Kabupaten Blitar', 'Blitar'],
  ] as const)('takes %s as saying the same', (_, kind, stronger, weaker) => {
    expect(best([aClaim(kind, stronger, 'card'), aClaim(kind, weaker, 'person')], kind)).toMatchObject({ value: stronger, against: [] });
  });

  it.each([
    ['Suparman and Suparmin', 'name', 'Suparman', 'Suparmin'],
    ['the city and the regency', 'origin', 'Kota Blitar', 'Kab. Blitar'],
  ] as const)('takes %s for two', (_, kind, one, other) => {
    expect(best([aClaim(kind, one, 'card'), aClaim(kind, other, 'person')], kind).against).toHaveLength(1);
  });

  it('is the same whatever the order in which the claims are kept', () => {
    const claims = [
      aClaim('name', 'Slamet', 'card'),
      aClaim('name', 'Paijo', 'person'),
      aClaim('birth', '1980', 'family'),
      aClaim('birth', '1979', 'letter'),
    ];

    expect(pictureOf([...claims].reverse(), TODAY)).toEqual(pictureOf(claims, TODAY));
  });
});

describe('the identity by which a person is found', () => {
  it('follows the picture, keeps every alias, and never takes a registered address', () => {
    const claims = [
      aClaim('name', 'Paijo', 'person'),
      aClaim('name', 'Slamet', 'card'),
      aClaim('registered_address', 'Jl. Lama 1, Sinjai', 'biometric'),
      aClaim('age', '46', 'other'),
    ];

    const identity = identityAfter({ names: [], sex: 'male', registerNumber: '17' }, pictureOf(claims, TODAY), undefined);

    expect(identity).toEqual({ names: ['Slamet', 'Paijo'], registerNumber: '17', ageEstimate: 46 });
  });
});
