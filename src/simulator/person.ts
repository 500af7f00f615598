/** What the register says of somebody, in the names of the full-record call of Dukcapil (`domain/identity.md` 4.2). Dates YYYY-MM-DD. */
export interface PersonRecord {
  readonly NIK: string;
  readonly NO_KK: string;
  readonly NAMA_LGKP: string;
  readonly TMPT_LHR: string;
  readonly TGL_LHR: string;
  readonly JENIS_KLMIN: 'LAKI-LAKI' | 'PEREMPUAN';
  readonly AGAMA: string;
  readonly GOL_DARAH: string;
  readonly STATUS_KAWIN: string;
  readonly STAT_HBKEL: string;
  readonly PDDK_AKH: string;
  readonly JENIS_PKRJN: string;
  readonly NAMA_LGKP_IBU: string;
  readonly NAMA_LGKP_AYAH: string;
  readonly NIK_IBU?: string;
  readonly NIK_AYAH?: string;
  readonly ALAMAT: string;
  readonly NO_RT: number;
  readonly NO_RW: number;
  readonly DUSUN: string;
  readonly KODE_POS: string;
  readonly NO_PROP: number;
  readonly PROP_NAME: string;
  readonly NO_KAB: number;
  readonly KAB_NAME: string;
  readonly NO_KEC: number;
  readonly KEC_NAME: string;
  readonly NO_KEL: number;
  readonly KEL_NAME: string;
}

/** Of the record: 11, 12 and 14 of the contract are the last three. */
export type RecordState = 'active' | 'deceased' | 'duplicate' | 'inactive';

/** Somebody in the synthetic register. */
export interface Person {
  readonly state: RecordState;
  /** whether fingers, irises and face were ever taken */
  readonly biometrics: boolean;
  /** NIK of the other of twins */
  readonly twin?: string | undefined;
  readonly record: PersonRecord;
}
