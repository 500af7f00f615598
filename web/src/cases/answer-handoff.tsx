import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState } from 'react';
import { api, ask, once, type Api } from '../api/client';
import { useMay, useMembership } from '../session/session';
import { EventDialog, REASONS, type Reason } from '../steps/event-form';
import { codeLabel, fieldsOf, formOf } from '../steps/forms';
import { useAct } from '../ui/act';
import { Loading, Problem } from '../ui/signs';
import { messages } from '../words/words';
import './answer-handoff.css';
import { caseView } from './queries';

const t = messages('answer-handoff', {
  accept: ['Terima', 'Accept'],
  decline: ['Tolak', 'Decline'],
  yes: ['Ya, terima', 'Yes, accept'],
  final: [
    'Penerimaan tidak dapat ditarik kembali: SOP tidak mengenal pembatalannya. Sesudah ini tanggung jawab ada di unit Anda.',
    'Accepting cannot be undone: the SOP knows no way back. From then on your unit is responsible.',
  ],
  why: ['Mengapa ditolak? Satu ketukan langsung mengirim.', 'Why is it declined? One tap sends it.'],
  details: ['Isi dengan rincian…', 'With details…'],
  cancel: ['Batal', 'Cancel'],
  accepted: ['Diterima: {number}', 'Accepted: {number}'],
  declined: ['Ditolak: {number}', 'Declined: {number}'],
  notYou: [
    'Dijawab oleh peran lain di unit Anda, atau syaratnya belum terpenuhi. Buka kasusnya untuk melihat siapa.',
    'Answered by another role of your unit, or something is still missing. Open the case to see by whom.',
  ],
});

type Handoff = Api<'HandoffView'>;

/** Whether a handoff was offered to the unit and kind of office one acts for. */
export function useOfferedToUs({ to, status }: Handoff): boolean {
  const membership = useMembership();
  const mayAnswer = useMay('handoff.answer');
  return mayAnswer && status === 'open' && (to === null || to.id === membership?.actsFor);
}

/**
 * Accepts or declines a handoff in two taps: the first opens what is to be known or chosen, the second does it. Only where the procedure wants more,
 * a form opens.
 */
export function AnswerHandoff({ caseId, handoff }: { readonly caseId: string; readonly handoff: Handoff }) {
  const [answer, setAnswer] = useState<'accepted' | 'declined'>();
  const [form, setForm] = useState(false);
  const event = answer && handoff[answer];
  const found = useQuery({ ...caseView(caseId), enabled: answer !== undefined });
  const send = useAct(
    ({ reason, key }: { readonly reason?: Reason; readonly key: string }) =>
      ask(
        api.POST('/api/v1/cases/{caseId}/events/{event}', {
          params: { path: { caseId, event: event! } },
          headers: once(key),
          body: { version: found.data!.version, handoffId: handoff.id, step: {}, ...(reason && { reason }) },
        }),
      ),
    { said: ({ number }) => t(answer ?? 'accepted', { number }), then: () => setAnswer(undefined) },
  );
  const view = found.data;
  const possible = view?.possible.filter((each) => each.event === event && each.mine) ?? [];
  const wantsMore = possible.some(({ inputs }) => inputs.length > 0) || (event && fieldsOf(formOf(event)).some(({ answered }) => answered));
  const [key, renew] = useKey();
  const [box, focusBack] = useFocus(answer !== undefined);

  if (!answer)
    return (
      <div className="row no-print" ref={focusBack}>
        <button type="button" className="button primary" onClick={() => setAnswer('accepted')}>
          {t('accept')}
        </button>
        <button type="button" className="button" onClick={() => setAnswer('declined')}>
          {t('decline')}
        </button>
      </div>
    );
  const giveUp = (): void => {
    setAnswer(undefined);
    renew();
  };
  const cancel = (
    <button type="button" className="button quiet" onClick={giveUp}>
      {t('cancel')}
    </button>
  );
  const details = (
    <button type="button" className="button quiet" onClick={() => setForm(true)}>
      {t('details')}
    </button>
  );
  return (
    <div
      ref={box}
      className="answer stack tight"
      role="group"
      aria-label={t(answer === 'accepted' ? 'accept' : 'decline')}
      tabIndex={-1}
      onKeyDown={({ key: pressed }) => pressed === 'Escape' && !form && giveUp()}
    >
      {!view ? (
        found.error ? (
          <Problem error={found.error} again={() => void found.refetch()} />
        ) : (
          <Loading />
        )
      ) : possible.length === 0 ? (
        <p>{t('notYou')}</p>
      ) : (
        <>
          {answer === 'accepted' && <p className="small">{t('final')}</p>}
          {answer === 'declined' && !wantsMore && (
            <fieldset className="stack tight">
              <legend>{t('why')}</legend>
              <div className="row">
                {REASONS.map((reason) => (
                  <button
                    key={reason}
                    type="button"
                    className="button chip"
                    disabled={send.isPending}
                    onClick={() => send.mutate({ reason, key })}
                  >
                    {codeLabel(reason)}
                  </button>
                ))}
              </div>
            </fieldset>
          )}
        </>
      )}
      <Problem error={send.error} />
      <div className="row">
        {answer === 'accepted' && possible.length > 0 && !wantsMore && (
          <button type="button" className="button primary" disabled={send.isPending} onClick={() => send.mutate({ key })}>
            {t('yes')}
          </button>
        )}
        {possible.length > 0 && details}
        {cancel}
      </div>
      {(form || (wantsMore && possible.length > 0)) && view && event && (
        <EventDialog
          caseView={view}
          event={event}
          handoffId={handoff.id}
          close={() => {
            setForm(false);
            if (wantsMore) setAnswer(undefined);
          }}
        />
      )}
    </div>
  );
}

/**
 * The focus goes along: to what is asked (not to its button: a key that is held down must not accept for good), and back to the buttons if it is given up.
 */
function useFocus(asked: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const before = useRef(asked);
  // before the paint: the next key may follow at once
  useLayoutEffect(() => {
    if (asked) box.current?.focus();
    else if (before.current) buttons.current?.querySelector('button')?.focus();
    before.current = asked;
  }, [asked]);
  return [box, buttons] as const;
}

/** One key for one answer, also when it is sent again because no reply came. */
function useKey(): readonly [string, () => void] {
  const [key, setKey] = useState(newKey);
  return [key, () => setKey(newKey())];
}

function newKey(): string {
  return once()['Idempotency-Key'];
}
