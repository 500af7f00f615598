import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { api, ask, once, type Api } from '../api/client';
import { useAct } from '../ui/act';
import { Answer, Pages } from '../ui/answer';
import { Dialog } from '../ui/dialog';
import { useKeptForm } from '../ui/kept-form';
import { Empty, Page, Sheet } from '../ui/page';
import { Badge, Problem } from '../ui/signs';
import { roleName } from '../words/roles';
import { isoDay, shortDay } from '../words/time';
import { messages } from '../words/words';
import { DeviceList } from '../account/device-list';
import { account, devicesOf } from './queries';
import { RoleFields, roleGiven, type RoleFieldsValues } from './role-fields';
import { ShownOnce } from './shown-once';
import { t as common } from './words';

const t = messages('person', {
  title: ['Akun', 'Account'],
  roles: ['Peran', 'Roles'],
  none: ['Tidak memegang peran', 'Holds no role'],
  noneWhat: ['Tanpa peran orang ini dapat masuk, tetapi tidak melihat kasus apa pun.', 'Without a role they can sign in, but see no case.'],
  since: ['sejak {day}', 'since {day}'],
  begins: ['mulai {day}', 'from {day}'],
  until: ['sampai {day}', 'until {day}'],
  instead: ['atas nama {name}', 'on behalf of {name}'],
  give: ['Beri peran', 'Give a role'],
  giveHelp: [
    'Peran menentukan apa yang terlihat dan boleh dilakukan di unit itu. Satu orang boleh memegang beberapa.',
    'A role decides what is seen and may be done in that unit. One person may hold several.',
  ],
  given: ['Peran diberikan', 'Role given'],
  end: ['Akhiri peran', 'End the role'],
  ended: ['Peran berakhir hari ini', 'The role ends today'],
  endSure: [
    'Akhiri peran {role} di {unit}? Penitipan dan piket yang menyertainya ikut berakhir.',
    'End the role {role} in {unit}? What was handed over and the duty that goes with it end as well.',
  ],
  access: ['Kata sandi dan akses', 'Password and access'],
  reset: ['Beri kata sandi baru', 'Give a new password'],
  resetSure: [
    'Beri kata sandi baru kepada {name}? Pastikan Anda bicara dengan orangnya sendiri. Semua perangkatnya harus masuk lagi.',
    'Give {name} a new password? Be sure you speak to the person. All their devices have to sign in again.',
  ],
  close: ['Tutup akun', 'Close the account'],
  closeWhat: [
    'Untuk yang pindah, pensiun atau berhenti. Namanya tetap tercatat pada kasus yang pernah ia tangani.',
    'For whoever moves, retires or leaves. Their name stays with the cases they handled.',
  ],
  closeSure: [
    'Tutup akun {name} untuk seterusnya? Sesinya berakhir saat ini juga, dan ia tidak dapat masuk lagi. Ini tidak dapat diurungkan.',
    'Close the account of {name} for good? Their sessions end at once and they cannot sign in again. This cannot be undone.',
  ],
  devices: ['Perangkat', 'Devices'],
  devicesWhat: [
    'Ponsel hilang? Laporkan di sini: dikeluarkan saat itu juga, dan isian yang belum terkirim di dalamnya terkunci.',
    'A phone is lost? Report it here: it is signed out at once, and what was not sent from it stays locked.',
  ],
  deviceLost: ['Perangkat dilaporkan hilang', 'Device reported lost'],
  noDevices: ['Belum pernah masuk dari perangkat yang tercatat', 'Has not signed in from a known device yet'],
  wasClosed: ['Akun ditutup', 'Account closed'],
  closedWhat: ['Akun ini sudah ditutup; orangnya tidak dapat masuk.', 'This account is closed; they cannot sign in.'],
});

/** One account: its roles, its password, and closing it. */
export default function PersonPage() {
  const { accountId } = useParams<{ accountId: string }>();
  const found = useQuery(account(accountId));
  return (
    <Page
      title={found.data?.displayName ?? t('title')}
      actions={
        <Link href="/admin" className="button quiet">
          {common('back')}
        </Link>
      }
    >
      <Answer of={found}>
        {(of) => (
          <div className="columns two">
            <div className="stack">
              <Roles of={of} />
            </div>
            <div className="stack">
              <Access of={of} />
              <Devices accountId={of.accountId} />
            </div>
          </div>
        )}
      </Answer>
    </Page>
  );
}

type Account = Api<'AccountRow'>;

function Roles({ of }: { readonly of: Account }) {
  const [giving, setGiving] = useState(false);
  return (
    <Sheet
      title={t('roles')}
      actions={
        of.active &&
        !giving && (
          <button type="button" className="button" onClick={() => setGiving(true)}>
            {t('give')}
          </button>
        )
      }
    >
      {giving && <GiveRole to={of.accountId} done={() => setGiving(false)} />}
      {of.roles.length === 0 && (
        <Empty title={t('none')}>
          <p>{t('noneWhat')}</p>
        </Empty>
      )}
      <ul className="list parted">
        {of.roles.map((each) => (
          <HeldRole key={each.id} of={each} accountId={of.accountId} />
        ))}
      </ul>
    </Sheet>
  );
}

