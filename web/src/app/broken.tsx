import { Component, type ReactNode } from 'react';
import { messages } from '../words/words';
import { loadAgain } from '../worker/register';

const t = messages('broken', {
  title: ['Layar ini tidak dapat dibuka', 'This screen cannot be opened'],
  what: [
    'Mungkin jaringan putus, atau aplikasi baru saja diperbarui. Yang sudah Anda isi tersimpan.',
    'The network may be away, or the app was just updated. What you have filled in is kept.',
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
    if (!this.state.failed) return this.props.children;
    return (
      <div className="notice bad" role="alert">
        <h1>{t('title')}</h1>
        <p>{t('what')}</p>
        <div>
          <button type="button" className="button" onClick={() => void loadAgain()}>
            {t('again')}
          </button>
        </div>
      </div>
    );
  }
}
