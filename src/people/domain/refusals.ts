import { Refusal } from '../../shared/refusal.js';

export type PersonRefusal = Refusal<'person_not_found' | 'person_erased' | 'person_changed_meanwhile'>;

export const personNotFound: PersonRefusal = new Refusal('person_not_found', {
  id: 'Orang ini tidak ada dalam catatan.',
  en: 'There is no record of this person.',
});

export const personErased: PersonRefusal = new Refusal('person_erased', {
  id: 'Data orang ini telah dihapus atas ketentuan pelindungan data.',
  en: 'The data of this person were erased under data protection rules.',
});

/** @param expected the version that was built upon @param current the one that stands now */
export function personChangedMeanwhile(kind: string, expected: number, current: number): PersonRefusal {
  return new Refusal(
    'person_changed_meanwhile',
    {
      id: 'Data ini sudah diubah oleh orang lain. Muat ulang, lalu periksa perubahan Anda.',
      en: 'Somebody else has changed these data. Load them again, then check your change.',
    },
    { kind, expected, current },
  );
}
