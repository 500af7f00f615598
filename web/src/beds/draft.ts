import { useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../steps/drafts';

/**
 * What is typed into a form, kept until it was sent.
 * @param done what follows once it was
 * @returns what is typed, how to change some of it, and how to forget it
 */
export function useDraft<T extends object>(
  name: string,
  empty: T,
  done?: () => void,
): readonly [typed: T, change: (some: Partial<T>) => void, sent: () => void] {
  const [typed, setTyped] = useState<T>(() => ({ ...empty, ...readDraft<Partial<T>>(name) }));
  const change = (some: Partial<T>): void => {
    const next = { ...typed, ...some };
    keepDraft(name, next);
    setTyped(next);
  };
  const sent = (): void => {
    dropDraft(name);
    done?.();
  };
  return [typed, change, sent];
}
