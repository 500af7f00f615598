import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask, once } from '../api/client';
import { codeOf } from '../api/problem';
import { caseView } from '../cases/queries';
import { EventForm } from '../steps/event-form';
import { useAct } from '../ui/act';
import { Answer } from '../ui/answer';
import { Answers, Field } from '../ui/field';
import { Problem } from '../ui/signs';
import { toInstant, withinAYear } from '../words/time';
import { messages, say } from '../words/words';
import { Choose } from './choose';
import { useDraft } from './draft';
import { Entry, SendForm } from './form';
import { isOf, type Spot, type WardSpots } from './spot';
import { type Override } from './words';

const t = messages('resident', {
  what: ['Yang dilakukan', 'What to do'],
  back: ['Sudah kembali', 'They are back'],
  leave: ['Keluar sementara', 'Leave'],
  move: ['Pindah tempat tidur', 'Move to another bed'],
  checkOut: ['Keluar', 'Check out'],
  case: ['Langkah kasus: pemindahan, kabur, pulang…', 'Step of the case: transfer, absconded, going home…'],
  reason: ['Alasan', 'Reason'],
  dueBack: ['Kembali pada (kosong: belum tahu)', 'Back at (empty: not known)'],
  leaveHelp: [
    'Tempat tidurnya tetap miliknya. Lewat waktu kembali, namanya muncul di daftar terlambat.',
    'The bed stays theirs. Past the time they are listed as late.',
  ],
  goLeave: ['Catat keluar sementara', 'Record the leave'],
  left: ['Keluar sementara dicatat; tempat tidurnya tetap.', 'The leave is recorded; the bed stays theirs.'],
  returned: ['Sudah kembali.', 'They are back.'],
  to: ['Ke tempat tidur', 'To bed'],
  choose: ['Pilih tempat tidur kosong', 'Choose a free bed'],
  noneFree: ['Tidak ada tempat tidur lain yang kosong.', 'No other bed is free.'],
  moveHelp: ['Di dalam tempat ini saja; ke UPT lain lewat langkah kasus.', 'Within this facility; to another UPT by a step of the case.'],
  goMove: ['Pindahkan', 'Move'],
  moved: ['Pindah ke {bed}.', 'Moved to {bed}.'],
  at: ['Keluar pada (kosong: sekarang)', 'Left at (empty: now)'],
  outHelp: [
    'Untuk yang bukan penghuni tetap. Penghuni keluar lewat langkah kasus.',
    'For who is no resident. Residents leave by a step of the case.',
  ],
  goOut: ['Catat keluar', 'Check out'],
  out: ['Sudah keluar; tempat tidur kosong.', 'Checked out; the bed is free.'],
  step: ['Langkah', 'Step'],
  byCase: ['Pakai langkah kasus', 'Take a step of the case'],
  noSteps: ['Tidak ada langkah kasus yang dapat Anda ambil sekarang.', 'There is no step of the case that you can take now.'],
});

type Act = 'leave' | 'move' | 'checkOut' | 'case';

interface Props {
  readonly spot: Spot;
  readonly wards: readonly WardSpots[];
  readonly done: () => void;
}

/** What can be done with somebody who stays: away and back, another bed, out, or on by a step of their case. */
export function ResidentActs({ spot, wards, done }: Props) {
  const [act, setAct] = useState<Act>();
  const { caseId, away } = spot.resident!;
  const back = useAct(() => ask(api.POST('/api/v1/cases/{caseId}/stay/back', { params: { path: { caseId } } })), {
    said: t('returned'),
    then: done,
  });
  const acts: readonly Act[] = [...(away ? [] : (['leave'] as const)), 'move', 'checkOut', 'case'];
  return (
    <div className="stack">
      {away && (
        <>
          <Problem error={back.error} />
          <button type="button" className="button primary" disabled={back.isPending} onClick={() => back.mutate()}>
            {t('back')}
          </button>
        </>
      )}
      <Answers
        legend={t('what')}
        name="act"
        options={acts.map((value) => ({ value, label: t(value) }))}
        value={act}
        change={(value) => setAct(value as Act)}
      />
      {act === 'leave' && <Leave caseId={caseId} done={done} />}
      {act === 'move' && <Move caseId={caseId} spot={spot} wards={wards} done={done} />}
      {act === 'checkOut' && <CheckOut caseId={caseId} done={done} byCase={() => setAct('case')} />}
      {act === 'case' && <CaseStep caseId={caseId} done={done} />}
    </div>
  );
}

const LEAVES = ['hospital', 'family', 'paperwork', 'work', 'court', 'other'] as const;

interface TypedLeave {
  readonly reason: (typeof LEAVES)[number] | '';
  readonly dueBack: string;
}

