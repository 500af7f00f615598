/** What is said when claims are not as they would have to be. No value of a claim is in it. */
import { Refusal, Refused } from '../../shared/refusal.js';

function refused(code: string, id: string, en: string, details: Readonly<Record<string, unknown>> = {}): Refused {
  return new Refused(new Refusal(code, { id, en }, details));
}

export function claimNotFound(): Refused {
  return refused(
    'claim_not_found',
    'Keterangan ini tidak ada pada orang ini. Muat ulang daftarnya.',
    'This person has no such claim. Load the list again.',
  );
}

/** What a match has brought is withdrawn as a whole. */
export function withdrawnByTheCase(): Refused {
  return refused(
    'withdrawn_by_the_case',
    'Keterangan ini berasal dari identifikasi. Cabut identitasnya lewat langkah "Identitas dicabut" pada kasusnya; semua pemegang lalu diberi tahu.',
    'This claim came with an identification. Withdraw the identity by the step "Identity withdrawn" of the case; all holders are then told.',
  );
}

/** The program never picks one. */
export function whichCandidate(candidates: readonly string[]): Refused {
  return refused(
    'which_candidate',
    'Ada beberapa kandidat. Sebutkan yang mana (candidateRef), atau periksa dengan cara lain dahulu.',
    'There are several candidates. Say which one (candidateRef), or check by another method first.',
    { candidates },
  );
}

export function candidateNotFound(): Refused {
  return refused('candidate_not_found', 'Kandidat ini tidak ada pada kasus ini.', 'This case has no such candidate.');
}

export function candidateDeceased(): Refused {
  return refused(
    'candidate_deceased',
    'Menurut data kependudukan kandidat ini sudah meninggal: orang lain, atau catatan yang salah. Minta jawaban Dukcapil, lalu isi nomor suratnya (letterNumber).',
    'By the register this candidate has died: somebody else, or a wrong record. Ask Dukcapil for an answer, then give the number of its letter (letterNumber).',
  );
}

export function nikHasWrongStructure(): Refused {
  return refused(
    'nik_structure_wrong',
    'Susunan NIK ini salah. Salin lagi dari kartu atau layarnya: 16 angka, tanpa huruf.',
    'The structure of this NIK is wrong. Copy it from the card or screen again: 16 digits, no letters.',
  );
}

export function valueHasWrongForm(kind: string): Refused {
  return refused(
    'claim_value_wrong',
    'Isi keterangan ini tidak sesuai bentuknya: tanggal lahir 1980, 1980-05 atau 1980-05-03; umur dalam tahun; jenis kelamin female atau male.',
    'This claim does not have the form of its kind: birth 1980, 1980-05 or 1980-05-03; age in years; sex female or male.',
    { kind },
  );
}
