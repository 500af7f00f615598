import { messages } from '../words/words';

/** Words for codes of the API, by the code: what several screens of the places say. */
const known = {
  // facilities
  upt: ['UPT', 'UPT'],
  liponsos: ['Liponsos', 'Liponsos'],
  rumah_singgah: ['Rumah singgah', 'Halfway house'],
  city_shelter: ['Penampungan kota', 'City shelter'],
  hospital: ['Rumah sakit', 'Hospital'],
  // wards
  female: ['perempuan', 'women'],
  male: ['laki-laki', 'men'],
  any: ['campur', 'mixed'],
  general: ['umum', 'general'],
  psychiatric: ['ODGJ', 'psychiatric'],
  disabled: ['disabilitas', 'disability'],
  medical: ['medis', 'medical'],
  // beds
  free: ['Kosong', 'Free'],
  held: ['Dipesan', 'Held'],
  occupied: ['Terisi', 'Occupied'],
  closed: ['Ditutup', 'Closed'],
  unused: ['Tidak dipakai', 'Not in use'],
  leave: ['Keluar sementara', 'On leave'],
  absconded: ['Kabur', 'Absconded'],
  // why beds are closed
  repair: ['perbaikan', 'repair'],
  infection: ['infeksi', 'infection'],
  staff: ['kurang petugas', 'too few staff'],
  disputed: ['disengketakan', 'disputed'],
  // why over capacity or against the rule
  emergency: ['darurat', 'an emergency'],
  no_other_place: ['tidak ada tempat lain', 'no other place'],
  disaster: ['bencana', 'a disaster'],
  court_order: ['perintah pengadilan', 'a court order'],
  family_together: ['keluarga tetap bersama', 'a family stays together'],
  on_doctors_advice: ['saran dokter', 'on a doctor’s advice'],
  other: ['lainnya', 'something else'],
  // why on leave
  family: ['menemui keluarga', 'seeing the family'],
  paperwork: ['mengurus dokumen', 'paperwork'],
  work: ['bekerja', 'work'],
  court: ['pengadilan', 'court'],
  // why checked out
  went_home: ['pulang', 'went home'],
  own_means: ['pergi sendiri', 'left by their own means'],
  to_hospital: ['ke rumah sakit', 'to a hospital'],
  to_other_facility: ['ke tempat lain', 'to another facility'],
  left: ['meninggalkan tempat', 'walked out'],
  wrongly_recorded: ['salah catat', 'recorded by mistake'],
  // why transferred
  programme: ['program yang cocok', 'a programme that fits'],
  full: ['penuh', 'full'],
  nearer_family: ['lebih dekat keluarga', 'nearer to the family'],
  safety: ['keamanan', 'safety'],
  unknown: ['tidak diketahui', 'not known'],
  // whom a facility serves
  street: ['gelandangan dan pengemis', 'street people'],
  elder: ['lanjut usia', 'elders'],
  toddler: ['balita', 'toddlers'],
  child: ['anak', 'children'],
  youth: ['remaja', 'youth'],
  offending_child: ['anak berhadapan hukum', 'children in conflict with the law'],
  leprosy: ['eks kusta', 'former leprosy patients'],
  blind: ['netra', 'the blind'],
  deaf: ['rungu wicara', 'the deaf'],
  physical: ['disabilitas fisik', 'physical disability'],
  intellectual: ['disabilitas intelektual', 'intellectual disability'],
  women: ['perempuan rentan', 'women at risk'],
  // what a census counts, and where it comes from
  beds: ['tempat tidur', 'beds'],
  building: ['daya tampung gedung', 'what the building holds'],
  quota: ['kuota penerimaan', 'size of the intake'],
  reported: ['dilaporkan petugas', 'reported by the staff'],
  imported: ['diimpor', 'imported'],
  reference: ['dari sumber publik', 'from a public source'],
  yes: ['ya', 'yes'],
  no: ['tidak', 'no'],
  maybe: ['mungkin', 'perhaps'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

const word = messages('place-code', known);

/** What a code of the API is called; a code that came after these words is shown as it is. */
export function called(code: string): string {
  return code in known ? word(code as keyof typeof known) : code.replaceAll('_', ' ');
}

/** Why somebody with the right may place a client where they do not fit. */
export const OVERRIDES = ['emergency', 'no_other_place', 'family_together', 'on_doctors_advice', 'other'] as const;
export type Override = (typeof OVERRIDES)[number];
