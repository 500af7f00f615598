import { useState } from 'react';
import type { Api } from '../api/client';
import { dropDraft, keepDraft, readDraft } from '../steps/drafts';
import { codeLabel } from '../steps/forms';
import { useAct } from '../ui/act';
import { Answers, Field } from '../ui/field';
import { Sheet } from '../ui/page';
import { Notice, Problem } from '../ui/signs';
import { roleName } from '../words/roles';
import { say } from '../words/words';
import { Chosen, Typed } from './candidate-fields';
import { letterOf } from './candidates';
import { newResult, REASONS, resultOf, type TypedResult } from './result';
import { sendResult } from './send-results';
import { t } from './words';

/** The second pair of eyes: agrees with what an operator took for a match, or does not, and says why. Never the same person. */
export function Second({ of }: { readonly of: Api<'BenchCase'> }) {
  const { caseId, second, possible, candidates, results } = of;
  const name = `bench.second.${caseId}`;
  const open = candidates.filter(({ standing }) => standing === 'open');
  const [typed, setTyped] = useState(
    () =>
      readDraft<TypedResult>(name) ?? {
        ...newResult({ method: results[0]?.method ?? 'paper' }),
        candidateRef: open.length === 1 ? '' : (open.find(({ matched }) => matched)?.id ?? ''),
      },
  );
  const set = (to: Partial<TypedResult>): void => {
    keepDraft(name, { ...typed, ...to });
    setTyped({ ...typed, ...to });
  };
  const act = useAct(
    (outcome: string) => {
      const { reason, ...result } = resultOf({ ...typed, outcome }, caseId);
      return sendResult({ ...result, ...(outcome !== 'agreed' && reason && { reason }) });
    },
    { said: t('recorded'), then: () => dropDraft(name) },
  );
  if (!second.waiting) return null;
  if (!second.youMay) {
    const roles = second.roles.map(roleName).join(', ');
    const not = second.notBy.length ? t('secondNotBy', { names: second.notBy.join(', ') }) : '';
    return (
      <Sheet title={t('second')}>
        <Notice tone="warn">
          <p>{t('secondNot', { roles, not })}</p>
          <p className="small">{say(second.rule)}</p>
        </Notice>
      </Sheet>
    );
  }
  const button = (outcome: 'agreed' | 'disagreed' | 'rejected', words: string, look: string) =>
    possible.includes(outcome) && (
      <button type="button" className={`button ${look}`} disabled={act.isPending} onClick={() => act.mutate(outcome)}>
        {words}
      </button>
    );
  return (
    <Sheet title={t('second')}>
      <p>{t('secondYou')}</p>
      {open.length > 1 && (
        <Answers
          legend={t('which')}
          name="candidate"
          options={open.map(({ id }) => ({ value: id, label: t('candidate', { letter: letterOf(candidates, id) }) }))}
          value={typed.candidateRef || undefined}
          change={(candidateRef) => set({ candidateRef })}
        />
      )}
      <div className="columns two">
        <Chosen
          label={t('reason')}
          value={typed.reason}
          codes={REASONS}
          words={(code) => codeLabel(code)}
          none={t('noReason')}
          set={(reason) => set({ reason })}
        />
        <Typed label={t('letter')} value={typed.letterNumber} max={60} set={(letterNumber) => set({ letterNumber })} />
      </div>
      <Field label={t('note')}>
        {(input) => (
          <textarea
            {...input}
            rows={2}
            maxLength={2000}
            value={typed.note}
            onInput={({ currentTarget }) => set({ note: currentTarget.value })}
          />
        )}
      </Field>
      <Problem error={act.error} />
      <div className="row">
        {button('agreed', t('agree'), 'primary')}
        {button('disagreed', t('disagree'), 'danger')}
        {button('rejected', t('reject'), 'danger')}
      </div>
    </Sheet>
  );
}
