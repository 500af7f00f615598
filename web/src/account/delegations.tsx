import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { api, ask, once, type Api } from '../api/client';
import { useMembership, useSession } from '../session/session';
import { useAct } from '../ui/act';
import { Answers, Field } from '../ui/field';
import { useKeptForm } from '../ui/kept-form';
import { Pick } from '../ui/pick';
import { Badge, Problem } from '../ui/signs';
import { roleName } from '../words/roles';
import { isoDay, shortDay } from '../words/time';
import { messages } from '../words/words';
import { GrowingList } from './growing-list';
import { colleagues, delegations } from './queries';

const t = messages('delegations', {
  title: ['Peran yang dititipkan', 'Roles handed over'],
  what: [
    'Titipkan peran saat cuti, sakit atau dinas luar (a.n./Plt.). Rekan bertindak atas nama Anda; nama Anda ikut tercatat.',
    'Hand your role over while on leave, ill or travelling (a.n./Plt.). The colleague acts on your behalf; your name is recorded with it.',
  ],
  hand: ['Titipkan peran saya', 'Hand my role over'],
  asRole: ['Yang dititipkan: {role}, {unit}', 'What is handed over: {role}, {unit}'],
  to: ['Kepada', 'To'],
  from: ['Hari pertama', 'First day'],
  last: ['Hari terakhir', 'Last day'],
  lastHint: ['Paling lama 90 hari.', 'At most 90 days.'],
  reason: ['Alasan', 'Reason'],
  leave: ['Cuti', 'Leave'],
  ill: ['Sakit', 'Ill'],
  travel: ['Dinas luar', 'Travel'],
  duty: ['Tugas lain', 'Other duty'],
  vacancy: ['Jabatan kosong', 'Vacancy'],
  note: ['Catatan (boleh kosong)', 'Note (may be empty)'],
  noteHint: [
    'Hanya dilihat Anda berdua. Jangan menulis tentang klien atau kesehatan.',
    'Seen by the two of you. Nothing about clients or health.',
  ],
  done: ['Peran dititipkan', 'Role handed over'],
  given: ['kepada {name}', 'to {name}'],
  received: ['dari {name}', 'from {name}'],
  span: ['{from} – {to}', '{from} – {to}'],
  over: ['Selesai', 'Over'],
  later: ['Belum mulai', 'Not begun'],
  running: ['Berlaku', 'In force'],
  lastDay: ['Berakhir hari ini', 'Ends today'],
  end: ['Akhiri', 'End'],
  ended: ['Penitipan diakhiri', 'Ended'],
  nothing: ['Belum ada peran yang dititipkan', 'Nothing is handed over'],
  nothingWhat: ['Yang Anda titipkan dan yang Anda terima tampil di sini.', 'What you hand over and what you receive appears here.'],
});

const REASONS = ['leave', 'ill', 'travel', 'duty', 'vacancy'] as const;

/** What one has handed over and received, and handing over. */
export function Delegations() {
  const list = useInfiniteQuery(delegations);
  return (
    <GrowingList
      title={t('title')}
      what={t('what')}
      add={t('hand')}
      form={(done) => <HandOver done={done} />}
      of={list}
      empty={[t('nothing'), t('nothingWhat')]}
      line={(each) => <Handed key={each.id} of={each} />}
    />
  );
}

function Handed({ of }: { readonly of: Api<'DelegationRow'> }) {
  const end = useAct(() => ask(api.DELETE('/api/v1/delegations/{delegationId}', { params: { path: { delegationId: of.id } } })), {
    said: t('ended'),
  });
  const today = isoDay();
  const state = of.validTo < today ? 'over' : of.validFrom > today ? 'later' : of.validTo === today ? 'lastDay' : 'running';
  return (
    <li className="stack tight">
      <div className="row spread">
        <strong>{roleName(of.role)}</strong>
        <Badge tone={state === 'running' ? 'good' : 'plain'}>{t(state)}</Badge>
      </div>
      <span>{of.given ? t('given', { name: of.to.displayName }) : t('received', { name: of.by.displayName })}</span>
      <span className="row spread small soft">
        {t('span', { from: shortDay(of.validFrom), to: shortDay(of.validTo) })} · {t(of.reason as (typeof REASONS)[number])}
        {of.given && (state === 'running' || state === 'later') && (
          <button type="button" className="button" disabled={end.isPending} onClick={() => end.mutate()}>
            {t('end')}
          </button>
        )}
      </span>
      {of.note && <span className="small">{of.note}</span>}
      <Problem error={end.error} />
    </li>
  );
}

function HandOver({ done }: { readonly done: () => void }) {
  const membership = useMembership()!;
  const me = useSession().me!.account.id;
  const staff = useQuery(colleagues(membership.unit.code));
  const [form, sent] = useKeptForm<Api<'DelegateRoleDto'>>('delegation', {
    account: '',
    from: isoDay(),
    to: '',
    reason: 'leave',
    note: '',
  });
  const hand = useAct(
    ({ note, ...body }: Api<'DelegateRoleDto'>) =>
      ask(api.POST('/api/v1/delegations', { body: { ...body, ...(note && { note }) }, headers: once() })),
    {
      said: t('done'),
      then: () => {
        sent();
        done();
      },
    },
  );
  return (
    <form className="stack" onSubmit={(event) => void form.handleSubmit((given) => hand.mutate(given))(event)}>
      <p className="hint">{t('asRole', { role: roleName(membership.role), unit: membership.unit.name })}</p>
      <Controller
        control={form.control}
        name="account"
        render={({ field }) => (
          <Pick
            label={t('to')}
            choices={(staff.data ?? [])
              .filter(({ accountId }) => accountId !== me)
              .map((each) => ({
                value: each.accountId,
                label: each.displayName,
                hint: each.roles.map(({ role }) => roleName(role)).join(', '),
              }))}
            value={field.value}
            change={field.onChange}
          />
        )}
      />
      <Problem error={staff.error} />
      <div className="pair">
        <Field label={t('from')}>{(input) => <input {...input} {...form.register('from')} type="date" required />}</Field>
        <Field label={t('last')} hint={t('lastHint')}>
          {(input) => <input {...input} {...form.register('to')} type="date" required />}
        </Field>
      </div>
      <Controller
        control={form.control}
        name="reason"
        render={({ field }) => (
          <Answers
            legend={t('reason')}
            name="reason"
            options={REASONS.map((value) => ({ value, label: t(value) }))}
            value={field.value}
            change={field.onChange}
          />
        )}
      />
      <Field label={t('note')} hint={t('noteHint')}>
        {(input) => <input {...input} {...form.register('note')} maxLength={200} />}
      </Field>
      <Problem error={hand.error} />
      <div className="row">
        <button type="submit" className="button primary" disabled={hand.isPending || !form.watch('account')}>
          {t('hand')}
        </button>
      </div>
    </form>
  );
}
