import { Component, useEffect, useState, type ReactNode } from 'react';
import { messages } from '../words/words';
import { loadAgain } from '../worker/register';
import { useLive } from './live-state';
import { useOnline } from './online';

const t = messages('broken', {
  title: ['Layar ini tidak dapat dibuka', 'This screen cannot be opened'],
  what: [
    'Mungkin jaringan putus, atau aplikasi baru saja diperbarui. Yang sudah Anda isi tersimpan.',
    'The network may be away, or the app was just updated. What you have filled in is kept.',
  ],
  awayTitle: ['Layar ini perlu jaringan', 'This screen needs a network'],
  away: [
    'Layar ini belum pernah dibuka di perangkat ini. Begitu jaringan kembali, layar terbuka sendiri.',
    'It was never opened on this device before. As soon as the network is back it opens by itself.',
  ],
  again: ['Muat ulang', 'Load again'],
});

interface Props {
  /** the address: another screen is tried anew */
  readonly at: string;
  readonly children: ReactNode;
}

/** Catches what breaks while a screen is loaded or drawn, as where a file of an older version is gone: the rest of the app stays. */
export class Broken extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate({ at }: Props): void {
    if (at !== this.props.at && this.state.failed) this.setState({ failed: false });
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

/** Without a network nothing is broken: the screen waits for it. */
function Failed() {
  const online = useOnline();
  const live = useLive();
  const [seenAway, setSeenAway] = useState(false);
  const isAway = !online || live === 'off';
  useEffect(() => {
    if (isAway) setSeenAway(true);
    else if (seenAway && live === 'on') void loadAgain(); // and not again if that does not help
  }, [isAway, seenAway, live]);
  useEffect(() => {
    const again = (): void => void loadAgain();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);
  const away = isAway || (seenAway && live === 'connecting');
  return (
    <div className={away ? 'notice warn' : 'notice bad'} role="alert">
      <h1>{t(away ? 'awayTitle' : 'title')}</h1>
      <p>{t(away ? 'away' : 'what')}</p>
      <div>
        <button type="button" className="button" onClick={() => void loadAgain()}>
          {t('again')}
        </button>
      </div>
    </div>
  );
}
