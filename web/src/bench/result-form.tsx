import { Plus } from 'lucide-react';
import { useState, type SyntheticEvent, type KeyboardEvent } from 'react';
import { Unreachable } from '../api/problem';
import type { Api } from '../api/client';
import { NikReading } from '../identity/nik-reading';
import { dropDraft, keepDraft, readDraft } from '../steps/drafts';
import { codeLabel } from '../steps/forms';
import { useAct } from '../ui/act';
import { Answers, Field } from '../ui/field';
import { Sheet } from '../ui/page';
import { Problem } from '../ui/signs';
import { toast } from '../ui/toasts';
import { say } from '../words/words';
import { CandidateFields, Chosen, Typed } from './candidate-fields';
import { letterOf } from './candidates';
import { lastUsed, rememberUsed } from './last-used';
import {
  asks,
  ENROLMENT_STATES,
  FAMILY_CARDS,
  FORMS,
  METHODS,
  newResult,
  NO_CANDIDATE,
  REASONS,
  resultOf,
  type TypedCandidate,
  type TypedResult,
} from './result';
import { sendResult } from './send-results';
import { Station } from './station';
import { sayOutcome, t } from './words';

/** Outcomes of the second pair of eyes have a place of their own while one waits for it. */
const SECOND = ['agreed', 'disagreed', 'rejected'];
const MOST_CANDIDATES = 5;

/** What of the case can be recorded by this form now, in the order of the numbers that choose it. */
export function formOutcomes({ possible, second }: Pick<Api<'BenchCase'>, 'possible' | 'second'>): readonly string[] {
  return second.waiting ? possible.filter((outcome) => !SECOND.includes(outcome)) : possible;
}

/** The draft of the result of one case: kept until it was recorded. */
export function useResult(caseId: string): readonly [TypedResult, (to: Partial<TypedResult>) => void, () => void] {
  const name = `bench.${caseId}`;
  const [typed, setTyped] = useState(() => readDraft<TypedResult>(name) ?? newResult(lastUsed()));
  const set = (to: Partial<TypedResult>): void => {
    const next = { ...typed, ...to };
    keepDraft(name, next);
    setTyped(next);
  };
  const startOver = (): void => {
    dropDraft(name);
    setTyped(newResult(lastUsed()));
  };
  return [typed, set, startOver];
}

