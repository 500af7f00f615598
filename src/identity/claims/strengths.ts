/** How much a source says, and why. A table to be argued over, in one place. Pure. */
import type { Words } from '../../shared/refusal.js';
import type { Claim, ClaimKind, Source, Sureness } from './claim.js';

interface Strength {
  /** 0 to 100: only the order counts; many weak sources never outvote a strong one */
  readonly strength: number;
  readonly because: Words;
}

const strength = (of: number, id: string, en: string): Strength => ({ strength: of, because: { id, en } });

/** What holds for every kind of claim. */
const GENERAL: Readonly<Record<Source, Strength>> = {
  biometric: strength(
    95,
    'tubuh orangnya sendiri cocok dengan data kependudukan, dan dua orang menyetujuinya',
    'the body itself matches the register, and two people agreed',
  ),
  enrolment: strength(
    95,
    'pusat membandingkan sepuluh jari, iris dan wajah dengan seluruh penduduk',
    'the centre compared ten fingers, irises and face with everybody',
  ),
  adjudication: strength(
    95,
    'Dukcapil memutus data yang mirip setelah melihat keduanya',
    'Dukcapil decided between look-alike records, having seen both',
  ),
  dukcapil: strength(
    80,
    'datanya cocok dengan data kependudukan; tidak membuktikan bahwa ini orangnya',
    'the data agree with the register; that does not prove that this is the person',
  ),
  card: strength(
    75,
    'KTP-el dilihat; kartunya bisa milik orang lain atau sudah lama',
    'the KTP-el was seen; the card may be somebody else’s, or old',
  ),
  face: strength(
    70,
    'wajah dibandingkan dengan foto satu NIK; saudara kembar tidak dapat dibedakan',
    'the face was compared with the photo of one NIK; twins cannot be told apart',
  ),
  village_office: strength(
    60,
    'perangkat desa mengenal warganya, tetapi dapat keliru orang',
    'the village office knows its people, but may take one for another',
  ),
  family: strength(
    55,
    'keluarga mengenal orangnya; perlu dipastikan bahwa mereka memang keluarganya',
    'the family knows the person; that they are the family is to be made sure',
  ),
  paper: strength(
    50,
    'KK, SIM, paspor atau surat bebas dilihat; isinya sering sudah lama',
    'a KK, SIM, passport or release letter was seen; such papers are often old',
  ),
  letter: strength(45, 'surat ditulis menurut pengakuan', 'a letter is written from what somebody said'),
  earlier_case: strength(40, 'tercatat ketika orang ini pernah dilayani', 'recorded when the person was helped before'),
  person: strength(
    30,
    'kata orangnya sendiri; bisa lupa, bingung atau tidak mau menyebutkan',
    'the person’s own words; people forget, are confused, or would rather not say',
  ),
  other: strength(20, 'kata orang lain atau perkiraan petugas', 'what somebody else says, or an officer’s guess'),
};

/** Where one kind of claim is another matter. */
const PARTICULAR: Partial<Record<ClaimKind, Partial<Record<Source, Strength>>>> = {
  nik: {
    card: strength(
      85,
      'bila dokumen berbeda, NIK pada KTP-el yang berlaku (PP 40/2019 pasal 33)',
      'where documents differ, the NIK on the KTP-el prevails (PP 40/2019 art. 33)',
    ),
  },
  origin: {
    village_office: strength(85, 'desa asal mengenalinya sebagai warganya', 'the village of origin knows the person as its own'),
    family: strength(80, 'keluarga tahu dari mana orangnya', 'the family knows where the person is from'),
    card: strength(50, 'alamat KTP sering sudah lama', 'the address of a card is often old'),
    paper: strength(35, 'alamat SIM atau KK sering sudah lama', 'the address of a SIM or KK is often old'),
  },
};

const SURE: Readonly<Record<Sureness, number>> = { sure: 1, likely: 0.8, doubtful: 0.5 };

export function strengthOf({ kind, source, sureness }: Pick<Claim, 'kind' | 'source' | 'sureness'>): Strength {
  const found = PARTICULAR[kind]?.[source] ?? GENERAL[source];
  return { ...found, strength: Math.round(found.strength * SURE[sureness]) };
}

/** People correct themselves: of what the same kind of source says, the latest counts. Evidence does not: two cards that differ are a question. */
const SPEECH: ReadonlySet<Source> = new Set(['village_office', 'family', 'letter', 'earlier_case', 'person', 'other']);

export function isSpeech(source: Source): boolean {
  return SPEECH.has(source);
}
