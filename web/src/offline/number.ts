/** A number that this phone may give by itself: no other phone has its code. */
export interface PhoneNumber {
  /** code of the registered phone, as K7Q2 */
  readonly device: string;
  readonly seq: number;
  readonly year: number;
}

/** The case number as the server will write it: OT-35.78-2026-K7Q2-000012. @param region Kemendagri code of a kabupaten or kota */
export function caseNumber(region: string, { device, seq, year }: PhoneNumber): string {
  return `OT-${region}-${year}-${device}-${String(seq).padStart(6, '0')}`;
}

/** What such a number says; undefined: not given by a phone. */
export function numberIn(number: string): PhoneNumber | undefined {
  const [, year, device, seq] = /^OT-[\d.]+-(\d{4})-([A-Z2-9]{4})-(\d{6})$/.exec(number) ?? [];
  return device === undefined ? undefined : { device, seq: Number(seq), year: Number(year) };
}
