/** What is claimed beside somebody in the register: field by field, and what to do next. The program never picks anybody. Pure. */
import type { Words } from '../../shared/refusal.js';
import { KIND_WORDS, type Candidate, type SingleKind } from '../claims/claim.js';
import type { Picture } from '../claims/picture.js';
import { AGE_TOLERANCE, sameness } from '../claims/same.js';
import { nextMethods, type Method } from './outcomes.js';

export interface ComparedField {
  readonly kind: SingleKind;
  readonly claimed: string | null;
  readonly registered: string | null;
  readonly verdict: 'same' | 'different' | 'unknown';
  /** what differs, or what is not quite the same; null: nothing to say */
  readonly differs: Words | null;
}

export interface Comparison {
  readonly fields: readonly ComparedField[];
  readonly speaksFor: readonly Words[];
  readonly speaksAgainst: readonly Words[];
}

const words = (id: string, en: string): Words => ({ id, en });

/** Where somebody lives or is registered says nothing against them: people move. */
const NO_EVIDENCE: ReadonlySet<SingleKind> = new Set(['registered_address', 'birth_place', 'kk']);

/** "Unknown" is an answer, and no difference to anything. */
const isKnown = (value: string | null): value is string => value !== null && value !== 'unknown';

/** @param today YYYY-MM-DD */
export function compare({ attributes, listed }: Picture, { identity, recordState }: Candidate, today: string): Comparison {
  const claimed = (kind: SingleKind) => attributes[kind].value;
  const plain = (kind: SingleKind, registered: string | null): ComparedField => {
    const said = claimed(kind);
    if (!isKnown(said) || !isKnown(registered)) return { kind, claimed: said, registered, verdict: 'unknown', differs: null };
    const how = sameness(kind, said, registered);
    const differs = how === 'compatible' ? words('salah satu lebih singkat', 'one says less') : null;
    return { kind, claimed: said, registered, verdict: how === 'different' ? 'different' : 'same', differs };
  };
  const aliases = listed.filter(({ kind }) => kind === 'alias').map(({ value }) => value);
  const fields = [
    nameField(plain('name', identity.names[0] ?? null), aliases),
    nikField(plain('nik', identity.nik)),
    birthField(plain('birth', identity.birthDate), claimed('age'), today),
    plain('sex', identity.sex),
    plain('birth_place', identity.birthPlace),
    plain('mother', identity.mother),
    plain('father', identity.father),
    plain('kk', identity.kk),
    plain('registered_address', identity.registeredAddress),
  ];
  const say = ({ kind, differs }: ComparedField, id: string, en: string): Words =>
    words(
      `${KIND_WORDS[kind].id} ${id}${differs ? ` (${differs.id})` : ''}`,
      `${KIND_WORDS[kind].en} ${en}${differs ? ` (${differs.en})` : ''}`,
    );
  const weighed = fields.filter(({ kind }) => !NO_EVIDENCE.has(kind));
  return {
    fields,
    speaksFor: weighed.filter(({ verdict }) => verdict === 'same').map((field) => say(field, 'sama', 'is the same')),
    speaksAgainst: [
      ...weighed.filter(({ verdict }) => verdict === 'different').map((field) => say(field, 'berbeda', 'differs')),
      ...(recordState === 'active' || recordState === 'unknown' ? [] : [RECORD_STATES[recordState]]),
    ],
  };
}

const RECORD_STATES = {
  deceased: words('menurut data kependudukan orang ini sudah meninggal', 'by the register this person has died'),
  duplicate: words('datanya ganda di data kependudukan', 'the register has this person twice'),
  inactive: words('datanya tidak aktif', 'the record is inactive'),
} as const;

function nameField(field: ComparedField, aliases: readonly string[]): ComparedField {
  const { registered, claimed } = field;
  if (registered === null || claimed === null) return field;
  if (field.verdict === 'same') {
    const spelling = words('ejaan lain', 'another spelling');
    return field.differs === null && claimed.toLowerCase() !== registered.toLowerCase() ? { ...field, differs: spelling } : field;
  }
  const alias = aliases.find((each) => sameness('alias', each, registered) !== 'different');
  return alias === undefined
    ? field
    : { ...field, verdict: 'same', differs: words('sama dengan nama lain yang disebut', 'the same as an alias that was named') };
}

