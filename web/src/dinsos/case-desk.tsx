import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { useShortcut } from '../app/own-shortcuts';
import type { Api } from '../api/client';
import { answersNothing } from '../cases/offered-steps';
import { caseView } from '../cases/queries';
import { EventDialog } from '../steps/event-form';
import { Answer } from '../ui/answer';
import { Page, Sheet } from '../ui/page';
import { Badge, Due } from '../ui/signs';
import { say } from '../words/words';
import { Chain } from './chain';
import './dinsos.css';
import { Facts } from './facts';
import { Steps } from './steps';
import { TracingLog } from './tracing-log';
import { t } from './words';

/** One case on the desk of Dinsos: what is known, what can be done, and the tools of its stage. */
export default function CaseDesk() {
  const { caseId } = useParams<{ caseId: string }>();
  const asked = useQuery(caseView(caseId));
  return <Answer of={asked}>{(found) => <Desk found={found} />}</Answer>;
}

/** Where the letter is signed, and where it was. */
const WITH_CHAIN = ['repatriation_approval', 'awaiting_departure'];

function Desk({ found }: { readonly found: Api<'CaseView'> }) {
  const [event, setEvent] = useState<string>();
  const [, go] = useLocation();
  useShortcut('b', t('back'), () => go('/dinsos'));
  const { id, number, state, possible } = found;
  const region = (name: string) => found.regions.find((each) => each.region === name)?.state;
  const traced = region('tracing') !== 'not_started' || possible.some((each) => each.event === 'tracing_started' && each.mine);
  return (
    <Page
      title={number}
      actions={
        <>
          <Link className="button quiet" href="/dinsos">
            {t('back')}
          </Link>
          <Link className="button" href={`/cases/${id}`}>
            {t('file')}
          </Link>
        </>
      }
    >
      <div className="stack">
        <div className="row">
          <Badge tone="info">{say(state.label)}</Badge>
          <Due at={found.dueAt} overdue={found.overdue} />
          <span className="soft">{found.owner.name}</span>
        </div>
        <div className="why">
          <p>{say(found.why.sentence)}</p>
          <details className="small">
            <summary>{t('more')}</summary>
            <ul className="list">
              {found.why.chain.map((line) => (
                <li key={line.id}>{say(line)}</li>
              ))}
            </ul>
          </details>
        </div>
        <div className="columns main-side">
          <div className="stack">
            <Sheet title={t('now')}>
              <Steps
                possible={possible.filter((each) => each.region === 'main' && !answersNothing(each.event, found.handoffs))}
                choose={setEvent}
              />
            </Sheet>
            {WITH_CHAIN.includes(state.state) && <Chain found={found} />}
            {traced && <TracingLog found={found} choose={setEvent} />}
            {found.facts.some(({ name }) => name === 'decision_taken') && (
              <div>
                <Link className="button" href={`/dinsos/case/${id}/minutes`}>
                  {t('minutes')}
                </Link>
              </div>
            )}
          </div>
          <Facts found={found} choose={setEvent} />
        </div>
      </div>
      {event !== undefined && <EventDialog caseView={found} event={event} close={() => setEvent(undefined)} />}
    </Page>
  );
}
