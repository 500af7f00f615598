/** What is said when a check is not started. No name and no NIK of a person is in it. */
import { Refusal, Refused, type Words } from '../../shared/refusal.js';
import { NOT_SENT } from './words.js';

/** Why a check is not sent, that is known before it is. */
export function notSent(why: string): Refused {
  const { words, next } = NOT_SENT[why]!;
  return new Refused(new Refusal(why, join(words, next)));
}

/** @param until when the next day begins */
export function personLimit(limit: number, until: Words): Refused {
  return new Refused(
    new Refusal(
      'check_limit_reached',
      {
        id: `Orang ini sudah ditanyakan ke Dukcapil ${limit} kali hari ini. Lihat hasil yang sudah ada, atau minta lagi setelah ${until.id}.`,
        en: `Dukcapil was asked about this person ${limit} times today. See what it said, or ask again after ${until.en}.`,
      },
      { limit },
    ),
  );
}

export function notForRole(): Refused {
  return new Refused(
    new Refusal('not_for_role', {
      id: 'Pencocokan wajah diminta oleh DP3AK. Minta cek biometrik pada kasusnya.',
      en: 'Faces are compared by DP3AK. Ask for biometrics on the case.',
    }),
  );
}

export function facesNotSetUp(): Refused {
  return new Refused(
    new Refusal('face_check_not_set_up', {
      id: 'Pencocokan wajah belum disambungkan: DUKCAPIL_PUBLIC_KEY belum diatur. Beri tahu admin.',
      en: 'Faces cannot be compared yet: DUKCAPIL_PUBLIC_KEY is not set. Tell the administrator.',
    }),
  );
}

function join(words: Words, next: Words): Words {
  return { id: `${words.id} ${next.id}`, en: `${words.en} ${next.en}` };
}
