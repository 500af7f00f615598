import { setLanguage, useLanguage } from '../words/words';

/** Indonesian or English, said in the language it leads to. */
export function LanguageSwitch() {
  const to = useLanguage() === 'id' ? 'en' : 'id';
  return (
    <button type="button" className="button quiet" lang={to} onClick={() => setLanguage(to)}>
      {to === 'en' ? 'English' : 'Bahasa Indonesia'}
    </button>
  );
}
