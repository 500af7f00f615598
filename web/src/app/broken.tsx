import { Component, type ReactNode } from 'react';
import { messages } from '../words/words';

const t = messages('broken', {
  title: ['Layar ini tidak dapat dibuka', 'This screen cannot be opened'],
  what: [
    'Mungkin jaringan putus, atau aplikasi baru saja diperbarui. Yang sudah Anda isi tersimpan.',
    'The network may be away, or the app was just updated. What you have filled in is kept.',
  ],
  again: ['Muat ulang', 'Load again'],
});

/** Catches what breaks while a screen is loaded or drawn: the rest of the app stays. */
export class Broken extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="notice bad" role="alert">
        <h1>{t('title')}</h1>
        <p>{t('what')}</p>
        <div>
          <button type="button" className="button" onClick={() => location.reload()}>
            {t('again')}
          </button>
        </div>
      </div>
    );
  }
}
