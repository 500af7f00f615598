import type { People } from './name-lists.js';

/** A kabupaten or kota: Kemendagri code without dots, name as the register writes it. */
export interface Region {
  readonly code: string;
  readonly name: string;
}

/**
 * Where the persons of the register live besides East Java, with weights after the origins of those sent home (`domain/synthetic-cases.md`); the
 * kabupaten and kota are a choice, not all there are.
 */
export const OTHER_PROVINCES: readonly { readonly province: string; readonly weight: number; readonly regions: readonly Region[] }[] = [
  of(
    '32',
    10,
    '04 BANDUNG,05 GARUT,06 TASIKMALAYA,07 CIAMIS,09 CIREBON,03 CIANJUR,02 SUKABUMI,12 INDRAMAYU,15 KARAWANG,16 BEKASI,73 KOTA BANDUNG,75 KOTA BEKASI,76 KOTA DEPOK',
  ),
  of(
    '33',
    7,
    '12 WONOGIRI,14 SRAGEN,16 BLORA,17 REMBANG,18 PATI,15 GROBOGAN,01 CILACAP,02 BANYUMAS,29 BREBES,72 KOTA SURAKARTA,74 KOTA SEMARANG',
  ),
  of(
    '31',
    4,
    '71 KOTA ADM. JAKARTA PUSAT,72 KOTA ADM. JAKARTA UTARA,73 KOTA ADM. JAKARTA BARAT,74 KOTA ADM. JAKARTA SELATAN,75 KOTA ADM. JAKARTA TIMUR',
  ),
  of('52', 3, '01 LOMBOK BARAT,02 LOMBOK TENGAH,03 LOMBOK TIMUR,04 SUMBAWA,06 BIMA,71 KOTA MATARAM'),
  of('63', 1.5, '03 BANJAR,71 KOTA BANJARMASIN'),
  of('73', 2, '07 SINJAI,08 BONE,71 KOTA MAKASSAR'),
  of('53', 1.5, '01 KUPANG,06 FLORES TIMUR,07 SIKKA,10 MANGGARAI,71 KOTA KUPANG'),
  of('51', 2, '02 TABANAN,03 BADUNG,07 KARANGASEM,08 BULELENG,71 KOTA DENPASAR'),
  of('18', 1, '02 LAMPUNG TENGAH,71 KOTA BANDAR LAMPUNG'),
  of('16', 0.7, '71 KOTA PALEMBANG'),
  of('12', 1, '02 TAPANULI UTARA,12 TOBA,71 KOTA MEDAN'),
  of('13', 0.8, '06 AGAM,71 KOTA PADANG'),
  of('36', 1, '01 PANDEGLANG,03 TANGERANG,71 KOTA TANGERANG'),
  of('34', 1, '02 BANTUL,03 GUNUNGKIDUL,04 SLEMAN,71 KOTA YOGYAKARTA'),
  of('61', 0.5, '01 SAMBAS,71 KOTA PONTIANAK'),
  of('62', 0.7, '02 KOTAWARINGIN TIMUR,03 KAPUAS,71 KOTA PALANGKARAYA'),
  of('64', 0.5, '71 KOTA BALIKPAPAN,72 KOTA SAMARINDA'),
  of('65', 0.2, '71 KOTA TARAKAN'),
  of('11', 0.2, '71 KOTA BANDA ACEH'),
  of('81', 0.2, '71 KOTA AMBON'),
  of('91', 0.2, '03 JAYAPURA,71 KOTA JAYAPURA'),
  of('93', 0.2, '01 MERAUKE'),
  of('94', 0.1, '01 NABIRE'),
  of('95', 0.1, '01 JAYAWIJAYA'),
];

/** Who lives there, roughly, in parts of 100. What is missing to 100 is Javanese. */
export const PEOPLES: Readonly<Record<string, readonly (readonly [People, number])[]>> = {
  '11': [['minang', 30], ['arab', 70]],
  '12': [['batak', 75], ['chinese', 10]],
  '13': [['minang', 97]],
  '16': [['minang', 30], ['chinese', 6]],
  '18': [['sunda', 20]],
  '31': [['sunda', 30], ['chinese', 8], ['batak', 8], ['minang', 6], ['arab', 3]],
  '32': [['sunda', 82], ['chinese', 3], ['batak', 2]],
  '36': [['sunda', 75], ['chinese', 4]],
  '51': [['bali', 85], ['sasak', 3]],
  '52': [['sasak', 88], ['bali', 6], ['arab', 2]],
  '53': [['flores', 96]],
  '61': [['dayak', 45], ['chinese', 15], ['bugis', 10]],
  '62': [['dayak', 60], ['banjar', 25]],
  '63': [['banjar', 85], ['dayak', 5], ['bugis', 3]],
  '64': [['banjar', 30], ['bugis', 25], ['dayak', 15]],
  '65': [['bugis', 45], ['dayak', 40]],
  '73': [['bugis', 95], ['chinese', 2]],
  '81': [['flores', 90]],
  '91': [['papua', 75], ['bugis', 12]],
  '93': [['papua', 75], ['bugis', 8]],
  '94': [['papua', 85], ['bugis', 5]],
  '95': [['papua', 96]],
  // East Java: Madura and the eastern salient, where both live side by side
  '3526': [['madura', 98]],
  '3527': [['madura', 99]],
  '3528': [['madura', 99]],
  '3529': [['madura', 98]],
  '3509': [['madura', 45]],
  '3511': [['madura', 85]],
  '3512': [['madura', 85]],
  '3513': [['madura', 60]],
  '3514': [['madura', 30], ['arab', 2]],
  '3508': [['madura', 35]],
  '3578': [['madura', 15], ['chinese', 8], ['arab', 2], ['batak', 1]],
  '3573': [['madura', 10], ['chinese', 5]],
  '3510': [['bali', 2], ['madura', 8]],
  '35': [['madura', 3], ['chinese', 1], ['arab', 1]],
}; // prettier-ignore

function of(province: string, weight: number, regions: string): (typeof OTHER_PROVINCES)[number] {
  return { province, weight, regions: regions.split(',').map((text) => ({ code: province + text.slice(0, 2), name: text.slice(3) })) };
}
