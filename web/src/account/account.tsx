import { BookOpen, CalendarClock } from 'lucide-react';
import { Link } from 'wouter';
import { queries } from '../api/queries';
import { LanguageSwitch } from '../session/language-switch';
import { membershipOf, session, useMay, useSession, type Membership } from '../session/session';
import { leave } from '../session/sign-in';
import { Page, Sheet } from '../ui/page';
import { Badge } from '../ui/signs';
import { toast } from '../ui/toasts';
import { roleName } from '../words/roles';
import { shortDay } from '../words/time';
import { messages } from '../words/words';
import './account.css';
import { Delegations } from './delegations';
import { Devices } from './devices';
import { Notices } from './notices';
import { Password } from './password';

const t = messages('account', {
  title: ['Akun saya', 'My account'],
  username: ['Nama pengguna: {username}', 'User name: {username}'],
  leave: ['Keluar', 'Sign out'],
  roles: ['Peran saya', 'My roles'],
  which: ['Bertindak sebagai', 'Act as'],
  one: [
    'Anda memegang satu peran hari ini. Peran lain diberikan oleh administrator, atau dititipkan rekan.',
    'You hold one role today. Others are given by an administrator, or handed over by a colleague.',
  ],
  now: ['sekarang', 'now'],
  until: ['sampai {day}', 'until {day}'],
  instead: ['atas nama {name}', 'on behalf of {name}'],
  acting: ['Anda sekarang bertindak sebagai {role}, {unit}', 'You now act as {role}, {unit}'],
  more: ['Yang lain', 'More'],
  sop: ['SOP yang berlaku: bagan, tabel, dan "kalau begini, lalu ke mana?"', 'The SOP in force: chart, table, and "if this, then where?"'],
  duty: ['Jadwal piket unit saya', 'Duty roster of my unit'],
});

/** Who one is, in which role one acts, and everything that is one's own. */
export default function AccountPage() {
  const state = useSession();
  const mayDelegate = useMay('role.delegate');
  const mayRoster = useMay('duty.manage');
  const { account, memberships } = state.me!;
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <LanguageSwitch />
          <button type="button" className="button" onClick={() => void leave()}>
            {t('leave')}
          </button>
        </>
      }
    >
      <div className="columns two">
        <div className="stack">
          <Sheet title={account.displayName}>
            <p className="soft">{t('username', { username: account.username })}</p>
            <Roles memberships={memberships} acting={membershipOf(state)!} />
          </Sheet>
          <Sheet title={t('more')}>
            <ul className="list links">
              <li>
                <BookOpen size={20} aria-hidden /> <Link href="/sop">{t('sop')}</Link>
              </li>
              {mayRoster && (
                <li>
                  <CalendarClock size={20} aria-hidden /> <Link href="/duty">{t('duty')}</Link>
                </li>
              )}
            </ul>
          </Sheet>
          <Password username={account.username} />
        </div>
        <div className="stack">
          <Notices />
          <Devices />
          {mayDelegate && <Delegations />}
        </div>
      </div>
    </Page>
  );
}

function Roles({ memberships, acting }: { readonly memberships: readonly Membership[]; readonly acting: Membership }) {
  return (
    <fieldset className="field">
      <legend>{t('which')}</legend>
      <ul className="list">
        {memberships.map((each) => (
          <li key={each.actingAs}>
            <label className="choice role-choice">
              <input type="radio" name="acting" checked={each.actingAs === acting.actingAs} onChange={() => actAs(each)} />
              <span>
                <strong>{roleName(each.role)}</strong>
                <br />
                {each.unit.name}
                <span className="row small soft">
                  {each.validTo && <span>{t('until', { day: shortDay(each.validTo) })}</span>}
                  {each.delegatedBy && <Badge tone="info">{t('instead', { name: each.delegatedBy.name })}</Badge>}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {memberships.length === 1 && <span className="hint">{t('one')}</span>}
    </fieldset>
  );
}

/** Everything that is shown was asked in the other role: it is asked anew. */
function actAs({ actingAs, role, unit }: Membership): void {
  session.actAs(actingAs);
  void queries.resetQueries();
  toast(t('acting', { role: roleName(role), unit: unit.name }));
}
