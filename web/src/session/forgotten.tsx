import { useState, type SubmitEvent } from 'react';
import { api, ask } from '../api/client';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Problem } from '../ui/signs';
import { messages } from '../words/words';

const t = messages('forgotten', {
  forgotten: ['Lupa kata sandi?', 'Forgotten the password?'],
  what: [
    'Administrator di dinas Anda akan diberi tahu, lalu memberi kata sandi baru setelah berbicara dengan Anda sendiri.',
    'An administrator of your office is told, and gives you a new one after speaking to you in person.',
  ],
  username: ['Nama pengguna saya', 'My user name'],
  ask: ['Minta kata sandi baru', 'Ask for a new password'],
  asked: [
    'Permintaan dicatat. Hubungi administrator dinas Anda; bila nama penggunanya ada, permintaannya sudah terlihat di sana.',
    'Your request is noted. Call your administrator; if there is such a user name, they see it already.',
  ],
});

/** Asks for a new password. The answer is the same whether there is such a name or not. */
export function Forgotten() {
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<'open' | 'busy' | 'asked'>('open');
  const [error, setError] = useState<unknown>();
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const username = (event.currentTarget.elements.namedItem('forgotten') as HTMLInputElement).value.trim();
    setState('busy');
    setError(undefined);
    try {
      await ask(api.POST('/api/v1/session/forgotten', { body: { username } }));
      setState('asked');
    } catch (problem) {
      setError(problem);
      setState('open');
    }
  };
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>
        {t('forgotten')}
      </button>
      {open && (
        <Dialog title={t('forgotten')} close={() => setOpen(false)}>
          {state === 'asked' ? (
            <p role="status">{t('asked')}</p>
          ) : (
            <form className="stack" onSubmit={(event) => void submit(event)}>
              <p className="hint">{t('what')}</p>
              <Field label={t('username')}>
                {(input) => <input {...input} name="forgotten" autoCapitalize="none" spellCheck={false} required maxLength={64} />}
              </Field>
              <Problem error={error} />
              <button type="submit" className="button primary" disabled={state === 'busy'}>
                {t('ask')}
              </button>
            </form>
          )}
        </Dialog>
      )}
    </>
  );
}
