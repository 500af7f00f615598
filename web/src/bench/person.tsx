import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { Link, useLocation, useParams } from 'wouter';
import type { Api } from '../api/client';
import { Duplicates } from '../identity/duplicates';
import { Contradictions, IdentityPicture } from '../identity/picture';
import { codeLabel } from '../steps/forms';
import { Answer } from '../ui/answer';
import { Page, Sheet } from '../ui/page';
import { Badge, Notice } from '../ui/signs';
import { moment } from '../words/time';
import { say } from '../words/words';
import './bench.css';
import { Candidates } from './candidates';
import { Dukcapil } from './dukcapil';
import { Shortcuts } from './keys';
import { Pending } from './pending';
import { Procedure } from './procedure';
import { benchCase } from './queries';
import { RegistrationPath } from './registration-path';
import { formOutcomes, ResultForm, useResult } from './result-form';
import { Second } from './second';
import { sayOutcome, t } from './words';

/** One person on the bench. */
export default function PersonPage() {
  const { caseId = '' } = useParams<{ caseId: string }>();
  return <Answer of={useQuery(benchCase(caseId))}>{(of) => <Person key={caseId} of={of} />}</Answer>;
}

function Person({ of }: { readonly of: Api<'BenchCase'> }) {
  const { caseId } = of;
  const [, go] = useLocation();
  const draft = useResult(caseId);
  // beside candidates all that is claimed is in their table; before there are any, it has the room of the table
  const compared = of.candidates.length > 0;
  const claimed = (
    <>
      <IdentityPicture caseId={caseId} />
      <Duplicates caseId={caseId} />
    </>
  );
  const outcomes = formOutcomes(of);
  const choose = (key: string): void => {
    const outcome = outcomes[Number(key) - 1];
    if (!outcome) return;
    draft[1]({ outcome });
    focusForm(outcomes.indexOf(outcome));
  };
  return (
    <Page
      title={of.number}
      actions={
        <>
          <Link href="/bench" className="button quiet">
            <ArrowLeft size={18} aria-hidden /> {t('back')}
          </Link>
          <Link href={`/cases/${caseId}`} className="button">
            {t('toCase')}
          </Link>
          <Shortcuts
            of={[
              { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], shown: '1–9', does: t('key.outcome'), run: choose },
              { keys: ['r'], shown: 'R', does: t('key.form'), run: () => focusForm() },
              { keys: [], shown: 'Ctrl Enter', does: t('key.send') },
              { keys: ['d'], shown: 'D', does: t('key.dukcapil'), run: () => document.getElementById('ask-dukcapil')?.focus() },
              { keys: ['b'], shown: 'B', does: t('key.back'), run: () => go('/bench') },
            ]}
          />
        </>
      }
    >
      {of.erased ? (
        <Notice>{t('erased')}</Notice>
      ) : (
        <div className="stack">
          <div className="row">
            <Badge tone="info">{say(of.identity.label)}</Badge>
            <Pending check={of.pendingCheck} nextRetryAt={of.nextRetryAt} />
            {of.attempts > 0 && <span className="small">{t('attempts', { count: of.attempts, most: of.attemptsMost })}</span>}
          </div>
          <Procedure caseId={caseId} />
          <Contradictions of={of.contradictions} />
          <div className="columns bench-person">
            <div className="stack">
              <Second of={of} />
              <RegistrationPath of={of} />
              <Candidates of={of} />
              {compared ? <Dukcapil caseId={caseId} /> : claimed}
              <Results of={of.results} />
            </div>
            <div className="stack">
              <ResultForm of={of} draft={draft} />
              {compared ? claimed : <Dukcapil caseId={caseId} />}
            </div>
          </div>
        </div>
      )}
    </Page>
  );
}

function Results({ of }: { readonly of: readonly Api<'BenchResultRow'>[] }) {
  if (!of.length) return null;
  return (
    <Sheet title={t('results')}>
      <ol className="plain stack tight">
        {of.map(({ id, method, outcome, reason, place, device, doneAt, by }) => (
          <li key={id}>
            {t('resultLine', { method: codeLabel(method), outcome: sayOutcome(outcome) })}
            {reason && ` (${codeLabel(reason)})`}
            <br />
            <span className="small soft">{[by, device, place, moment(doneAt)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

/** Puts the focus on an outcome of the form, or on the one that is chosen. */
function focusForm(outcome?: number): void {
  const radios = document.querySelectorAll<HTMLInputElement>('#result fieldset input[type=radio]');
  const chosen = [...radios].findIndex(({ checked }) => checked);
  radios[outcome ?? Math.max(chosen, 0)]?.focus();
}
