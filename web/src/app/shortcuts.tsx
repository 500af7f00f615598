import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { Dialog } from '../ui/dialog';
import { messages } from '../words/words';
import { Broken } from './broken';
import { ownShortcuts, useOwnShortcuts } from './own-shortcuts';
import { placesOf, t as placeName } from './places';
import type { Membership } from '../session/session';

const searchDialog = () => import('../search/search-dialog');
const SearchDialog = lazy(searchDialog);

const t = messages('shortcuts', {
  title: ['Pintasan papan ketik', 'Keyboard shortcuts'],
  search: ['Cari kasus', 'Find a case'],
  list: ['Daftar ini', 'This list'],
  goTo: ['Ke {place}', 'Go to {place}'],
  off: ['Pintasan satu huruf dipakai', 'Shortcuts of one letter are used'],
  offHelp: [
    'Matikan bila mengganggu alat bantu Anda. Ctrl+K selalu berlaku.',
    'Turn them off where they disturb your aids. Ctrl+K always works.',
  ],
});

const KEPT = 'pulang.shortcuts';
const areOn = (): boolean => localStorage.getItem(KEPT) !== 'off';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]');
}

/** Hears the keys, everywhere in the app: search from anywhere, the places by number, and what the screen itself has. */
export function Shortcuts({ membership }: { readonly membership: Membership }) {
  const [open, setOpen] = useState<'search' | 'list'>();
  const [, go] = useLocation();
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || open || document.querySelector('dialog[open]')) return;
      const ctrlK = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      // with Alt, for the screens use the digits themselves
      const place = event.altKey ? placesOf(membership)[Number(event.code.replace('Digit', '')) - 1] : undefined;
      if (!ctrlK && !place && (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || !areOn())) return;
      const own = ownShortcuts().find(({ key }) => key === event.key);
      if (ctrlK || event.key === '/') setOpen('search');
      else if (event.key === '?') setOpen('list');
      else if (own) own.act();
      else if (place) go(place.path);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed); // after what the screen itself has on the document
    return () => window.removeEventListener('keydown', pressed);
  }, [membership, go, open]);
  // so that who presses the key can type at once
  useEffect(() => {
    const timer = setTimeout(() => void searchDialog().catch(() => undefined), 5_000);
    return () => clearTimeout(timer);
  }, []);
  const close = (): void => setOpen(undefined);
  return (
    <>
      {open === 'search' && (
        <Broken at="search">
          <Suspense fallback={null}>
            <SearchDialog close={close} />
          </Suspense>
        </Broken>
      )}
      {open === 'list' && <List membership={membership} close={close} />}
    </>
  );
}

function List({ membership, close }: { readonly membership: Membership; readonly close: () => void }) {
  const own = useOwnShortcuts();
  const [on, setOn] = useState(areOn);
  const all = [
    ['Ctrl+K, /', t('search')],
    ['?', t('list')],
    ...placesOf(membership).map(({ label }, i) => [`Alt+${i + 1}`, t('goTo', { place: placeName(label) })]),
    ...own.map(({ key, label }) => [key, label]),
  ];
  return (
    <Dialog title={t('title')} close={close}>
      <dl className="facts">
        {all.map(([key, label]) => (
          <div key={key} className="facts-pair">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <label className="choice">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget }) => {
            localStorage.setItem(KEPT, currentTarget.checked ? 'on' : 'off');
            setOn(currentTarget.checked);
          }}
        />
        {t('off')}
      </label>
      <p className="hint">{t('offHelp')}</p>
    </Dialog>
  );
}
