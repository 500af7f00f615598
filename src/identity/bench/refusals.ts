/** What is said on the bench when something cannot be recorded. No value of a claim or candidate is in it. */
import { Refusal, Refused } from '../../shared/refusal.js';

function refused(code: string, id: string, en: string, details: Readonly<Record<string, unknown>> = {}): Refused {
  return new Refused(new Refusal(code, { id, en }, details));
}

export function notNow(state: string, possible: readonly string[]): Refused {
  return refused(
    'not_now',
    'Hasil ini tidak cocok dengan keadaan identitas kasus sekarang. Muat ulang kasusnya; yang dapat dicatat ada di rincian.',
    'This result does not fit the state of the case’s identity. Load the case again; what can be recorded is in the details.',
    { state, possible },
  );
}

/** One match is one person. */
export function severalCandidates(): Refused {
  return refused(
    'several_candidates',
    'Ada beberapa kandidat: itu bukan kecocokan. Catat sebagai kandidat ditemukan (identified_candidate), lalu periksa dengan cara berikutnya.',
    'There are several candidates: that is no match. Record it as candidates found (identified_candidate), then check by the next method.',
  );
}

export function noSearch(): Refused {
  return refused(
    'no_search',
    'Cara ini tidak mencari di seluruh data kependudukan, jadi tidak dapat menyatakan "tidak ditemukan". Gunakan wajah 1:N, sidik jari atau iris.',
    'This method does not search the whole register, so it cannot say "not found". Use face 1:N, fingers or iris.',
  );
}

export function recordSaysDeceased(): Refused {
  return refused(
    'candidate_deceased',
    'Menurut data kependudukan kandidat ini sudah meninggal. Catat sebagai kandidat (identified_candidate), lalu minta jawaban Dukcapil.',
    'By the register this candidate has died. Record a candidate (identified_candidate), then ask Dukcapil for an answer.',
  );
}

export function candidateNeeded(): Refused {
  return refused(
    'candidate_needed',
    'Isi siapa yang ditemukan: nama atau NIK menurut data kependudukan.',
    'Say who was found: the name or NIK by the register.',
  );
}

export function nikNeeded(): Refused {
  return refused('nik_needed', 'Isi NIK yang diterbitkan: 16 angka.', 'Give the NIK that was issued: 16 digits.');
}

export function statesDisagree(): Refused {
  return refused(
    'states_disagree',
    'Keadaan perekaman (enrolmentState) dan hasilnya (outcome) tidak sejalan. Periksa layar perekaman.',
    'The state of the enrolment (enrolmentState) and the outcome do not agree. Look at the enrolment screen.',
  );
}

export function resultIdUsed(): Refused {
  return refused(
    'result_id_used',
    'Nomor hasil ini sudah dipakai untuk hasil lain. Beri nomor baru (UUID).',
    'This id was used for another result. Give a new one (UUID).',
  );
}

export function batchNotFound(): Refused {
  return refused('batch_not_found', 'Daftar ini tidak ada, atau milik unit lain.', 'There is no such list, or it is another unit’s.');
}

export function hostNotFound(): Refused {
  return refused(
    'unit_not_found',
    'Tidak ada unit dengan kode itu. Periksa daftar unit.',
    'There is no unit with that code. See the list of units.',
  );
}

export function noStation(): Refused {
  return refused(
    'no_station',
    'Stasiun pencarian 1:N tidak tersambung ke program ini. Cari di stasiun DP3AK, lalu isi hasilnya di formulir.',
    'No 1:N station is connected to this program. Search at the station of DP3AK, then fill in the result.',
  );
}

/** Never "not found". */
export function stationSilent(): Refused {
  return refused(
    'station_silent',
    'Stasiun pencarian tidak menjawab. Hasilnya tertunda, bukan "tidak ditemukan": coba lagi, atau catat gangguan layanan (service_down).',
    'The search station does not answer. The result is pending, not "not found": try again, or record that the service is down (service_down).',
  );
}
