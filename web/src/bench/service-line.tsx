import { useQuery } from '@tanstack/react-query';
import type { Api } from '../api/client';
import { Badge, Problem } from '../ui/signs';
import { number } from '../words/time';
import { say } from '../words/words';
import { service } from './queries';
import { t } from './words';

/** Whether Dukcapil answers, what quota is left, and how much waits. */
export function ServiceLine() {
  const state = useQuery(service);
  const { data } = state;
  if (!data) return <Problem error={state.error} again={() => void state.refetch()} />;
  const { quotaLeft, callsToday, dailyQuota, waiting, words, lastFailure, circuit } = data;
  const isOn = data.connected && circuit === 'closed' && !lastFailure;
  return (
    <p className="row small">
      <Badge tone={isOn ? 'good' : 'warn'}>{sayState(data)}</Badge>
      {(!data.connected || circuit !== 'closed') && <span>{say(words)}</span>}
      {!isOn && lastFailure && <span className="soft">{say(lastFailure)}</span>}
      <span>{t('quota', { left: quotaLeft === null ? t('quotaUnknown') : number(quotaLeft) })}</span>
      <span className="soft">{t('callsToday', { calls: number(callsToday), most: number(dailyQuota) })}</span>
      {waiting > 0 && <span>{t('waiting', { count: number(waiting) })}</span>}
    </p>
  );
}

function sayState({ connected, circuit, lastFailure }: Api<'IdentityServiceView'>): string {
  if (!connected) return t('serviceNone');
  if (circuit === 'trying') return t('serviceTrying');
  return t(circuit === 'open' || lastFailure ? 'serviceOff' : 'serviceOn');
}
