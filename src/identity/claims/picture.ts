/**
 * Who somebody is, as far as it is known: the best of what is claimed of each thing, why, and what speaks against it. Pure and deterministic.
 *
 * The strongest source counts (`strengths.ts`); many weak ones never outvote it. Where two pieces of evidence of the same strength differ nothing is
 * chosen. What nobody has said stays unknown. An address is never a destination: addresses are only listed.
 */
import type { Words } from '../../shared/refusal.js';
import { readNik, type NikContext, type NikReading } from '../domain/nik.js';
import {
  KIND_WORDS,
  LISTED_KINDS,
  SINGLE_KINDS,
  SOURCE_WORDS,
  type Claim,
  type ClaimKind,
  type ListedKind,
  type SingleKind,
  type Source,
} from './claim.js';
import { AGE_TOLERANCE, sameness } from './same.js';
import { isSpeech, strengthOf } from './strengths.js';

export type Confidence = 'unknown' | 'weak' | 'fair' | 'strong' | 'established';

/** A claim on the scales. */
export interface Weighed {
  readonly claimId: string;
  readonly value: string;
  readonly source: Source;
  /** 0 to 100 */
  readonly strength: number;
  readonly saidAt: string;
}

/** One thing a person has one of. */
export interface Attribute {
  readonly kind: SingleKind;
  /** null: unknown, or undecided */
  readonly value: string | null;
  readonly confidence: Confidence;
  readonly supporting: readonly Weighed[];
  readonly against: readonly Weighed[];
  readonly why: Words;
}

/** One of several, as an alias or an address; equal ones are one. */
export interface Listed {
  readonly kind: ListedKind;
  readonly value: string;
  readonly confidence: Confidence;
  readonly supporting: readonly Weighed[];
  readonly against: readonly Weighed[];
}

export interface Contradiction {
  readonly code: string;
  /** stop: nothing is settled before it is resolved; ask: ask again; note: known and lawful */
  readonly severity: 'stop' | 'ask' | 'note';
  readonly claims: readonly string[];
  readonly message: Words;
}

export interface Picture {
  readonly attributes: Readonly<Record<SingleKind, Attribute>>;
  /** the strongest first */
  readonly listed: readonly Listed[];
  /** how the register has the person, while that stands */
  readonly registerState: string | null;
  readonly contradictions: readonly Contradiction[];
}

const NO_AREAS = { names: new Map<string, string>(), retired: new Map<string, string>(), complete: new Set<string>() };

/** @param today YYYY-MM-DD, Asia/Jakarta */
export function pictureOf(claims: readonly Claim[], today: string): Picture {
  const standing = claims.filter(({ withdrawn }) => withdrawn === null);
  const of = (kind: ClaimKind) => standing.filter((claim) => claim.kind === kind);
  const attributes = Object.fromEntries(
    SINGLE_KINDS.map((kind) => [
      kind,
      attributeOf(kind, kind === 'nik' ? of(kind).filter(({ value }) => hasNikStructure(value, today)) : of(kind)),
    ]),
  ) as Record<SingleKind, Attribute>;
  const wrongNiks = of('nik').filter(({ value }) => !hasNikStructure(value, today));
  const aliases = [...of('alias'), ...of('name').filter(({ denies }) => !denies)].filter(
    ({ value }) => !isSame('name', value, attributes.name.value),
  );
  const listed = LISTED_KINDS.flatMap((kind) => listOf(kind, kind === 'alias' ? aliases : of(kind)));
  const states = rank(of('register_state'));
  return {
    attributes:
      attributes.nik.value === null && wrongNiks.length ? { ...attributes, nik: unreadableNik(attributes.nik, wrongNiks) } : attributes,
    listed,
    registerState: states[0]?.value ?? null,
    contradictions: [
      ...stateContradictions(states),
      ...SINGLE_KINDS.flatMap((kind) => differing(attributes[kind])),
      ...crossChecks(attributes, today),
    ],
  };
}

