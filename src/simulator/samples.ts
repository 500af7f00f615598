import { numberOf, share } from './chance.js';

/** What a sample shows besides whose it is. */
export type Condition = 'good' | 'eyes_closed' | 'agitated';
/** Where it was taken: from people found in the street, or where there is time and quiet. */
export type Setting = 'street' | 'quiet';
export type Kind = 'face' | 'finger' | 'iris';

/** Of whom a sample is: a NIK, or somebody whom the register does not know. */
export interface Sample {
  readonly of: string;
  readonly condition: Condition;
  readonly setting: Setting;
  /** whatever tells two samples of one person apart */
  readonly mark: string;
}

const CONDITIONS: readonly Condition[] = ['good', 'eyes_closed', 'agitated'];
const BEGINS = 'SAMPEL-SINTETIS:';
/** The smallest picture there is: 8 x 8 grey; the sample is written into it as a comment. */
const PICTURE =
  '/9j/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKAB/9k=';

/** As it is sent: base64 of text, so that it is one line of letters like any sample. */
export const encodeSample = ({ of, condition, setting, mark }: Sample): string =>
  Buffer.from(`${BEGINS}${[of, condition, setting, mark].join(':')}`).toString('base64');

/** A JPEG with the sample in a comment: a face to be sent to face 1:1. */
export function pictureOf(sample: Sample): string {
  const jpeg = Buffer.from(PICTURE, 'base64');
  const comment = Buffer.from(`${Buffer.from(encodeSample(sample), 'base64').toString()}\0`);
  const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, comment.length + 2]), comment]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]).toString('base64');
}

/**
 * Reads a sample, or a picture that holds one. Anything else is somebody unknown, always the same for the same bytes.
 * `SAMPEL-SINTETIS:<NIK>` alone will do; the word tidak-terbaca in place of the NIK is a picture on which nothing is seen.
 */
export function decodeSample(base64: string): Sample {
  const [, words] = /SAMPEL-SINTETIS:([\w:-]+)/.exec(Buffer.from(base64, 'base64').toString('latin1')) ?? [];
  const [of = '', condition, setting, mark = ''] = (words ?? '').split(':');
  return {
    of: of === '' ? `unknown-${numberOf(base64)}` : of,
    condition: of === 'tidak-terbaca' ? 'eyes_closed' : (CONDITIONS.find((one) => one === condition) ?? 'good'),
    setting: setting === 'quiet' ? 'quiet' : 'street',
    mark,
  };
}

/** A number that belongs to a sample and a question, 0 <= it < 1. */
export const chanceOf = (sample: Sample, question: string): number => share(numberOf(`${question}|${encodeSample(sample)}`));
