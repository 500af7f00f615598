/** Whether a client fits a ward: what speaks for it and against it, and what forbids it. Pure. */
import type { Words } from '../../shared/refusal.js';
import type { Client, Ward } from './place.js';

/** `forbids`: only the named right lets it pass, with a reason. */
export interface Reason {
  readonly code: string;
  readonly weight: 'for' | 'against' | 'forbids';
  readonly words: Words;
}

/** A ward whose oldest is younger than this is one for the young. */
const YOUNG = 22;
const ADULT = 18;

/**
 * @param party everybody who is to be housed together with the client, themselves included; those who have a bed in another ward are no company, the
 * others are taken to come along
 */
export function fitOf(client: Client, ward: Ward, party: readonly Client[]): Reason[] {
  const reasons: Reason[] = [];
  const say = (weight: Reason['weight'], code: string, id: string, en: string) => reasons.push({ code, weight, words: { id, en } });
  const { name, sex } = ward;

  if (sex !== 'any' && client.sex === undefined)
    say(
      'against',
      'sex_unknown',
      `jenis kelamin belum diketahui, ${name} khusus ${SEX[sex].id}`,
      `the sex is not known, ${name} is for ${SEX[sex].en}`,
    );
  else if (sex !== 'any' && client.sex !== sex)
    say('forbids', 'wrong_sex', `${name} khusus ${SEX[sex].id}`, `${name} is for ${SEX[sex].en} only`);

  const forTheYoung = ward.ageMax !== null && ward.ageMax <= YOUNG;
  const company = party.filter((each) => each !== client && sleepsIn(each, ward));
  const withAdult = company.some(isAdult);
  const withChild = company.some(({ child }) => child);
  if (client.child && !forTheYoung && !withAdult)
    say(
      'forbids',
      'child_alone',
      `anak tanpa pendamping tidak ditempatkan di antara orang dewasa (${name})`,
      `a child alone is not housed among adults (${name})`,
    );
  else if (!client.child && forTheYoung && !withChild && (client.age === undefined || client.age > ward.ageMax))
    say('forbids', 'adult_among_children', `${name} untuk anak dan remaja`, `${name} is for children and young people`);
  else if (client.age !== undefined && !within(client.age, ward) && !(withAdult && client.child) && !(withChild && forTheYoung))
    say(
      'against',
      'age',
      `usia ${client.age} tahun di luar ${agesOf(ward, 'id')} (${name})`,
      `${client.age} years old, ${name} is for ${agesOf(ward, 'en')}`,
    );

  if (client.isolation && !ward.isolation)
    say('forbids', 'isolation_needed', `perlu ruang isolasi, ${name} bukan`, `needs isolation, and ${name} has none`);
  if (!client.isolation && ward.isolation) say('against', 'isolation_ward', `${name} adalah ruang isolasi`, `${name} is for isolation`);

  const psychiatric = client.programme === 'psychiatric' || client.health === 'in_psychiatric_care';
  if (psychiatric && ward.condition === 'general')
    say('against', 'not_psychiatric', `${name} bukan untuk ODGJ`, `${name} is not for psychiatric clients`);
  if (!psychiatric && ward.condition === 'psychiatric')
    say('against', 'psychiatric_ward', `${name} untuk ODGJ`, `${name} is for psychiatric clients`);
  if (psychiatric && ward.condition === 'psychiatric')
    say('for', 'psychiatric_ward', `${name} untuk ODGJ`, `${name} is for psychiatric clients`);
  return reasons;
}

/** Whose company a child may sleep in. */
export function isAdult({ child, age }: Client): boolean {
  return !child && (age === undefined || age >= ADULT);
}

/** Also of whom nobody knows where they are to sleep. */
export function sleepsIn({ wardId }: Client, ward: Ward): boolean {
  return (wardId ?? ward.id) === ward.id;
}

function within(age: number, { ageMin, ageMax }: Pick<Ward, 'ageMin' | 'ageMax'>): boolean {
  return (ageMin === null || age >= ageMin) && (ageMax === null || age <= ageMax);
}

/** As "60 tahun ke atas"; both bounds unknown: any age. */
export function agesOf({ ageMin, ageMax }: Pick<Ward, 'ageMin' | 'ageMax'>, language: keyof Words): string {
  const words = AGES[language];
  if (ageMin !== null && ageMax !== null) return `${ageMin}–${ageMax} ${words.years}`;
  if (ageMin !== null) return `${ageMin} ${words.orOlder}`;
  return ageMax === null ? words.any : `${words.upTo} ${ageMax} ${words.years}`;
}

const AGES = {
  id: { years: 'tahun', orOlder: 'tahun ke atas', upTo: 'sampai', any: 'segala usia' },
  en: { years: 'years', orOlder: 'years and older', upTo: 'up to', any: 'any age' },
};

const SEX = { female: { id: 'perempuan', en: 'women' }, male: { id: 'laki-laki', en: 'men' } };
