import { megabytes, useSent } from '../offline/here';
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
export function Status({ of }: { readonly of: StoredSending }) {
  const sent = useSent(of.id, of.photos?.arrived ?? 0);
  return (
    <Badge tone={TONES[of.state]}>
      {wordsOf(of)}
      {of.photos && ` · ${t('photosSent', { sent: megabytes(sent), size: megabytes(of.photos.size) })}`}
    </Badge>
  );
}

function wordsOf({ state, because, next, total }: StoredSending): string {
  if (state === 'waiting') return t(because === 'network' ? 'waitingNetwork' : because === 'session' ? 'waitingSession' : 'waiting');
  if (state !== 'sending') return t(state);
  return next >= total ? t('sendingPhotos') : t('sending', { done: next, all: total });
}