function HeldRole({ of, accountId }: { readonly of: Api<'StaffRole'>; readonly accountId: string }) {
  const [sure, setSure] = useState(false);
  const end = useAct(
    () => ask(api.DELETE('/api/v1/accounts/{accountId}/roles/{roleId}', { params: { path: { accountId, roleId: of.id } } })),
    { said: t('ended'), then: () => setSure(false) },
  );
  const begun = of.validFrom <= isoDay();
  return (
    <li className="row spread">
      <span>
        <strong>{roleName(of.role)}</strong>
        <br />
        {of.unitName}
        <span className="row small soft">
          {t(begun ? 'since' : 'begins', { day: shortDay(of.validFrom) })}
          {of.validTo && <span>{t('until', { day: shortDay(of.validTo) })}</span>}
          {of.delegation && <Badge tone="info">{t('instead', { name: of.delegation.by.displayName })}</Badge>}
        </span>
      </span>
      {of.validTo !== isoDay() && (
        <button type="button" className="button" onClick={() => setSure(true)}>
          {t('end')}
        </button>
      )}
      {sure && (
        <Sure title={t('end')} text={t('endSure', { role: roleName(of.role), unit: of.unitName })} act={end} close={() => setSure(false)} />
      )}
    </li>
  );
}

function GiveRole({ to, done }: { readonly to: string; readonly done: () => void }) {
  const [form, sent] = useKeptForm<RoleFieldsValues>(`role.${to}`, { unit: '', role: '', from: isoDay(), to: '' });
  const give = useAct(
    (given: RoleFieldsValues) =>
      ask(
        api.POST('/api/v1/accounts/{accountId}/roles', {
          params: { path: { accountId: to } },
          body: roleGiven(given),
          headers: once(),
        }),
      ),
    {
      said: t('given'),
      then: () => {
        sent();
        done();
      },
    },
  );
  return (
    <form className="stack" onSubmit={(event) => void form.handleSubmit((given) => give.mutate(given))(event)}>
      <p className="hint">{t('giveHelp')}</p>
      <RoleFields form={form} />
      <Problem error={give.error} />
      <div className="row">
        <button type="submit" className="button primary" disabled={give.isPending || !form.watch('role')}>
          {t('give')}
        </button>
        <button type="button" className="button quiet" onClick={done}>
          {common('cancel')}
        </button>
      </div>
    </form>
  );
}

function Access({ of }: { readonly of: Account }) {
  const [asked, setAsked] = useState<'reset' | 'close'>();
  const [password, setPassword] = useState<string>();
  const path = { params: { path: { accountId: of.accountId } } };
  const close = (): void => setAsked(undefined);
  const reset = useAct(() => ask(api.POST('/api/v1/accounts/{accountId}/reset-password', path)), {
    then: (made) => {
      setPassword(made.password);
      close();
    },
  });
  const shut = useAct(() => ask(api.POST('/api/v1/accounts/{accountId}/deactivate', { ...path, headers: once() })), {
    said: t('wasClosed'),
    then: close,
  });
  return (
    <Sheet title={t('access')}>
      <p className="soft">{of.username}</p>
      {!of.active && <p>{t('closedWhat')}</p>}
      {password !== undefined && <ShownOnce username={of.username} password={password} done={() => setPassword(undefined)} />}
      {of.active && password === undefined && (
        <div>
          <button type="button" className="button" onClick={() => setAsked('reset')}>
            {t('reset')}
          </button>
        </div>
      )}
      {of.active && (
        <>
          <p className="hint">{t('closeWhat')}</p>
          <div>
            <button type="button" className="button danger" onClick={() => setAsked('close')}>
              {t('close')}
            </button>
          </div>
        </>
      )}
      {asked === 'reset' && <Sure title={t('reset')} text={t('resetSure', { name: of.displayName })} act={reset} close={close} />}
      {asked === 'close' && <Sure title={t('close')} text={t('closeSure', { name: of.displayName })} act={shut} close={close} danger />}
    </Sheet>
  );
}

function Devices({ accountId }: { readonly accountId: string }) {
  const list = useInfiniteQuery(devicesOf(accountId));
  const lose = useAct(
    (deviceId: string) =>
      ask(api.POST('/api/v1/accounts/{accountId}/devices/{deviceId}/lost', { params: { path: { accountId, deviceId } } })),
    { said: t('deviceLost') },
  );
  return (
    <Sheet title={t('devices')}>
      <p className="hint">{t('devicesWhat')}</p>
      <Pages of={list} empty={<Empty title={t('noDevices')} />}>
        {(items) => <DeviceList items={items} lose={lose} />}
      </Pages>
    </Sheet>
  );
}

/** Asks before something that touches somebody else's work. */
function Sure({
  title,
  text,
  act,
  close,
  danger = false,
}: {
  readonly title: string;
  readonly text: string;
  readonly act: { readonly mutate: () => void; readonly isPending: boolean; readonly error: unknown };
  readonly close: () => void;
  readonly danger?: boolean;
}) {
  return (
    <Dialog title={title} close={close}>
      <p>{text}</p>
      <Problem error={act.error} />
      <div className="row">
        <button type="button" className={`button ${danger ? 'danger' : 'primary'}`} disabled={act.isPending} onClick={() => act.mutate()}>
          {title}
        </button>
        <button type="button" className="button quiet" onClick={close}>
          {common('cancel')}
        </button>
      </div>
    </Dialog>
  );
}
