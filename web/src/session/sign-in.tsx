import { useState, type SubmitEvent } from 'react';
import { turnPushOff } from '../account/push';
import { api, ask } from '../api/client';
import { queries } from '../api/queries';
import { dropServerKey } from '../offline/keys';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Notice, Problem } from '../ui/signs';
import { messages } from '../words/words';
import { deviceId, deviceLabel, foundAgain, wasLost } from './device';
import { fetchDraftKey } from './draft-key';
import { Forgotten } from './forgotten';
import { LanguageSwitch } from './language-switch';
import { session, useSession } from './session';

const t = messages('sign-in', {
  title: ['Masuk', 'Sign in'],
  about: ['Penanganan dan pemulangan orang terlantar Jawa Timur', 'Bringing stranded persons in East Java home'],
  help: [
    'Akun diberikan administrator kantor Anda. Beberapa kali salah: tunggu beberapa menit.',
    'Your office’s administrator gives accounts. After several wrong tries, wait some minutes.',
  ],
  username: ['Nama pengguna', 'User name'],
  password: ['Kata sandi', 'Password'],
  go: ['Masuk', 'Sign in'],
  going: ['Memeriksa…', 'Checking…'],
  again: ['Masuk lagi', 'Sign in again'],
  ended: [
    'Sesi Anda sudah berakhir. Isian di layar ini tetap ada; masuk lagi untuk melanjutkan.',
    'Your session has ended. What is on this screen stays; sign in again to go on.',
  ],
  other: ['Masuk sebagai orang lain', 'Sign in as somebody else'],
  lost: [
    'Perangkat ini dilaporkan hilang. Semua yang tersimpan di dalamnya sudah dihapus. Bila sudah ditemukan, masuk seperti pada perangkat baru.',
    'This device was reported lost. Everything kept on it has been dropped. If it was found again, sign in as on a new device.',
  ],
  demo: [
    'Baru mencoba? Akun contoh dan kata sandinya tercetak di terminal tempat Pulang dijalankan.',
    'Only trying it? Demo accounts and their password are printed on the terminal where Pulang was started.',
  ],
});

/** The first screen for somebody who is not signed in. */
export function SignInPage() {
  return (
    <main className="sign-in">
      <img className="mark" src="/icon.svg" alt="" width={64} height={64} />
      <div className="stack tight">
        <h1>Pulang</h1>
        <p className="soft">{t('about')}</p>
      </div>
      {wasLost() && <Notice tone="warn">{t('lost')}</Notice>}
      <SignInForm />
      <Forgotten />
      <p className="hint">{t('demo')}</p>
      <LanguageSwitch />
    </main>
  );
}

/** Over the screen, when the server does not know the session any more: nothing on the screen is lost. */
export function SignInAgain() {
  const { me } = useSession();
  return (
    <Dialog title={t('again')} close={() => void leave()}>
      <p>{t('ended')}</p>
      <SignInForm username={me?.account.username} />
      <button type="button" className="button quiet" onClick={() => void leave()}>
        {t('other')}
      </button>
    </Dialog>
  );
}

function SignInForm({ username }: { readonly username?: string | undefined }) {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setBusy(true);
    setError(undefined);
    try {
      await signIn(text(given, 'username').trim(), text(given, 'password'));
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <p className="hint">{t('help')}</p>
      <Field label={t('username')}>
        {(input) => (
          <input
            {...input}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={60}
            defaultValue={username}
            readOnly={username !== undefined}
          />
        )}
      </Field>
      <Field label={t('password')}>
        {(input) => (
          <input
            {...input}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            maxLength={200}
            autoFocus={username !== undefined}
          />
        )}
      </Field>
      <Problem error={error} />
      <button type="submit" className="button primary" disabled={busy}>
        {t(busy ? 'going' : 'go')}
      </button>
    </form>
  );
}

function text(given: FormData, name: string): string {
  const value = given.get(name);
  return typeof value === 'string' ? value : '';
}

async function signIn(username: string, password: string): Promise<void> {
  await ask(api.POST('/api/v1/session', { body: { username, password, device: { id: deviceId(), label: deviceLabel() } } }));
  foundAgain();
  const me = await ask(api.GET('/api/v1/me'));
  await fetchDraftKey(me.account.id);
  session.begun(me);
  await queries.invalidateQueries();
}

/** Ends the session here, whether or not the server can be told. */
export async function leave(): Promise<void> {
  try {
    await turnPushOff();
    await ask(api.DELETE('/api/v1/session'));
  } catch {
    // it ends by itself
  }
  const { me } = session.get();
  queries.clear();
  sessionStorage.clear();
  session.left();
  if (me) await dropServerKey(me.account.id);
}
