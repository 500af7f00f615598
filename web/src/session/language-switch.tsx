import { setLanguage, useLanguage } from '../words/words';

/** Indonesian or English, said in the language it leads to. @param short where there is little room */
export function LanguageSwitch({ short = false }: { readonly short?: boolean }) {
  const to = useLanguage() === 'id' ? 'en' : 'id';
  const name = to === 'en' ? 'English' : 'Bahasa Indonesia';
  return (
    <button type="button" className="button quiet" lang={to} onClick={() => setLanguage(to)}>
      {short ? <span aria-hidden>{to.toUpperCase()}</span> : name}
      {short && <span className="for-readers">{name}</span>}
    </button>
  );
}
