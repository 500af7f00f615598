import { i18n, type Messages } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { useSyncExternalStore } from 'react';

/** The same words in Indonesian and in English, as the API tells them. */
export interface Words {
  readonly id: string;
  readonly en: string;
}

export type Language = keyof Words;

/** What a message is told to say: numbers, names, and the like. */
export type Values = Readonly<Record<string, string | number | undefined>>;

const KEPT = 'pulang.language';

i18n.setMessagesCompiler(compileMessage);
i18n.load({ id: {}, en: {} });
i18n.activate(kept());

function kept(): Language {
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'id';
}

/**
 * The messages of one part of the app: `[Indonesian, English]` in ICU MessageFormat, side by side so that none is forgotten.
 * @returns the function that says one of them in the language in use
 */
export function messages<const Keys extends Readonly<Record<string, readonly [id: string, en: string]>>>(part: string, all: Keys) {
  const inLanguage = (which: 0 | 1): Messages =>
    Object.fromEntries(Object.entries(all).map(([key, words]) => [`${part}.${key}`, words[which]]));
  i18n.load({ id: inLanguage(0), en: inLanguage(1) });
  return (key: keyof Keys & string, values?: Values): string => i18n._(`${part}.${key}`, values);
}

/** What the API said in both languages, in the one in use. */
export function say(words: Words): string {
  return words[language()];
}

export function language(): Language {
  return i18n.locale as Language;
}

export function setLanguage(to: Language): void {
  localStorage.setItem(KEPT, to);
  document.documentElement.lang = to;
  i18n.activate(to);
}

/** Draws the component anew when the language is changed. */
export function useLanguage(): Language {
  return useSyncExternalStore((changed) => i18n.on('change', changed), language);
}
