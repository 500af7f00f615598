import { Link } from 'wouter';
import { leave } from '../session/sign-in';
import { Page } from '../ui/page';
import { messages } from '../words/words';

const t = messages('nowhere', {
  title: ['Halaman tidak ada', 'No such page'],
  what: ['Periksa alamatnya, atau mulai dari meja Anda.', 'Check the address, or begin at your desk.'],
  home: ['Ke meja saya', 'To my desk'],
  roleless: ['Belum ada peran', 'No role yet'],
  roleWhat: [
    'Akun Anda tidak memegang peran di unit mana pun hari ini. Minta administrator memberi peran, lalu masuk lagi.',
    'Your account holds no role in any unit today. Ask an administrator for one, then sign in again.',
  ],
  leave: ['Keluar', 'Sign out'],
});

export function Nowhere() {
  return (
    <Page title={t('title')}>
      <div className="stack">
        <p>{t('what')}</p>
        <Link href="/" className="button">
          {t('home')}
        </Link>
      </div>
    </Page>
  );
}

export function RolelessPage() {
  return (
    <main className="sign-in">
      <h1>{t('roleless')}</h1>
      <p>{t('roleWhat')}</p>
      <button type="button" className="button" onClick={() => void leave()}>
        {t('leave')}
      </button>
    </main>
  );
}
