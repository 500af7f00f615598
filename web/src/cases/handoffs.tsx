import { useState } from 'react';
import type { Api } from '../api/client';
import { useMay, useMembership } from '../session/session';
import { EventDialog } from '../steps/event-form';
import { Sheet } from '../ui/page';
import { Badge, Due } from '../ui/signs';
import { moment } from '../words/time';
import { messages, say } from '../words/words';
import { AnswerHandoff, useOfferedToUs } from './answer-handoff';
import { HandoffLink } from './handoff-link';

const t = messages('handoffs', {
  title: ['Serah terima yang terbuka', 'Open handoffs'],
  fromTo: ['{from} → {to}', '{from} → {to}'],
  offered: ['ditawarkan {at}', 'offered {at}'],
  suspended: ['Ditangguhkan', 'Suspended'],
  custody: ['Orangnya berpindah, tanggung jawab tetap', 'The person moves, responsibility stays'],
  withdraw: ['Tarik kembali', 'Withdraw'],
  forUs: ['Menunggu jawaban kita', 'Waits for our answer'],
  byLink: ['penerima lewat tautan', 'receiver by link'],
});

type Handoff = Api<'HandoffView'>;

/** The handoffs of a case that wait for an answer; answered, taken back, or passed on as a link from here. */
export function OpenHandoffs({ of }: { readonly of: Api<'CaseView'> }) {
  if (!of.handoffs.length) return null;
  return (
    <Sheet title={t('title')}>
      <ul className="list">
        {of.handoffs.map((handoff) => (
          <li key={handoff.id} className="stack tight">
            <OneHandoff of={of} handoff={handoff} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function OneHandoff({ of, handoff }: { readonly of: Api<'CaseView'>; readonly handoff: Handoff }) {
  const [withdrawing, setWithdrawing] = useState(false);
  const mayAct = useMay('case.act');
  const ours = useMembership()?.actsFor === handoff.from.id;
  const toUs = useOfferedToUs(handoff) && canAnswer(of, handoff);
  const canWithdraw = of.possible.some(({ event, mine }) => mine && event === handoff.withdrawn);
  const link = mayAct && handoff.status === 'open' && handoff.byLink;
  return (
    <>
      <div className="row spread">
        <strong>{say(handoff.label)}</strong>
        {handoff.status === 'suspended' ? <Badge tone="warn">{t('suspended')}</Badge> : <Due at={handoff.dueAt} />}
      </div>
      <div className="small soft">
        {t('fromTo', { from: handoff.from.name, to: handoff.to?.name ?? t('byLink') })} · {t('offered', { at: moment(handoff.offeredAt) })}
        {handoff.moves === 'custody' && ` · ${t('custody')}`}
      </div>
      {toUs && (
        <>
          <div>
            <Badge tone="info">{t('forUs')}</Badge>
          </div>
          <AnswerHandoff caseId={of.id} handoff={handoff} />
        </>
      )}
      {link && <HandoffLink caseId={of.id} handoffId={handoff.id} />}
      {ours && mayAct && handoff.withdrawn && canWithdraw && (
        <div className="no-print">
          <button type="button" className="button" onClick={() => setWithdrawing(true)}>
            {t('withdraw')}
          </button>
        </div>
      )}
      {withdrawing && handoff.withdrawn && (
        <EventDialog caseView={of} event={handoff.withdrawn} handoffId={handoff.id} close={() => setWithdrawing(false)} />
      )}
    </>
  );
}

function canAnswer({ possible }: Api<'CaseView'>, { accepted, declined }: Handoff): boolean {
  return possible.some(({ event, mine }) => mine && (event === accepted || event === declined));
}
