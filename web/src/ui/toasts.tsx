import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { wordsOf } from '../api/problem';
import { say } from '../words/words';
import { t } from './words';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: (() => void) | undefined;
}

let toasts: readonly Toast[] = [];
const listeners = new Set<() => void>();
let last = 0;

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const changed of listeners) changed();
}

/** Says in passing that something was done, and lets it be undone where that can be. */
export function toast(text: string, undo?: () => void): void {
  const id = (last += 1);
  set([...toasts.slice(-2), { id, text, undo }]);
  setTimeout(() => close(id), undo ? 12_000 : 6_000);
}

/** Says in passing why something was not done. */
export function toastProblem(error: unknown): void {
  toast(say(wordsOf(error)));
}

function close(id: number): void {
  set(toasts.filter((each) => each.id !== id));
}

export function Toasts() {
  const all = useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => toasts,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {all.map(({ id, text, undo }) => (
        <div key={id} className="toast">
          <span>{text}</span>
          {undo && (
            <button
              type="button"
              className="button"
              onClick={() => {
                close(id);
                undo();
              }}
            >
              {t('undo')}
            </button>
          )}
          <button type="button" className="button" onClick={() => close(id)} aria-label={t('close')}>
            <X aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}
