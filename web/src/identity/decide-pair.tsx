import { useState } from 'react';
import { api, ask, once, type Api } from '../api/client';
import { useAct } from '../ui/act';
import { Dialog } from '../ui/dialog';
import { Answers } from '../ui/field';
import { Notice, Problem } from '../ui/signs';
import { toast } from '../ui/toasts';
import { say } from '../words/words';
import { t } from './pair-words';

const BASES = ['face', 'name', 'nik', 'mark', 'place', 'own_words', 'family', 'document', 'relative', 'other'] as const;
type Basis = (typeof BASES)[number];

interface OfPair {
  readonly caseId: string;
  readonly pairId: string;
  readonly close: () => void;
}

/** The same person or not; then, if both have open cases, whether these become one. Two acts: who is one need not have one case at once. */
export function DecidePair({ caseId, pairId, decision, close }: OfPair & { readonly decision: 'same' | 'not_same' }) {
  const [basis, setBasis] = useState<Basis>();
  const [into, setInto] = useState<string>();
  const act = useAct(
    (mergeInto?: string) =>
      ask(
        api.POST('/api/v1/cases/{caseId}/duplicates/{pairId}/decision', {
          params: { path: { caseId, pairId } },
          headers: once(),
          body: { decision, ...(basis && { reason: basis }), ...(mergeInto && { mergeInto }) },
        }),
      ),
    {
      then: ({ merge, contradicts }) => {
        toast(t(merge?.merged.length ? 'merged' : 'decided'));
        if (contradicts.length === 0 && (!merge || merge.merged.length > 0)) close();
      },
    },
  );
  const merge = act.data?.merge;
  return (
    <Dialog title={t(merge ? 'merge' : decision === 'same' ? 'same' : 'notSame')} close={close}>
      {act.data && act.data.contradicts.length > 0 && <Notice tone="warn">{t('contradicts')}</Notice>}
      {act.data ? (
        merge && merge.merged.length === 0 && <Merge of={merge} into={into} choose={setInto} />
      ) : (
        <>
          <p>{t(decision === 'same' ? 'decideSame' : 'decideNotSame')}</p>
          <Answers
            legend={t('basis')}
            name="basis"
            options={BASES.map((value) => ({ value, label: t(`reason.${value}`) }))}
            value={basis}
            change={(value) => setBasis(value as Basis)}
          />
        </>
      )}
      <Problem error={act.error} />
      {act.data ? (
        <div className="row">
          {merge && merge.merged.length === 0 && (
            <button type="button" className="button danger" disabled={!into || act.isPending} onClick={() => act.mutate(into)}>
              {t('mergeNow')}
            </button>
          )}
          <button type="button" className="button" onClick={close}>
            {t('leave')}
          </button>
        </div>
      ) : (
        <button type="button" className="button primary" disabled={!basis || act.isPending} onClick={() => act.mutate(undefined)}>
          {t('decide')}
        </button>
      )}
    </Dialog>
  );
}

function Merge({
  of: { cases },
  into,
  choose,
}: {
  readonly of: Api<'MergeView'>;
  readonly into: string | undefined;
  readonly choose: (caseId: string) => void;
}) {
  return (
    <>
      <Notice tone="warn">{t('mergeWhat')}</Notice>
      <Answers
        legend={t('goesOn')}
        name="into"
        options={cases.map(({ caseId, number, unit }) => ({ value: caseId, label: t('caseAt', { number, unit }) }))}
        value={into}
        change={choose}
      />
    </>
  );
}

/** Two persons again; says which cases came back and which did not. */
export function UndoPair({ caseId, pairId, close }: OfPair) {
  const act = useAct(
    () => ask(api.POST('/api/v1/cases/{caseId}/duplicates/{pairId}/undo', { params: { path: { caseId, pairId } }, headers: once() })),
    { said: t('undone'), then: ({ cases }) => cases.length === 0 && close() },
  );
  return (
    <Dialog title={t('undo')} close={close}>
      {act.data ? (
        <ul>
          {act.data.cases.map(({ caseId: id, number, open, refused }) => (
            <li key={id}>{open || !refused ? t('reopened', { number }) : t('notReopened', { number, why: say(refused) })}</li>
          ))}
        </ul>
      ) : (
        <>
          <p>{t('undoWhat')}</p>
          <Problem error={act.error} />
          <button type="button" className="button danger" disabled={act.isPending} onClick={() => act.mutate()}>
            {t('undo')}
          </button>
        </>
      )}
    </Dialog>
  );
}
