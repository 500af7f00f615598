import { Link } from 'wouter';
import type { Api } from '../api/client';
import { coded as codedOfIdentity } from '../identity/words';
import { codeLabel } from '../steps/forms';
import { Badge, Due } from '../ui/signs';
import { moment, shortDay } from '../words/time';
import { say } from '../words/words';
import { Pending } from './pending';
import { sayOutcome, t } from './words';

/** The SOP counts no further. */
const ATTEMPTS = 3;

/** A person to check, in a line: nothing in it names them. */
export function QueueRow({
  of,
  ticked,
  tick,
}: {
  readonly of: Api<'BenchRow'>;
  readonly ticked?: boolean;
  readonly tick?: (on: boolean) => void;
}) {
  const about = [
    of.sex && codedOfIdentity('sex', of.sex),
    of.birthYear ? t('bornIn', { year: of.birthYear }) : of.ageEstimate && t('aboutAge', { age: of.ageEstimate }),
    of.nik ? <span className="mono">{of.nik}</span> : t('noNik'),
    of.place?.replace('/', ' · '),
  ].filter(Boolean);
  return (
    <div className="queue-row">
      {tick && (
        <label className="queue-tick">
          <input type="checkbox" checked={ticked} onChange={({ currentTarget }) => tick(currentTarget.checked)} data-tick={of.caseId} />
          <span className="for-readers">{t('tick', { number: of.number })}</span>
        </label>
      )}
      <Link href={`/bench/cases/${of.caseId}`} className="queue-person" data-row={of.caseId}>
        <span className="row spread">
          <span className="row">
            <strong className="mono">{of.number}</strong>
            <strong>{of.initials ?? t('nameless')}</strong>
            <Badge tone="info">{say(of.identity.label)}</Badge>
            {of.offeredHandoffId && <Badge tone="warn">{t('offered')}</Badge>}
            {of.waitsForSecond && <Badge tone="warn">{t('waitsForSecond')}</Badge>}
          </span>
          <Due at={of.dueAt} overdue={of.overdue} />
        </span>
        <span className="row small soft">
          {about.map((each, n) => (
            <span key={n}>{each}</span>
          ))}
        </span>
        <span className="row small">
          <Pending check={of.pendingCheck} nextRetryAt={of.nextRetryAt} />
          {of.attempts > 0 && <span>{t('attempts', { count: of.attempts, most: ATTEMPTS })}</span>}
          <span>
            {of.lastResult
              ? t('last', {
                  method: codeLabel(of.lastResult.method),
                  outcome: sayOutcome(of.lastResult.outcome),
                  at: moment(of.lastResult.doneAt),
                })
              : t('noResult')}
          </span>
          {of.batch && (
            <span className="soft">{t('dayAt', { day: shortDay(`${of.batch.day}T00:00:00+07:00`), place: of.batch.place })}</span>
          )}
        </span>
      </Link>
    </div>
  );
}
