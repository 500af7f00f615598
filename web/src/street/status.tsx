import type { StoredSending } from '../offline/store';
import { Badge, type Tone } from '../ui/signs';
import { t } from './words';

const TONES: Readonly<Record<StoredSending['state'], Tone>> = {
  waiting: 'warn',
  sending: 'info',
  conflict: 'bad',
  failed: 'bad',
  sent: 'good',
};

/** How a sending stands, as it is: nothing is called sent before the server has it. */
export function Status({ of, photos = 0 }: { readonly of: StoredSending; readonly photos?: number }) {
  return <Badge tone={TONES[of.state]}>{wordsOf(of, photos)}</Badge>;
}

function wordsOf({ state, because, next, total }: StoredSending, photos: number): string {
  if (state === 'waiting') return t(because === 'network' ? 'waitingNetwork' : because === 'session' ? 'waitingSession' : 'waiting');
  if (state !== 'sending') return t(state);
  return next >= total ? t('sendingPhotos', { n: photos }) : t('sending', { done: next, all: total });
}