function nikField(field: ComparedField): ComparedField {
  const [a, b] = [field.claimed, field.registered].map((nik) => nik?.replace(/\D/g, '') ?? '') as [string, string];
  if (field.verdict !== 'different' || a.length !== 16 || b.length !== 16) return field;
  const apart = [...a].flatMap((digit, n) => (digit === b[n] ? [] : [n]));
  const [first = 0, second = 0] = apart;
  if (apart.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
    return { ...field, differs: words('dua angka bertukar tempat', 'two digits are swapped') };
  return { ...field, differs: words(`${apart.length} dari 16 angka berbeda`, `${apart.length} of 16 digits differ`) };
}

/** By the date; where only the age is known, by that. */
function birthField(field: ComparedField, age: string | null, today: string): ComparedField {
  const { claimed, registered } = field;
  if (claimed === null && age !== null && registered !== null) {
    const years = Number(today.slice(0, 4)) - Number(registered.slice(0, 4));
    const fits = Math.abs(years - Number(age)) <= AGE_TOLERANCE;
    return {
      ...field,
      verdict: fits ? 'same' : 'different',
      differs: words(`hanya perkiraan umur: ${age} tahun`, `only the estimated age: ${age}`),
    };
  }
  if (field.verdict !== 'different' || claimed === null || registered === null) return field;
  const [[y1, m1, d1], [y2, m2, d2]] = [claimed.split('-'), registered.split('-')] as [string[], string[]];
  if (y1 === y2 && m1 === d2 && d1 === m2) return { ...field, differs: words('tanggal dan bulan bertukar', 'day and month are swapped') };
  const years = Math.abs(Number(y1) - Number(y2));
  const same = m1 === m2 && d1 === d2;
  if (years > 0 && same) return { ...field, differs: words(`tahunnya berbeda ${years}`, `the year differs by ${years}`) };
  if (years === 0) return { ...field, differs: words('tahunnya sama', 'the year is the same') };
  return { ...field, differs: words(`tanggalnya lain, tahunnya berbeda ${years}`, `another date, ${years} years apart`) };
}

/** What to do about the candidates there are. */
export interface Advice {
  readonly code: 'nobody' | 'one' | 'several' | 'equal_scores' | 'twins' | 'deceased';
  readonly words: Words;
  /** by which method to check next */
  readonly next: readonly Method[];
}

/** Scores nearer than this say nothing: how far apart two people are is not public. */
const EQUAL = 2;

/** @param tried methods that were used on this person already */
export function advise(open: readonly Candidate[], tried: readonly string[]): Advice {
  if (open.length === 0) {
    return { code: 'nobody', words: words('Belum ada kandidat.', 'There is no candidate yet.'), next: nextMethods(tried, false) };
  }
  if (open.some(({ recordState }) => recordState === 'deceased')) {
    const message = words(
      'Data seorang kandidat menyatakan sudah meninggal: data orang lain, atau catatan yang salah. Jangan ditetapkan sebelum ada surat jawaban Dukcapil.',
      'The record of a candidate says that they have died: somebody else’s, or wrong. Settle nothing before there is a letter of Dukcapil.',
    );
    return { code: 'deceased', words: message, next: nextMethods(tried, false) };
  }
  const [first, second] = [...open].sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  if (second === undefined) {
    const message = words(
      'Satu kandidat. Skor bukan keputusan: orang kedua yang menyetujui atau menolak.',
      'One candidate. A score is no verdict: a second person agrees or not.',
    );
    return { code: 'one', words: message, next: [] };
  }
  if (areTwins(first!, second)) {
    const message = words(
      'Kandidat ini tampak saudara kembar. Wajah tidak membedakan mereka: periksa sidik jari atau iris.',
      'These candidates look like twins. A face does not tell them apart: check fingers or irises.',
    );
    return { code: 'twins', words: message, next: nextMethods(tried, true) };
  }
  const equal = Math.abs((first!.score ?? 0) - (second.score ?? 0)) < EQUAL;
  const message = equal
    ? words(
        'Skornya sama: tidak ada yang dipilih. Periksa dengan cara berikutnya.',
        'The scores are equal: nobody is chosen. Check by the next method.',
      )
    : words(
        'Beberapa kandidat. Skor tertinggi bukan keputusan: periksa dengan cara berikutnya.',
        'Several candidates. The highest score is no verdict: check by the next method.',
      );
  return { code: equal ? 'equal_scores' : 'several', words: message, next: nextMethods(tried, false) };
}

/** Born on one day of one mother, or into one family, or with serials that follow each other. */
function areTwins({ identity: a }: Candidate, { identity: b }: Candidate): boolean {
  if (a.birthDate === null || a.birthDate !== b.birthDate || (a.nik !== null && a.nik === b.nik)) return false;
  const sameMother = a.mother !== null && b.mother !== null && sameness('mother', a.mother, b.mother) === 'same';
  const sameFamily = a.kk !== null && a.kk === b.kk;
  const neighbours = a.nik !== null && b.nik !== null && a.nik.slice(0, 12) === b.nik.slice(0, 12);
  return sameMother || sameFamily || neighbours;
}