/** Whether the 16 digits can be a NIK: whether it exists, and whose it is, only Dukcapil knows. */
export function hasNikStructure(value: string, today: string): boolean {
  return readingOf(value, today).verdict !== 'wrong';
}

function readingOf(nik: string, today: string): NikReading {
  return readNik(nik, { areas: NO_AREAS, today, synthetic: true });
}

function isSame(kind: ClaimKind, a: string, b: string | null): boolean {
  return b !== null && sameness(kind, a, b) === 'same';
}

/** The strongest first; of the same strength the latest; said in one breath: in that order. */
function rank(claims: readonly Claim[]): Weighed[] {
  return claims
    .map((claim) => ({
      claimId: claim.id,
      value: claim.value,
      source: claim.source,
      strength: strengthOf(claim).strength,
      saidAt: claim.saidAt,
    }))
    .sort((a, b) => b.strength - a.strength || latestFirst(a, b));
}

/** Ids of claims are in the order of their making. */
function latestFirst(a: Weighed, b: Weighed): number {
  if (a.saidAt !== b.saidAt) return a.saidAt < b.saidAt ? 1 : -1;
  return a.claimId < b.claimId ? -1 : 1;
}

function attributeOf(kind: SingleKind, claims: readonly Claim[]): Attribute {
  const denied = rank(claims.filter(({ denies }) => denies));
  const isDenied = ({ value, strength }: Weighed) =>
    denied.some((denial) => denial.strength >= strength && sameness(kind, denial.value, value) === 'same');
  const said = rank(claims.filter(({ denies }) => !denies));
  const ranked = said.filter((each) => !isDenied(each));
  const best = ranked[0];
  const outOfPlay = said.filter(isDenied);
  if (!best) {
    const why = outOfPlay.length ? sayDenied(denied) : { id: 'Belum ada yang menyebutkannya.', en: 'Nobody has said.' };
    return { kind, value: null, confidence: 'unknown', supporting: [], against: [...outOfPlay, ...denied], why };
  }
  const agrees = ({ value }: Weighed) => sameness(kind, best.value, value) !== 'different';
  const rivals = ranked.filter((each) => each.strength === best.strength && !agrees(each));
  const denials = denied.filter(({ value }) => sameness(kind, best.value, value) === 'same');
  if (rivals.length && !isSpeech(best.source)) {
    const why = {
      id: `Tidak dipilih: ${sources([best, ...rivals], 'id')} sama kuat tetapi berbeda. Perlu bukti lain.`,
      en: `Not chosen: ${sources([best, ...rivals], 'en')} are equally strong and differ. Other evidence is needed.`,
    };
    return { kind, value: null, confidence: 'unknown', supporting: [], against: [...ranked, ...outOfPlay], why };
  }
  const supporting = ranked.filter(agrees);
  const against = [...ranked.filter((each) => !agrees(each)), ...outOfPlay, ...denials];
  return {
    kind,
    value: best.value,
    confidence: confidenceOf(supporting, against),
    supporting,
    against,
    why: sayWhy(best, supporting, against, kind),
  };
}

function listOf(kind: ListedKind, claims: readonly Claim[]): Listed[] {
  const denied = rank(claims.filter(({ denies }) => denies));
  const groups: Weighed[][] = [];
  for (const each of rank(claims.filter(({ denies }) => !denies))) {
    const group = groups.find(([first]) => sameness(kind, first!.value, each.value) === 'same');
    if (group) group.push(each);
    else groups.push([each]);
  }
  return groups.map((supporting) => {
    const against = denied.filter(({ value }) => sameness(kind, supporting[0]!.value, value) === 'same');
    return { kind, value: supporting[0]!.value, confidence: confidenceOf(supporting, against), supporting, against };
  });
}

const LEVELS: readonly Confidence[] = ['weak', 'fair', 'strong', 'established'];

