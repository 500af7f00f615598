import { Refusal, Refused } from '../../shared/refusal.js';

function refused(code: string, id: string, en: string): Refused {
  return new Refused(new Refusal(code, { id, en }));
}

export function pairNotFound(): Refused {
  return refused(
    'pair_not_found',
    'Tidak ada pasangan itu pada kasus ini. Muat ulang daftarnya.',
    'There is no such pair with this case. Load the list again.',
  );
}

export function notForDeciding(): Refused {
  return refused(
    'not_for_role',
    'Peran Anda tidak memutuskan apakah dua orang itu sama. Minta pimpinan regu, petugas Dinsos, atau verifikator DP3AK.',
    'Your role does not decide whether two persons are one. Ask a team leader, Dinsos, or the verifier of DP3AK.',
  );
}

export function alreadyDecided(): Refused {
  return refused(
    'pair_already_set',
    'Pasangan ini sudah diputuskan lain. Muat ulang; bila keputusan itu keliru, batalkan dahulu.',
    'This pair has been decided otherwise. Load it again; if that decision is wrong, undo it first.',
  );
}

export function nothingToUndo(): Refused {
  return refused('not_now', 'Pasangan ini tidak sedang diputuskan.', 'There is no decision on this pair to undo.');
}

export function notAmongOpenCases(): Refused {
  return refused(
    'case_not_found',
    'Gabungkan ke salah satu kasus terbuka dari kedua orang ini.',
    'Merge into one of the open cases of these two persons.',
  );
}
