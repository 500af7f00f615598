import { useState } from 'react';
import { api, ask, once, type Api } from '../api/client';
import { useAct } from '../ui/act';
import { Dialog } from '../ui/dialog';
import { Answers } from '../ui/field';
import { Badge, Problem, type Tone } from '../ui/signs';
import { moment } from '../words/time';
import { say } from '../words/words';
import { coded, sayValue, t } from './words';

const STANDING: Readonly<Record<string, Tone>> = { counts: 'good', contradicted: 'warn' };
const REASONS = ['typed_wrong', 'misheard', 'taken_back', 'other_person', 'evidence_overturned', 'other'] as const;

/** Everything that was ever said or shown, the newest first: nothing is removed, only withdrawn. */
export function ClaimHistory({
  caseId,
  claims,
  mayWithdraw,
}: {
  readonly caseId: string;
  readonly claims: readonly Api<'ClaimView'>[];
  readonly mayWithdraw: boolean;
}) {
  const [asked, ask] = useState<Api<'ClaimView'>>();
  return (
    <details className="sheet">
      <summary>
        <h2 className="inline">{t('history', { count: claims.length })}</h2>
      </summary>
      {claims.length === 0 && <p className="soft">{t('historyEmpty')}</p>}
      <ol className="claims">
        {claims.map((claim) => (
          <li key={claim.id} className={claim.withdrawn ? 'gone' : undefined}>
            <span className="row spread">
              <span>
                <span className="soft">{say(claim.label)}</span> <strong className="mono">{sayValue(claim.kind, claim.value)}</strong>
                {claim.denies && <span> ({t('saidNot')})</span>}
              </span>
              <Badge tone={STANDING[claim.standing] ?? 'plain'}>{coded('standing', claim.standing)}</Badge>
            </span>
            <span className="row spread small">
              <span className="soft">
                {say(claim.sourceWords)} · {coded('sureness', claim.sureness)} · <time dateTime={claim.saidAt}>{moment(claim.saidAt)}</time>
              </span>
              {mayWithdraw && !claim.withdrawn && (
                <button type="button" className="button quiet" onClick={() => ask(claim)}>
                  {t('withdraw')}
                  <span className="for-readers">
                    : {say(claim.label)} {sayValue(claim.kind, claim.value)}
                  </span>
                </button>
              )}
            </span>
            <span className="small soft">{say(claim.because)}</span>
            {claim.withdrawn && (
              <span className="small">
                {t('withdrawnAt', { at: moment(claim.withdrawn.at), reason: coded('because', claim.withdrawn.reason) })}
              </span>
            )}
          </li>
        ))}
      </ol>
      {asked && <Withdraw caseId={caseId} claim={asked} close={() => ask(undefined)} />}
    </details>
  );
}

function Withdraw({ caseId, claim, close }: { readonly caseId: string; readonly claim: Api<'ClaimView'>; readonly close: () => void }) {
  const [reason, setReason] = useState<(typeof REASONS)[number]>();
  const act = useAct(
    () =>
      ask(
        api.POST('/api/v1/cases/{caseId}/identity/claims/{claimId}/withdraw', {
          params: { path: { caseId, claimId: claim.id } },
          headers: once(),
          body: { reason: reason! },
        }),
      ),
    { said: t('withdrawn'), then: close },
  );
  return (
    <Dialog title={t('withdrawTitle')} close={close}>
      <p>
        {say(claim.label)}: <strong className="mono">{sayValue(claim.kind, claim.value)}</strong>
      </p>
      <p className="soft">{t('withdrawWhat')}</p>
      <Answers
        legend={t('reason')}
        name="because"
        options={REASONS.map((value) => ({ value, label: coded('because', value) }))}
        value={reason}
        change={(value) => setReason(value as typeof reason)}
      />
      <Problem error={act.error} />
      <button type="button" className="button danger" disabled={!reason || act.isPending} onClick={() => act.mutate()}>
        {t('withdraw')}
      </button>
    </Dialog>
  );
}