/** By the strongest source; one level more where another kind of source agrees, one less where one nearly as strong does not. Words that agree stay words. */
function confidenceOf([best, ...others]: readonly Weighed[], against: readonly Weighed[]): Confidence {
  const own = best!.strength >= 90 ? 3 : best!.strength >= 70 ? 2 : best!.strength >= 45 ? 1 : 0;
  const agreed =
    own < (isSpeech(best!.source) ? 1 : 2) && others.some(({ source, strength }) => source !== best!.source && strength >= 30) ? 1 : 0;
  const doubted = against.some(({ strength }) => strength >= best!.strength - 25 && strength >= 45) ? 1 : 0;
  return LEVELS[Math.max(0, own + agreed - doubted)]!;
}

function sources(weighed: readonly Weighed[], lang: keyof Words): string {
  return [...new Set(weighed.map(({ source }) => SOURCE_WORDS[source][lang]))].join(lang === 'id' ? ' dan ' : ' and ');
}

function sayDenied(denied: readonly Weighed[]): Words {
  return { id: `Dibantah oleh ${sources(denied, 'id')}.`, en: `Denied by ${sources(denied, 'en')}.` };
}

function sayWhy(best: Weighed, supporting: readonly Weighed[], against: readonly Weighed[], kind: SingleKind): Words {
  const { because } = strengthOf({ kind, source: best.source, sureness: 'sure' });
  const others = supporting.filter(({ source }) => source !== best.source);
  const say = (lang: keyof Words, agrees: string, differs: string) =>
    `${SOURCE_WORDS[best.source][lang]} (${because[lang]})${others.length ? `; ${agrees} ${sources(others, lang)}` : ''}${against.length ? `; ${differs} ${sources(against, lang)}` : ''}.`;
  return { id: `Menurut ${say('id', 'sesuai dengan', 'berbeda dari')}`, en: `By ${say('en', 'agrees with', 'differs from')}` };
}

function unreadableNik(nik: Attribute, wrong: readonly Claim[]): Attribute {
  const why = {
    id: 'NIK yang disebut susunannya salah; disimpan sebagai "NIK menurut pengakuan". Salin lagi dari kartunya.',
    en: 'The structure of the NIK named is wrong; it is kept as "NIK as stated". Copy it from the card again.',
  };
  return { ...nik, against: [...nik.against, ...rank(wrong)], why };
}

const REGISTER_STATES: Readonly<Record<string, { readonly severity: Contradiction['severity']; readonly message: Words }>> = {
  deceased: {
    severity: 'stop',
    message: {
      id: 'Menurut data kependudukan orang ini sudah meninggal (kode 11): data orang lain, atau catatan kematian yang salah. Minta jawaban Dukcapil.',
      en: 'By the register this person has died (code 11): somebody else’s record, or a wrong record of death. Ask Dukcapil for an answer.',
    },
  },
  duplicate: {
    severity: 'stop',
    message: {
      id: 'Data kependudukannya ganda (kode 12). Minta adjudikasi Dukcapil.',
      en: 'The register has the person twice (code 12). Ask Dukcapil for adjudication.',
    },
  },
  inactive: {
    severity: 'ask',
    message: {
      id: 'Data kependudukannya tidak aktif (kode 14). Minta Dukcapil mengaktifkan; orang dan alamatnya baru petunjuk.',
      en: 'The record is inactive (code 14). Ask Dukcapil to reactivate it; person and address are only leads.',
    },
  },
  mismatched: {
    severity: 'ask',
    message: {
      id: 'NIK ini terdaftar, tetapi ada data yang berbeda dari yang disebutkan. Periksa NIK dan datanya bersama klien, perbaiki, lalu verifikasi lagi; atau minta cek biometrik.',
      en: 'This NIK is in the register, but something differs from what was stated. Go through the NIK and the details with the person, mend them and verify again; or ask for biometrics.',
    },
  },
  malformed: {
    severity: 'ask',
    message: {
      id: 'Dukcapil tidak mengenali NIK ini (kode 15). Salin lagi dari kartunya, lalu verifikasi lagi.',
      en: 'Dukcapil does not take this for a NIK (code 15). Copy it from the card again, then verify again.',
    },
  },
  not_in_register: {
    severity: 'ask',
    message: {
      id: 'NIK ini tidak ada di data kependudukan (kode 13). Periksa angkanya, lalu cari lewat biometrik.',
      en: 'This NIK is not in the register (code 13). Check the digits, then search by biometrics.',
    },
  },
};

