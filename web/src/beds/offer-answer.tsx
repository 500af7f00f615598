import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask, once } from '../api/client';
import { useAct } from '../ui/act';
import { Answer } from '../ui/answer';
import { Dialog } from '../ui/dialog';
import { Problem } from '../ui/signs';
import { messages, say } from '../words/words';
import { declineReasons } from './queries';

const t = messages('offer-answer', {
  accept: ['Terima', 'Accept'],
  decline: ['Tolak…', 'Decline…'],
  title: ['Menolak {number}', 'Decline {number}'],
  what: [
    'Setiap alasan punya akibat. Baca dahulu, lalu pilih; pihak yang meminta melihat alasannya.',
    'Each reason has a consequence. Read it first, then choose; whoever asked sees the reason.',
  ],
  reason: ['Alasan', 'Reason'],
  go: ['Tolak dengan alasan ini', 'Decline with this reason'],
});

/** Accepts or declines what a facility was offered; a refusal's consequence is read before it is chosen. */
export function OfferAnswer({ offerId, number }: { readonly offerId: string; readonly number: string }) {
  const [declining, setDeclining] = useState(false);
  const accept = useAct(() => ask(api.POST('/api/v1/offers/{offerId}/accept', { params: { path: { offerId } }, headers: once() })), {
    said: ({ words }) => say(words),
  });
  return (
    <>
      <div className="row">
        <button type="button" className="button primary" disabled={accept.isPending} onClick={() => accept.mutate()}>
          {t('accept')} <span className="for-readers">{number}</span>
        </button>
        <button type="button" className="button" onClick={() => setDeclining(true)}>
          {t('decline')} <span className="for-readers">{number}</span>
        </button>
      </div>
      <Problem error={accept.error} />
      {declining && <DeclineDialog offerId={offerId} number={number} close={() => setDeclining(false)} />}
    </>
  );
}

function DeclineDialog({ offerId, number, close }: { readonly offerId: string; readonly number: string; readonly close: () => void }) {
  const [reason, setReason] = useState<string>();
  const reasons = useQuery(declineReasons);
  const decline = useAct(
    (chosen: string) =>
      ask(
        api.POST('/api/v1/offers/{offerId}/decline', {
          params: { path: { offerId } },
          body: { reason: chosen as 'other' },
          headers: once(),
        }),
      ),
    { said: ({ words }) => say(words), then: close },
  );
  return (
    <Dialog title={t('title', { number })} close={close}>
      <p>{t('what')}</p>
      <Answer of={reasons}>
        {({ items }) => (
          <fieldset className="stack tight">
            <legend>{t('reason')}</legend>
            {items.map((each) => (
              <label key={each.reason} className="choice consequence">
                <input type="radio" name="reason" checked={reason === each.reason} onChange={() => setReason(each.reason)} />
                <span>
                  <strong>{say(each.label)}</strong>
                  <br />
                  <span className="small">{say(each.consequence)}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
      </Answer>
      <Problem error={decline.error} />
      <button
        type="button"
        className="button danger"
        disabled={reason === undefined || decline.isPending}
        onClick={() => decline.mutate(reason!)}
      >
        {t('go')}
      </button>
    </Dialog>
  );
}