/** What a check of this person came to. By keyboard alone: a number chooses the outcome, Ctrl and Enter records. */
export function ResultForm({
  of,
  draft: [typed, set, startOver],
}: {
  readonly of: Api<'BenchCase'>;
  readonly draft: ReturnType<typeof useResult>;
}) {
  const outcomes = formOutcomes(of);
  const outcome = outcomes.includes(typed.outcome) ? typed.outcome : '';
  const [tried, setTried] = useState(false);
  const act = useAct(() => sendResult(resultOf(typed, of.caseId)), {
    then: ({ already }) => {
      toast(t(already ? 'already' : 'recorded'));
      rememberUsed(typed);
      setTried(false);
      startOver();
    },
  });
  const record = (): void => {
    setTried(true);
    if (outcome && !act.isPending) act.mutate();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    record();
  };
  const byKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      record();
    }
  };
  const candidates = typed.candidates.length ? typed.candidates : [NO_CANDIDATE];
  const setCandidate = (at: number, to: Partial<TypedCandidate>): void => {
    set({ candidates: candidates.map((each, n) => (n === at ? { ...each, ...to } : each)) });
  };
  const onRecord = of.candidates.filter(({ standing }) => standing === 'open');

  if (!outcomes.length) {
    return (
      <Sheet title={t('record')}>
        <p className="soft">{t('cannot', { state: say(of.identity.label) })}</p>
      </Sheet>
    );
  }
  return (
    <Sheet title={t('record')}>
      <form className="stack" id="result" noValidate onSubmit={submit} onKeyDown={byKey}>
        <p className="hint">{t('resultHelp')}</p>
        <Answers
          legend={t('outcome')}
          name="outcome"
          options={outcomes.map((value, n) => ({ value, label: n < 9 ? `${n + 1} · ${sayOutcome(value)}` : sayOutcome(value) }))}
          value={outcome || undefined}
          change={(value) =>
            set({ outcome: value, reason: '', enrolmentState: ENROLMENT_STATES[value]?.length === 1 ? ENROLMENT_STATES[value][0]! : '' })
          }
          error={tried && !outcome ? t('needed') : undefined}
        />
        <Chosen
          label={t('method')}
          value={typed.method}
          codes={METHODS}
          words={(code) => codeLabel(code)}
          set={(method) => set({ method })}
        />
        <div className="columns two">
          <Typed label={t('device')} hint={t('deviceHint')} value={typed.device} max={60} set={(device) => set({ device })} />
          <Typed label={t('place')} hint={t('placeHint')} value={typed.place} max={60} set={(place) => set({ place })} />
        </div>
        {asks(outcome, 'reason') && (
          <Chosen
            label={t('reason')}
            value={typed.reason}
            codes={REASONS}
            words={(code) => codeLabel(code)}
            none={t('noReason')}
            set={(reason) => set({ reason })}
          />
        )}
        {asks(outcome, 'score') && candidates.length === 1 && (
          <Typed label={t('scoreLabel')} hint={t('scoreHint')} value={typed.score} max={3} digits set={(score) => set({ score })} />
        )}
        {asks(outcome, 'resultCode') && (
          <Typed label={t('code')} value={typed.resultCode} max={30} set={(resultCode) => set({ resultCode })} />
        )}
        {asks(outcome, 'enrolmentState') && ENROLMENT_STATES[outcome] && (
          <Chosen
            label={t('enrolmentState')}
            value={typed.enrolmentState}
            codes={ENROLMENT_STATES[outcome]}
            words={(code) => codeLabel(code)}
            none={t('noReason')}
            set={(enrolmentState) => set({ enrolmentState })}
          />
        )}
        {asks(outcome, 'nik') && (
          <div className="stack tight">
            <Typed
              label={t('issuedNik')}
              value={typed.nik}
              max={32}
              digits
              set={(nik) => set({ nik })}
              error={tried && !typed.nik.trim() ? t('needed') : undefined}
            />
            <NikReading nik={typed.nik} />
          </div>
        )}
        {asks(outcome, 'letterNumber') && (
          <Typed label={t('letter')} value={typed.letterNumber} max={60} set={(letterNumber) => set({ letterNumber })} />
        )}
        {asks(outcome, 'forms') && (
          <fieldset className="field">
            <legend>{t('forms')}</legend>
            <div>
              {FORMS.map((form) => (
                <label key={form} className="choice">
                  <input
                    type="checkbox"
                    checked={typed.forms.includes(form)}
                    onChange={({ currentTarget: { checked } }) =>
                      set({ forms: FORMS.filter((each) => (each === form ? checked : typed.forms.includes(each))) })
                    }
                  />
                  {codeLabel(form)}
                </label>
              ))}
            </div>
          </fieldset>
        )}
        {asks(outcome, 'familyCardOf') && (
          <Chosen
            label={t('familyCard')}
            value={typed.familyCardOf}
            codes={FAMILY_CARDS}
            words={(code) => codeLabel(code, 'familyCardOf')}
            none={t('unknown')}
            set={(familyCardOf) => set({ familyCardOf })}
          />
        )}
        {asks(outcome, 'candidates') && (
          <fieldset className="stack">
            <legend>{t('found')}</legend>
            {onRecord.length > 0 && (
              <Chosen
                label={t('which')}
                value={typed.candidateRef}
                codes={onRecord.map(({ id }) => id)}
                words={(id) => t('existing', { letter: letterOf(of.candidates, id) })}
                none={t('another')}
                set={(candidateRef) => set({ candidateRef })}
              />
            )}
            {!typed.candidateRef && (
              <>
                <Station
                  caseId={of.caseId}
                  use={(found) =>
                    set({ candidates: [...typed.candidates.filter(({ name, nik }) => name || nik), found].slice(-MOST_CANDIDATES) })
                  }
                />
                {candidates.map((candidate, n) => (
                  <CandidateFields
                    key={n}
                    n={n + 1}
                    of={candidate}
                    score={candidates.length > 1}
                    change={(to) => setCandidate(n, to)}
                    drop={candidates.length > 1 ? () => set({ candidates: candidates.filter((_, at) => at !== n) }) : undefined}
                  />
                ))}
                {outcome !== 'match' && candidates.length < MOST_CANDIDATES && (
                  <button type="button" className="button" onClick={() => set({ candidates: [...candidates, NO_CANDIDATE] })}>
                    <Plus size={18} aria-hidden /> {t('addCandidate')}
                  </button>
                )}
              </>
            )}
          </fieldset>
        )}
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
        <Problem error={act.error} again={act.error instanceof Unreachable ? record : undefined} />
        <div className="row">
          <button type="submit" className="button primary" disabled={act.isPending}>
            {t(act.isPending ? 'sending' : 'recordNow')}
          </button>
          <span className="hint">
            <kbd>Ctrl</kbd> <kbd>Enter</kbd> · {t('kept')}
          </span>
        </div>
      </form>
    </Sheet>
  );
}
