import type { Api } from '../api/client';
import { Badge } from '../ui/signs';
import { moment } from '../words/time';
import { say } from '../words/words';
import { t } from './words';

/** What is not answered yet, as that: with the time of the next attempt, and never as "not found". */
export function Pending({ check, nextRetryAt }: { readonly check: Api<'BenchPendingView'> | null; readonly nextRetryAt: string | null }) {
  if (check) {
    const why = check.whyWords ? ` (${say(check.whyWords)})` : '';
    return <Badge tone="warn">{check.nextAttemptAt ? t('pendingNext', { why, at: moment(check.nextAttemptAt) }) : t('pendingNow')}</Badge>;
  }
  return nextRetryAt ? <Badge tone="warn">{t('retryAt', { at: moment(nextRetryAt) })}</Badge> : null;
}
