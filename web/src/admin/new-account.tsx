import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Link } from 'wouter';
import { api, ask } from '../api/client';
import { useAct } from '../ui/act';
import { Field } from '../ui/field';
import { useKeptForm } from '../ui/kept-form';
import { Page, Sheet } from '../ui/page';
import { Problem } from '../ui/signs';
import { isoDay } from '../words/time';
import { messages } from '../words/words';
import '../account/account.css';
import { RoleFields, roleGiven, type RoleFieldsValues } from './role-fields';
import { ShownOnce } from './shown-once';
import { t as common } from './words';

const t = messages('new-account', {
  title: ['Buat akun', 'Make an account'],
  what: [
    'Satu akun untuk satu orang; jangan dipakai bergantian. Peran lain dapat ditambahkan sesudahnya.',
    'One account for one person; never shared. More roles can be added afterwards.',
  ],
  name: ['Nama lengkap', 'Full name'],
  nameHint: [
    'Seperti di surat dinas; dilihat rekan dan tercatat di setiap kasus.',
    'As on official letters; seen by colleagues and recorded with each case.',
  ],
  username: ['Nama pengguna', 'User name'],
  usernameHint: [
    'Huruf, angka, titik, strip; paling sedikit 3. Misalnya rina.wulandari',
    'Letters, digits, dot, dash; at least 3. Such as rina.wulandari',
  ],
  make: ['Buat akun', 'Make the account'],
  made: ['Akun {username} dibuat', 'Account {username} made'],
  person: ['Buka akunnya', 'Open the account'],
});

interface NewAccount extends RoleFieldsValues {
  username: string;
  displayName: string;
}

/** Makes an account with its first role and shows its password, once. */
export default function NewAccountPage() {
  const [form, sent] = useKeptForm<NewAccount>('account', { username: '', displayName: '', unit: '', role: '', from: isoDay(), to: '' });
  const [made, setMade] = useState<{ username: string; password: string; accountId: string }>();
  const make = useAct(
    (given: NewAccount) =>
      ask(
        api.POST('/api/v1/accounts', {
          body: { username: given.username.trim(), displayName: given.displayName.trim(), ...roleGiven(given) },
        }),
      ),
    {
      then: ({ accountId, password }, { username }) => {
        sent();
        setMade({ username: username.trim().toLowerCase(), password, accountId });
      },
    },
  );
  return (
    <Page
      title={t('title')}
      actions={
        <Link href="/admin" className="button quiet">
          {common('back')}
        </Link>
      }
    >
      {made ? (
        <Sheet title={t('made', { username: made.username })}>
          <ShownOnce {...made} done={() => setMade(undefined)} />
          <div>
            <Link href={`/admin/${made.accountId}`}>{t('person')}</Link>
          </div>
        </Sheet>
      ) : (
        <Sheet>
          <p className="hint">{t('what')}</p>
          <form className="stack" onSubmit={(event) => void form.handleSubmit((given) => make.mutate(given))(event)}>
            <div className="pair">
              <Field label={t('name')} hint={t('nameHint')}>
                {(input) => (
                  <input {...input} {...form.register('displayName')} required minLength={2} maxLength={120} autoComplete="off" />
                )}
              </Field>
              <Field label={t('username')} hint={t('usernameHint')}>
                {(input) => (
                  <input
                    {...input}
                    {...form.register('username')}
                    required
                    pattern="\s*[A-Za-z0-9][A-Za-z0-9._\-]{2,63}\s*"
                    maxLength={66}
                    autoComplete="off"
                    autoCapitalize="none"
                    spellCheck={false}
                  />
                )}
              </Field>
            </div>
            <RoleFields form={form as unknown as UseFormReturn<RoleFieldsValues>} />
            <Problem error={make.error} />
            <div>
              <button type="submit" className="button primary" disabled={make.isPending || !form.watch('role')}>
                {t('make')}
              </button>
            </div>
          </form>
        </Sheet>
      )}
    </Page>
  );
}
