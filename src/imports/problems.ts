import { Refusal, Refused } from '../shared/refusal.js';

export function notYourRegister(): Refused {
  return new Refused(
    new Refusal('not_for_role', {
      id: 'Penghuni UPT diimpor oleh UPT itu sendiri.',
      en: 'The residents of a UPT are imported by that UPT.',
    }),
  );
}
