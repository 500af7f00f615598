/** What a push says: case numbers and words of the SOP, never of a person. Pure. */
import type { Words } from '../../shared/refusal.js';
import type { PushKind } from './kinds.js';

export type Language = keyof Words;

/** One thing to be told of. */
export interface Told {
  readonly kind: PushKind;
  readonly caseId: string;
  readonly number: string;
  readonly what: Words;
  /** until when, in the words of each language; undefined: nothing is promised */
  readonly due: Words | undefined;
}

export interface Text {
  readonly title: string;
  readonly body: string;
  /** of the web app */
  readonly url: string;
}

const COUNTED: Readonly<Record<PushKind, Words>> = {
  offered: { id: 'ditawarkan', en: 'offered' },
  overdue: { id: 'lewat batas waktu', en: 'overdue' },
  refused: { id: 'tidak diterima', en: 'not taken' },
};

const REFUSED: Readonly<Record<string, Words>> = {
  declined: { id: 'Ditolak', en: 'Declined' },
  expired: { id: 'Tidak dijawab', en: 'Not answered' },
  withdrawn: { id: 'Ditarik kembali', en: 'Withdrawn' },
};

/** How a handoff was not taken. @param label of the handoff */
export function refusedWords(label: Words | undefined, answer: string | null): Words | undefined {
  const how = REFUSED[answer ?? ''];
  return how && label ? { id: `${how.id}: ${label.id}`, en: `${how.en}: ${label.en}` } : undefined;
}

/** One thing is told as it is; of several, which were held back, how many there are. @throws RangeError if there is nothing to tell */
export function textOf(all: readonly Told[], lang: Language): Text {
  const [first, ...more] = all;
  if (!first) throw new RangeError('there is nothing to tell');
  if (more.length === 0) {
    const { number, what, due, caseId } = first;
    const until = due ? { id: ` Batas: ${due.id}.`, en: ` Due: ${due.en}.` }[lang] : '';
    return { title: number, body: `${what[lang]}.${until}`, url: `/cases/${caseId}` };
  }
  const counts = Object.entries(COUNTED).flatMap(([kind, words]) => {
    const count = all.filter((each) => each.kind === kind).length;
    return count ? [`${count} ${words[lang]}`] : [];
  });
  const waits = { id: `${all.length} hal menunggu Anda`, en: `${all.length} things wait for you` }[lang];
  return { title: 'Pulang', body: `${waits}: ${counts.join(', ')}.`, url: '/notices' };
}
