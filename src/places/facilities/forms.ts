/** How codes and names are written. What begins with a letter or digit is no formula in any spreadsheet. */
export const CODE = /^[A-Z0-9][A-Z0-9.-]{1,39}$/;
export const UNIT = /^[A-Z0-9][A-Z0-9.-]{0,39}$/;
/** Kemendagri code of a kabupaten or kota */
export const REGION = /^\d{2}\.\d{2}$/;
/** Of a ward or a bed, as the steps of a case name beds; with single spaces, so that it comes back from a file as it was. */
export const PLACE_NAME = /^[\p{L}\p{N}](?: ?[\p{L}\p{N}./_()-])*$/u;
export const FACILITY_NAME = /^[\p{L}\p{N}]\P{Cc}*$/u;
export const LONGEST_BED = 40;
export const LONGEST_WARD = 80;

/** Why beds may be closed. */
export const CLOSING_REASONS = ['repair', 'infection', 'staff', 'disputed', 'other'] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** Whether the lowest age is above the highest. */
export function areReversed(ageMin: number | null, ageMax: number | null): boolean {
  return ageMin !== null && ageMax !== null && ageMin > ageMax;
}
