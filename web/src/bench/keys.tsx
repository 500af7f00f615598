import { Keyboard } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../ui/dialog';
import { t } from './words';

/** What a key does: `?` and the like by `KeyboardEvent.key`; shown as `shown`. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly shown: string;
  readonly does: string;
  /** undefined: the browser or the form does it by itself, and it is only told here */
  readonly run?: ((key: string) => void) | undefined;
}

const OFF = 'pulang.bench.keysOff';

/** One-letter shortcuts of a screen, while nobody types; the button and `?` list them, and there they can be turned off (WCAG 2.1.4). */
export function Shortcuts({ of }: { readonly of: readonly Shortcut[] }) {
  const [open, setOpen] = useState(false);
  const [off, setOff] = useState(() => localStorage.getItem(OFF) === '1');
  const latest = useRef(of);
  useEffect(() => {
    latest.current = of;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || document.querySelector('dialog[open]')) return;
      if (event.key === '?') setOpen(true);
      const found = off ? undefined : latest.current.find(({ keys, run }) => run && keys.includes(event.key));
      if (event.key !== '?' && !found) return;
      event.preventDefault();
      found?.run?.(event.key);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [off]);
  return (
    <>
      <button type="button" className="button quiet bench-keys" onClick={() => setOpen(true)}>
        <Keyboard size={18} aria-hidden /> {t('keys')} <kbd>?</kbd>
      </button>
      {open && (
        <Dialog title={t('keysTitle')} close={() => setOpen(false)}>
          <dl className="keys">
            {[...of, { keys: ['?'], shown: '?', does: t('key.help') }].map(({ shown, does }) => (
              <div key={shown}>
                <dt>
                  <kbd>{shown}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <label className="choice">
            <input
              type="checkbox"
              checked={!off}
              onChange={({ currentTarget: { checked } }) => {
                localStorage.setItem(OFF, checked ? '0' : '1');
                setOff(!checked);
              }}
            />
            {t('keysOn')}
          </label>
        </Dialog>
      )}
    </>
  );
}

/** In a field of text and in a list to choose from keys mean what they write; among answers the arrows go from one to the next. */
function isTyping({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const field = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])';
  return target.matches(key.startsWith('Arrow') ? `${field}, [type=radio]` : field);
}