function stateContradictions(states: readonly Weighed[]): Contradiction[] {
  return states.flatMap(({ claimId, value }) => {
    const known = REGISTER_STATES[value];
    return known ? [{ code: `register_${value}`, ...known, claims: [claimId] }] : [];
  });
}

/** What different sources say differently. What one has corrected is none. */
function differing({ kind, value, supporting, against }: Attribute): Contradiction[] {
  const others = against.filter(({ source, strength }) => strength >= 30 && source !== supporting[0]?.source);
  const undecided = value === null && against.length > 1;
  if (others.length === 0 && !undecided) return [];
  const [id, en] = [KIND_WORDS[kind].id, KIND_WORDS[kind].en];
  const claims = [...supporting.slice(0, 1), ...(undecided ? against : others)].map(({ claimId }) => claimId);
  if (undecided || (kind === 'nik' && others.some(({ strength }) => strength >= 70))) {
    return [
      {
        code: `${kind}_differs`,
        severity: 'stop',
        claims,
        message: {
          id: `Bukti tentang ${id} bertentangan. Jangan ditetapkan sebelum jelas mana yang benar.`,
          en: `The evidence on the ${en} contradicts itself. Settle nothing before it is clear which is right.`,
        },
      },
    ];
  }
  if (kind === 'birth' && supporting[0]!.strength >= 70) {
    return [
      {
        code: 'birth_differs',
        severity: 'note',
        claims,
        message: {
          id: 'Tanggal lahir di data kependudukan berbeda dari yang disebutkan. Itu sah dan tidak jarang; yang tertulis di sana yang dipakai untuk surat.',
          en: 'The date of birth in the register differs from the one named. That is lawful and not rare; letters use the one in the register.',
        },
      },
    ];
  }
  return [
    {
      code: `${kind}_differs`,
      severity: 'ask',
      claims,
      message: { id: `Ada yang menyebut ${id} lain. Tanyakan lagi.`, en: `Somebody says another ${en}. Ask again.` },
    },
  ];
}

/** What a NIK says against what is known besides. A NIK is not corrected when its date is, so these never stop anything. */
function crossChecks({ nik, birth, sex, age }: Readonly<Record<SingleKind, Attribute>>, today: string): Contradiction[] {
  const claimsOf = (...of: Attribute[]) => of.flatMap(({ supporting }) => supporting.slice(0, 1).map(({ claimId }) => claimId));
  const stated: NonNullable<NikContext['stated']> = {
    sex: sex.value === 'female' || sex.value === 'male' ? sex.value : undefined,
    birthDate: /^\d{4}-\d\d-\d\d$/.test(birth.value ?? '') ? birth.value! : undefined,
  };
  const reading = nik.value === null ? undefined : readNik(nik.value, { areas: NO_AREAS, today, synthetic: true, stated });
  const ofNik = (reading?.findings ?? [])
    .filter(({ code }) => code === 'sex_differs' || code === 'birth_differs')
    .map(({ code, message }) => ({
      code: `nik_${code}`,
      severity: 'note' as const,
      claims: claimsOf(nik, code === 'sex_differs' ? sex : birth),
      message,
    }));
  const born = /^\d{4}(?=-|$)/.exec(birth.value ?? '')?.[0];
  const years = born === undefined ? undefined : Number(today.slice(0, 4)) - Number(born);
  if (years === undefined || age.value === null || Math.abs(years - Number(age.value)) <= AGE_TOLERANCE + 1) return ofNik;
  const message = {
    id: 'Perkiraan umur tidak cocok dengan tanggal lahirnya. Lihat orangnya, lalu tanyakan lagi.',
    en: 'The estimated age does not fit the date of birth. Look at the person, then ask again.',
  };
  return [...ofNik, { code: 'age_differs_from_birth', severity: 'ask', claims: claimsOf(birth, age), message }];
}