function Leave({ caseId, done }: { readonly caseId: string; readonly done: () => void }) {
  const [typed, change, sent] = useDraft<TypedLeave>(`leave.${caseId}`, { reason: '', dueBack: '' }, done);
  const act = useAct(
    () =>
      ask(
        api.POST('/api/v1/cases/{caseId}/stay/leave', {
          params: { path: { caseId } },
          body: { reason: typed.reason || 'other', ...(typed.dueBack && { dueBack: toInstant(typed.dueBack) }) },
        }),
      ),
    { said: t('left'), then: sent },
  );
  return (
    <SendForm act={act} send={act.mutate} help={t('leaveHelp')} label={t('goLeave')}>
      <Choose label={t('reason')} codes={LEAVES} value={typed.reason} change={(reason) => change({ reason })} />
      <Entry
        label={t('dueBack')}
        type="datetime-local"
        {...withinAYear()}
        value={typed.dueBack}
        change={(dueBack) => change({ dueBack })}
      />
    </SendForm>
  );
}

function Move({
  caseId,
  spot,
  wards,
  done,
}: {
  readonly caseId: string;
  readonly spot: Spot;
  readonly wards: readonly WardSpots[];
  readonly done: () => void;
}) {
  const [bed, setBed] = useState('');
  const act = useAct(
    (override: Override | undefined) =>
      ask(
        api.POST('/api/v1/cases/{caseId}/stay/move', {
          params: { path: { caseId } },
          body: { bed, ...(override && { override }) },
          headers: once(),
        }),
      ),
    { said: (stay) => t('moved', { bed: stay.bed ?? bed }), then: done },
  );
  const free = wards
    .map(({ ward, spots }) => ({ name: ward.name, beds: spots.filter((each) => isOf(each, 'free') || each.state === 'unused') }))
    .filter(({ beds }) => beds.length);
  if (!free.length) return <p className="soft">{t('noneFree')}</p>;
  return (
    <SendForm
      act={act}
      send={() => act.mutate(undefined)}
      override={(reason) => act.mutate(reason)}
      help={t('moveHelp')}
      label={t('goMove')}
      disabled={spot.bed === bed}
    >
      <Field label={t('to')}>
        {(input) => (
          <select {...input} required value={bed} onChange={(event) => setBed(event.currentTarget.value)}>
            <option value="">{t('choose')}</option>
            {free.map(({ name, beds }) => (
              <optgroup key={name} label={name}>
                {beds.map((each) => (
                  <option key={each.id} value={each.bed!}>
                    {each.bed}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
    </SendForm>
  );
}

const ENDS = ['went_home', 'own_means', 'to_hospital', 'to_other_facility', 'left', 'wrongly_recorded', 'other'] as const;

interface TypedEnd {
  readonly reason: (typeof ENDS)[number] | '';
  readonly at: string;
}

function CheckOut({ caseId, done, byCase }: { readonly caseId: string; readonly done: () => void; readonly byCase: () => void }) {
  const [typed, change, sent] = useDraft<TypedEnd>(`check-out.${caseId}`, { reason: '', at: '' }, done);
  const act = useAct(
    () =>
      ask(
        api.POST('/api/v1/cases/{caseId}/stay/check-out', {
          params: { path: { caseId } },
          body: { reason: typed.reason || 'other', ...(typed.at && { at: toInstant(typed.at) }) },
        }),
      ),
    { said: t('out'), then: sent },
  );
  return (
    <SendForm act={act} send={act.mutate} help={t('outHelp')} label={t('goOut')}>
      <Choose label={t('reason')} codes={ENDS} value={typed.reason} change={(reason) => change({ reason })} />
      <Entry label={t('at')} type="datetime-local" value={typed.at} change={(at) => change({ at })} />
      {codeOf(act.error) === 'ends_by_the_case' && (
        <button type="button" className="button" onClick={byCase}>
          {t('byCase')}
        </button>
      )}
    </SendForm>
  );
}

/** What the procedure allows whoever looks to do with the case now: a transfer, going home, having absconded. */
function CaseStep({ caseId, done }: { readonly caseId: string; readonly done: () => void }) {
  const [event, setEvent] = useState('');
  const query = useQuery(caseView(caseId));
  return (
    <Answer of={query}>
      {(of) => {
        const mine = of.possible.filter((each) => each.mine);
        if (!mine.length) return <p className="soft">{t('noSteps')}</p>;
        return (
          <div className="stack">
            <Field label={t('step')}>
              {(input) => (
                <select {...input} value={event} onChange={(chosen) => setEvent(chosen.currentTarget.value)}>
                  <option value="">{t('what')}</option>
                  {mine.map((each) => (
                    <option key={each.event} value={each.event}>
                      {say(each.label)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            {event && <EventForm key={event} caseView={of} event={event} done={done} />}
          </div>
        );
      }}
    </Answer>
  );
}
