/** What a unit is. Which SOP owner it may be is said by `owners`. */
export const UNIT_KINDS = [
  'dinsos_provinsi',
  'dinsos_kota',
  'bidang',
  'tim',
  'rehsos',
  'satpol',
  'police',
  'checking_unit',
  'upt',
  'health',
  'oversight',
  'partner_province',
  'institution',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** The owners of the SOP (`owners` in workflows/orang-terlantar.v1.yaml). */
export const OWNER_KEYS = ['intake_unit', 'dinsos', 'rehsos', 'dp3ak', 'upt', 'destination', 'partner', 'institution'] as const;
export type OwnerKey = (typeof OWNER_KEYS)[number];

/** What an institution is for. */
export type Service = 'immigration' | 'rudenim' | 'police' | 'ppa' | 'child_office' | 'hospital';

/** The UUIDv5 of a unit's code: the same on every machine and after every restart. */
export type UnitId = string & { readonly brand: 'UnitId' };

/** An office that can own a case or employ somebody. */
export interface Unit {
  readonly id: UnitId;
  /** stable, for people and addresses, as `DINSOS-35.78` */
  readonly code: string;
  readonly kind: UnitKind;
  /** what it may own in a case; a team or division owns nothing itself */
  readonly owners: readonly OwnerKey[];
  /** the unit whose cases its people handle: itself, but for a team or division of a larger one */
  readonly actsFor: UnitId;
  readonly name: string;
  /** Kemendagri code of its territory: `35` or `35.78`; null for none */
  readonly region: string | null;
  readonly service: Service | null;
  /** first and last day (YYYY-MM-DD, Asia/Jakarta); null: not bounded */
  readonly activeFrom: string | null;
  readonly activeTo: string | null;
}

/** All units, and the first relay partner for each final destination province (`domain/sop.md` 1.4). */
export interface Directory {
  readonly units: readonly Unit[];
  readonly relay: ReadonlyMap<string, UnitId>;
}

/** Whether a unit works on a day (YYYY-MM-DD, Asia/Jakarta). */
export function worksOn(unit: Unit, day: string): boolean {
  return (unit.activeFrom === null || unit.activeFrom <= day) && (unit.activeTo === null || day <= unit.activeTo);
}
