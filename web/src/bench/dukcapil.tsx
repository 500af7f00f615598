import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask, once, type Api } from '../api/client';
import { useAct } from '../ui/act';
import { Pages } from '../ui/answer';
import { Sheet } from '../ui/page';
import { Badge, Problem, type Tone } from '../ui/signs';
import { moment } from '../words/time';
import { say } from '../words/words';
import { Chosen } from './candidate-fields';
import { checks } from './queries';
import { ServiceLine } from './service-line';
import { coded, t } from './words';

const PURPOSES = ['identification', 'intake', 'tracing', 'legal'] as const;
const TONES: Readonly<Record<string, Tone>> = { waiting: 'warn', running: 'warn', answered: 'good', failed_for_good: 'bad' };
/** Answers that a person has to look at. */
const ODD = ['mismatched', 'blocked', 'not_in_register', 'malformed', 'not_compared'];

type Kind = Api<'RequestCheckDto'>['kind'];

/** Asks Dukcapil about the person, and shows what it said; what it has not answered is pending. */
export function Dukcapil({ caseId }: { readonly caseId: string }) {
  const [purpose, setPurpose] = useState<(typeof PURPOSES)[number]>('identification');
  const list = useInfiniteQuery(checks(caseId));
  const act = useAct(
    (kind: Kind) =>
      ask(api.POST('/api/v1/cases/{caseId}/identity-checks', { params: { path: { caseId } }, headers: once(), body: { kind, purpose } })),
    { said: t('asked') },
  );
  return (
    <Sheet title={t('dukcapil')}>
      <ServiceLine />
      <Chosen
        label={t('purpose')}
        value={purpose}
        codes={PURPOSES}
        words={(code) => coded('purpose', code)}
        set={(value) => setPurpose(value as typeof purpose)}
      />
      <div className="row">
        <button type="button" className="button" id="ask-dukcapil" disabled={act.isPending} onClick={() => act.mutate('verify')}>
          {t('askVerify')}
        </button>
        <button type="button" className="button" disabled={act.isPending} onClick={() => act.mutate('face')}>
          {t('askFace')}
        </button>
      </div>
      <Problem error={act.error} />
      <Pages of={list} empty={<p className="soft">{t('noChecks')}</p>}>
        {(items) => (
          <ol className="plain checks">
            {items.map((each) => (
              <Check key={each.id} of={each} />
            ))}
          </ol>
        )}
      </Pages>
    </Sheet>
  );
}

function Check({ of }: { readonly of: Api<'IdentityCheckView'> }) {
  const { kind, state, verdict, code, words, next, fields, score, nextAttemptAt, purpose, askedAt, synthetic } = of;
  return (
    <li className="stack tight">
      <span className="row">
        <strong>{coded('check', kind)}</strong>
        <Badge tone={verdict && ODD.includes(verdict) ? 'bad' : (TONES[state] ?? 'plain')}>{coded('check', state)}</Badge>
        {code && <span className="small">{t('code11', { code })}</span>}
        {score !== null && <span className="small">{t('score', { score })}</span>}
        {synthetic && <span className="small soft">{t('synthetic')}</span>}
      </span>
      <p>{say(words)}</p>
      {nextAttemptAt && <p className="small">{t('nextAttempt', { at: moment(nextAttemptAt) })}</p>}
      {next && <p className="small">{say(next)}</p>}
      {fields.length > 0 && (
        <ul className="plain small">
          {fields.map(({ field, label, agrees, score: its }) => (
            <li key={field}>
              <span aria-hidden>{agrees ? '=' : '×'}</span> {say(label)}: {t(agrees ? 'agrees' : 'agreesNot')} ({its})
            </li>
          ))}
        </ul>
      )}
      <span className="small soft">
        {coded('purpose', purpose)} · <time dateTime={askedAt}>{moment(askedAt)}</time>
      </span>
    </li>
  );
}
