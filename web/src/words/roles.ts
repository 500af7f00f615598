/** What the roles are called, as in the SOP; a longer name than fits is shortened here. */
import { messages } from './words';

const NAMES = {
  'satpol.officer': ['Petugas Satpol PP', 'Satpol PP officer'],
  'satpol.lead': ['Komandan regu Satpol PP', 'Satpol PP team leader'],
  'police.desk': ['Petugas SPKT Kepolisian', 'Police service desk (SPKT)'],
  'dinsos.desk': ['Petugas loket Dinsos', 'Dinsos desk officer'],
  'dinsos.worker': ['Pekerja Sosial Dinsos', 'Dinsos social worker'],
  'dinsos.lead': ['Ketua Tim Dinsos', 'Dinsos team leader'],
  'dinsos.rehsos': ['Kabid Rehabilitasi Sosial', 'Head of Social Rehabilitation'],
  'dinsos.division': ['Kabid Penanganan Bencana', 'Head of the disaster division'],
  'dinsos.head': ['Kepala Dinsos', 'Head of Dinsos'],
  'city.dinsos': ['Petugas Dinsos Kab/Kota', 'City or regency Dinsos officer'],
  'dp3ak.operator': ['Operator pemeriksa identitas', 'Identity check operator'],
  'dp3ak.verifier': ['Verifikator identitas', 'Identity verifier'],
  'upt.admin': ['Petugas pelayanan UPT', 'UPT service officer'],
  'upt.head': ['Kepala UPT', 'Head of UPT'],
  'health.officer': ['Petugas kesehatan', 'Health officer'],
  auditor: ['Auditor / Inspektorat', 'Auditor'],
  admin: ['Administrator', 'Administrator'],
  partner: ['Mitra estafet (lewat tautan)', 'Relay partner (by link)'],
  receiver: ['Penerima (lewat tautan)', 'Receiver (by link)'],
  system: ['Sistem', 'The system'],
} as const;

const t = messages('roles', NAMES);

/** A role in words; one that is not known here by its own name. */
export function roleName(role: string): string {
  return role in NAMES ? t(role as keyof typeof NAMES) : role;
}
