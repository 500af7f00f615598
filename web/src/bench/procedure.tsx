import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { caseView } from '../cases/queries';
import { useMembership } from '../session/session';
import { EventDialog } from '../steps/event-form';
import { Notice, Problem } from '../ui/signs';
import { say } from '../words/words';
import { t } from './words';

/** Steps of the case that belong to this desk and are no results: the others are on the page of the case. */
const STEPS = ['handoff_accepted', 'handoff_declined', 'identity_settled', 'identity_reopened', 'identity_withdrawn'];

/** Taking the request over, and handing on what was found out. */
export function Procedure({ caseId }: { readonly caseId: string }) {
  const found = useQuery(caseView(caseId));
  const [event, setEvent] = useState<string>();
  const unit = useMembership()?.unit.code;
  const { data } = found;
  if (!data) return <Problem error={found.error} again={() => void found.refetch()} />;
  const isOffered = data.handoffs.some(({ kind, status, to }) => kind === 'identity_check' && status === 'open' && to?.code === unit);
  const mine = STEPS.filter((each) => isOffered || !each.startsWith('handoff')).flatMap(
    (each) => data.possible.find(({ event: its, mine: isMine }) => its === each && isMine) ?? [],
  );
  if (!mine.length) return null;
  return (
    <>
      {isOffered && <Notice tone="warn">{t('acceptFirst')}</Notice>}
      <div className="row" role="group" aria-label={t('next')}>
        {mine.map((each, n) => (
          <button key={each.event} type="button" className={n === 0 ? 'button primary' : 'button'} onClick={() => setEvent(each.event)}>
            {say(each.label)}
          </button>
        ))}
      </div>
      {event && <EventDialog caseView={data} event={event} close={() => setEvent(undefined)} />}
    </>
  );
}
