import { useQuery } from '@tanstack/react-query';
import { Search, UserRound } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { api, ask } from '../api/client';
import { LanguageSwitch } from '../session/language-switch';
import { useMay, useSession, type Membership } from '../session/session';
import { Toasts } from '../ui/toasts';
import '../ui/frame.css';
import { messages } from '../words/words';
import { useLive } from './live-state';
import { useOnline } from './online';
import { placesOf, t as placeName } from './places';
import { Shortcuts } from './shortcuts';

const t = messages('frame', {
  skip: ['Ke isi halaman', 'Skip to content'],
  places: ['Bagian', 'Places'],
  offline: [
    'Tanpa jaringan. Yang Anda isi disimpan di ponsel ini dan dikirim sendiri nanti; yang tertulis di layar mungkin sudah berubah.',
    'No network. What you fill in is kept on this device and sent by itself later; what the screen shows may have changed.',
  ],
  catchingUp: [
    'Menghubungi server lagi… Layar ini mungkin belum mutakhir.',
    'Reaching the server again… This screen may not be up to date.',
  ],
  synthetic: ['DATA SINTETIS · bukan data sungguhan', 'SYNTHETIC DATA · not real'],
  account: ['Akun', 'Account'],
  search: ['Cari kasus', 'Find a case'],
  searchKey: ['Cari kasus (Ctrl+K)', 'Find a case (Ctrl+K)'],
  unseen: ['belum dilihat', 'not seen yet'],
});

/** Around every screen: who one is, where one can go, and whether what is shown is as things are. */
export function Frame({ membership, children }: { readonly membership: Membership; readonly children: ReactNode }) {
  const [location] = useLocation();
  const { me } = useSession();
  const maySearch = useMay('case.read');
  const online = useOnline();
  const live = useLive();
  const synthetic = useSynthetic();
  const places = placesOf(membership);
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header>
        {synthetic && <div className="synthetic">{t('synthetic')}</div>}
        <div className="frame-top no-print">
          <Link href="/" className="frame-name">
            <img src="/icon.svg" alt="" width={32} height={32} /> <span>Pulang</span>
          </Link>
          <span className="frame-role">
            <span>{me?.account.displayName}</span>
            <span>{membership.unit.name}</span>
          </span>
          {maySearch && (
            <Link href="/search" className="button quiet" aria-label={t('search')} title={t('searchKey')}>
              <Search aria-hidden />
            </Link>
          )}
          <LanguageSwitch short />
          <Link href="/account" className="button quiet" aria-label={t('account')}>
            <UserRound aria-hidden />
          </Link>
        </div>
        <div role="status">
          {!online && <div className="offline">{t('offline')}</div>}
          {online && live === 'off' && <div className="offline">{t('catchingUp')}</div>}
        </div>
      </header>
      <div className="frame-body">
        <nav className="frame-places no-print" aria-label={t('places')}>
          <div>
            {places.map(({ path, label, sign: Sign, useCount }) => (
              <Link key={path} href={path} aria-current={location === path || location.startsWith(`${path}/`) ? 'page' : undefined}>
                <Sign size={22} aria-hidden />
                {placeName(label)}
                {useCount && <Count of={useCount} />}
              </Link>
            ))}
          </div>
        </nav>
        <main className="frame-main" id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Toasts />
      <Shortcuts membership={membership} />
    </div>
  );
}

/** How much waits to be seen at a place; nothing where nothing does. */
function Count({ of: useCount }: { readonly of: () => number }) {
  const count = useCount();
  if (!count) return null;
  return (
    <span className="count">
      {count > 99 ? '99+' : count} <span className="for-readers">{t('unseen')}</span>
    </span>
  );
}

const SYNTHETIC = 'pulang.synthetic';

/** Whether Dukcapil is played by the simulator: then everybody is told that nothing here is real. */
function useSynthetic(): boolean {
  const about = useQuery({ queryKey: ['about'], queryFn: () => ask(api.GET('/api/v1/about')), staleTime: Infinity });
  const synthetic = about.data?.synthetic;
  useEffect(() => {
    if (synthetic !== undefined) localStorage.setItem(SYNTHETIC, String(synthetic));
  }, [synthetic]);
  return synthetic ?? localStorage.getItem(SYNTHETIC) === 'true'; // said without a network, too
}
