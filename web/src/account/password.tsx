import { useState, type SubmitEvent } from 'react';
import { api, ask } from '../api/client';
import { useAct } from '../ui/act';
import { Field } from '../ui/field';
import { Sheet } from '../ui/page';
import { Problem } from '../ui/signs';
import { messages } from '../words/words';

const t = messages('password', {
  title: ['Kata sandi', 'Password'],
  what: [
    'Ganti kata sandi yang diberikan administrator saat pertama kali masuk. Setelah diganti, perangkat lain harus masuk lagi.',
    'Change the password an administrator gave you when you first sign in. Other devices have to sign in again afterwards.',
  ],
  current: ['Kata sandi sekarang', 'Current password'],
  next: ['Kata sandi baru', 'New password'],
  hint: [
    'Paling sedikit {n} huruf. Kalimat pendek lebih mudah diingat.',
    'At least {n} characters. A short sentence is easier to remember.',
  ],
  repeat: ['Ulangi kata sandi baru', 'New password once more'],
  unequal: ['Kedua kata sandi baru tidak sama.', 'The two new passwords differ.'],
  show: ['Tampilkan kata sandi', 'Show passwords'],
  change: ['Ganti kata sandi', 'Change password'],
  done: ['Kata sandi diganti', 'Password changed'],
});

/** As the server wants it. */
const SHORTEST = 8;

/** Changes one's own password. What is typed is kept nowhere. */
export function Password({ username }: { readonly username: string }) {
  const [shown, setShown] = useState(false);
  const [unequal, setUnequal] = useState(false);
  const change = useAct((body: { current: string; next: string }) => ask(api.POST('/api/v1/me/password', { body })), { said: t('done') });

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const [current, next, repeat] = ['current', 'next', 'repeat'].map((name) => (form.elements.namedItem(name) as HTMLInputElement).value);
    setUnequal(next !== repeat);
    if (next === repeat) change.mutate({ current: current!, next: next! }, { onSuccess: () => form.reset() });
  };

  const input = { type: shown ? 'text' : 'password', required: true, maxLength: 256, autoCapitalize: 'none', spellCheck: false } as const;
  return (
    <Sheet title={t('title')}>
      <p className="hint">{t('what')}</p>
      <form className="stack" onSubmit={submit}>
        <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
        <Field label={t('current')}>{(props) => <input {...props} {...input} name="current" autoComplete="current-password" />}</Field>
        <Field label={t('next')} hint={t('hint', { n: SHORTEST })}>
          {(props) => <input {...props} {...input} name="next" autoComplete="new-password" minLength={SHORTEST} />}
        </Field>
        <Field label={t('repeat')} error={unequal ? t('unequal') : undefined}>
          {(props) => <input {...props} {...input} name="repeat" autoComplete="new-password" minLength={SHORTEST} />}
        </Field>
        <label className="choice">
          <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} /> {t('show')}
        </label>
        <Problem error={change.error} />
        <div>
          <button type="submit" className="button primary" disabled={change.isPending}>
            {t('change')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
