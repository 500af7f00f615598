import { useInfiniteQuery } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { GrowingList } from '../account/growing-list';
import { api, ask, once, type Api } from '../api/client';
import { useAct } from '../ui/act';
import { Field } from '../ui/field';
import { useKeptForm } from '../ui/kept-form';
import { Pick } from '../ui/pick';
import { Badge, Problem } from '../ui/signs';
import { clock, day, isoDay, toInstant } from '../words/time';
import { messages } from '../words/words';
import { duties } from './queries';
import { t as common } from './words';

const t = messages('roster', {
  title: ['Jadwal piket', 'Duty roster'],
  what: [
    'Yang piket menerima pemberitahuan di luar jam kantor, dan namanya tampil pada kasus yang menunggu unit ini.',
    'Whoever is on duty is told outside office hours, and their name is shown with cases that wait for this unit.',
  ],
  addHelp: [
    'Semula malam ini, dari akhir jam kantor sampai pagi. Yang dipilih diberi tahu hanya selama piketnya.',
    'At first tonight, from the end of office hours until morning. They are told only while on duty.',
  ],
  add: ['Tambah piket', 'Add duty'],
  who: ['Siapa', 'Who'],
  from: ['Mulai', 'From'],
  to: ['Sampai', 'To'],
  toHint: ['Paling lama tujuh hari sekali jadwal.', 'At most seven days at a time.'],
  added: ['Piket dijadwalkan', 'Duty set'],
  now: ['Sedang piket', 'On duty now'],
  span: ['{from} – {to}', '{from} – {to}'],
  end: ['Akhiri', 'End'],
  ended: ['Piket diakhiri', 'Duty ended'],
  nothing: ['Belum ada piket yang dijadwalkan', 'No duty is set'],
  nothingWhat: ['Tambahkan siapa yang dapat dihubungi malam ini dan akhir pekan.', 'Add who can be reached tonight and over the weekend.'],
});

/** Who is reachable for a unit and when, and putting somebody on duty. */
export function Roster({ code, staff }: { readonly code: string; readonly staff: readonly Api<'StaffRow'>[] }) {
  const list = useInfiniteQuery(duties(code));
  return (
    <GrowingList
      title={t('title')}
      what={t('what')}
      add={t('add')}
      form={(done) => <AddDuty code={code} staff={staff} done={done} />}
      of={list}
      empty={[t('nothing'), t('nothingWhat')]}
      line={(each) => <DutyLine key={each.id} code={code} of={each} />}
    />
  );
}

function DutyLine({ code, of }: { readonly code: string; readonly of: Api<'DutyRow'> }) {
  const end = useAct(() => ask(api.DELETE('/api/v1/units/{code}/duty/{dutyId}', { params: { path: { code, dutyId: of.id } } })), {
    said: t('ended'),
  });
  const sameDay = isoDay(of.startsAt) === isoDay(of.endsAt);
  return (
    <li>
      <div className="row spread">
        <span>
          <strong>{of.person.displayName}</strong>
          <br />
          {t('span', {
            from: `${day(of.startsAt)} ${clock(of.startsAt)}`,
            to: sameDay ? clock(of.endsAt) : `${day(of.endsAt)} ${clock(of.endsAt)}`,
          })}
        </span>
        <span className="row">
          {Date.parse(of.startsAt) <= Date.now() && <Badge tone="good">{t('now')}</Badge>}
          <button type="button" className="button" disabled={end.isPending} onClick={() => end.mutate()}>
            {t('end')}
          </button>
        </span>
      </div>
      <Problem error={end.error} />
    </li>
  );
}

/** Tonight, if nobody says otherwise: from the end of office hours to their beginning. */
function tonight() {
  const tomorrow = new Date(Date.now() + 86_400_000);
  return { account: '', startsAt: `${isoDay()}T16:00`, endsAt: `${isoDay(tomorrow)}T07:00` };
}

function AddDuty({ code, staff, done }: { readonly code: string; readonly staff: readonly Api<'StaffRow'>[]; readonly done: () => void }) {
  const [form, sent] = useKeptForm<Api<'SetDutyDto'>>(`duty.${code}`, tonight());
  const set = useAct(
    ({ account, startsAt, endsAt }: Api<'SetDutyDto'>) =>
      ask(
        api.POST('/api/v1/units/{code}/duty', {
          params: { path: { code } },
          body: { account, startsAt: toInstant(startsAt), endsAt: toInstant(endsAt) },
          headers: once(),
        }),
      ),
    {
      said: t('added'),
      then: () => {
        sent();
        done();
      },
    },
  );
  return (
    <form className="stack" onSubmit={(event) => void form.handleSubmit((given) => set.mutate(given))(event)}>
      <p className="hint">{t('addHelp')}</p>
      <Controller
        control={form.control}
        name="account"
        render={({ field }) => (
          <Pick
            label={t('who')}
            choices={staff.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }))}
            value={field.value}
            change={field.onChange}
          />
        )}
      />
      <div className="pair">
        <Field label={t('from')}>{(input) => <input {...input} {...form.register('startsAt')} type="datetime-local" required />}</Field>
        <Field label={t('to')} hint={t('toHint')}>
          {(input) => <input {...input} {...form.register('endsAt')} type="datetime-local" required />}
        </Field>
      </div>
      <Problem error={set.error} />
      <div className="row">
        <button type="submit" className="button primary" disabled={set.isPending || !form.watch('account')}>
          {t('add')}
        </button>
        <button type="button" className="button quiet" onClick={done}>
          {common('cancel')}
        </button>
      </div>
    </form>
  );
}
