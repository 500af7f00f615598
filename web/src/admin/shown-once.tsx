import { Copy } from 'lucide-react';
import { toast } from '../ui/toasts';
import { messages } from '../words/words';

const t = messages('shown-once', {
  what: [
    'Kata sandi untuk {name}. Tampil sekali ini saja: salin atau bacakan langsung kepada orangnya, jangan lewat grup.',
    'The password for {name}. It is shown this once: copy it or read it to the person, not to a group.',
  ],
  then: ['Minta ia masuk, lalu mengganti kata sandinya di "Akun saya".', 'Ask them to sign in and then change it under "My account".'],
  copy: ['Salin', 'Copy'],
  copied: ['Disalin', 'Copied'],
  done: ['Sudah disampaikan', 'It is passed on'],
});

/** A password that nobody can look up again. */
export function ShownOnce({
  username,
  password,
  done,
}: {
  readonly username: string;
  readonly password: string;
  readonly done: () => void;
}) {
  return (
    <div className="notice good" role="status">
      <p>{t('what', { name: username })}</p>
      <output className="once">{password}</output>
      <p className="small">{t('then')}</p>
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => void navigator.clipboard.writeText(password).then(() => toast(t('copied')))}
        >
          <Copy size={18} aria-hidden /> {t('copy')}
        </button>
        <button type="button" className="button primary" onClick={done}>
          {t('done')}
        </button>
      </div>
    </div>
  );
}
