import { useInfiniteQuery } from '@tanstack/react-query';
import { UserRoundPlus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Link } from 'wouter';
import type { Api } from '../api/client';
import { Pages } from '../ui/answer';
import { Field } from '../ui/field';
import { Empty, Page } from '../ui/page';
import { Badge } from '../ui/signs';
import { roleName } from '../words/roles';
import { messages } from '../words/words';
import './admin.css';
import { accounts } from './queries';
import { Requests } from './requests';
import { t as common } from './words';

const t = messages('staff', {
  title: ['Staf', 'Staff'],
  search: ['Cari nama atau nama pengguna', 'Search a name or user name'],
  make: ['Buat akun', 'Make an account'],
  nothing: ['Tidak ada akun seperti itu', 'No such account'],
  nothingWhat: [
    'Periksa ejaannya, cukup sebagian nama. Bila orangnya baru, buatkan akun.',
    'Check the spelling; a part of the name is enough. If they are new, make an account.',
  ],
});

/** Everybody with an account, and the way to one of them. */
export default function StaffPage() {
  const [typed, setTyped] = useState('');
  const list = useInfiniteQuery(accounts(useDeferredValue(typed.trim())));
  return (
    <Page
      title={t('title')}
      actions={
        <Link href="/admin/new" className="button primary">
          <UserRoundPlus size={20} aria-hidden /> {t('make')}
        </Link>
      }
    >
      <div className="stack">
        <Requests />
        <Field label={t('search')}>
          {(input) => (
            <input {...input} type="search" value={typed} maxLength={120} onInput={(event) => setTyped(event.currentTarget.value)} />
          )}
        </Field>
        <Pages
          of={list}
          empty={
            <Empty title={t('nothing')}>
              <p>{t('nothingWhat')}</p>
            </Empty>
          }
        >
          {(items) => (
            <ul className="list people">
              {items.map((each) => (
                <li key={each.accountId}>
                  <AccountLine of={each} />
                </li>
              ))}
            </ul>
          )}
        </Pages>
      </div>
    </Page>
  );
}

function AccountLine({ of }: { readonly of: Api<'AccountRow'> }) {
  const [first, ...others] = of.roles;
  return (
    <Link href={`/admin/${of.accountId}`} className="person-line">
      <span>
        <strong>{of.displayName}</strong>
        <span className="small soft">{of.username}</span>
      </span>
      <span>
        {first ? roleName(first.role) : !of.active || <Badge tone="warn">{common('noRole')}</Badge>}
        {!of.active && <Badge>{common('closed')}</Badge>}
        {others.length > 0 && <span className="small soft">+{others.length}</span>}
        {first && <span className="small soft">{first.unitName}</span>}
      </span>
    </Link>
  );
}
