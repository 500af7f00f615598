import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useState, type SyntheticEvent, type KeyboardEvent } from 'react';
import { useParams } from 'wouter';
import type { Api } from '../api/client';
import { Unreachable } from '../api/problem';
import { dropDraft, keepDraft, readDraft } from '../steps/drafts';
import { codeLabel } from '../steps/forms';
import { useAct } from '../ui/act';
import { Answer } from '../ui/answer';
import { Sheet } from '../ui/page';
import { Badge, Notice, Problem } from '../ui/signs';
import { day as sayDay, number } from '../words/time';
import { language } from '../words/words';
import { Chosen, Typed } from './candidate-fields';
import { DayRow } from './day-row';
import { Desk } from './desk';
import { lastUsed, rememberUsed } from './last-used';
import { sheet } from './queries';
import { METHODS, newResult, resultOf, type TypedResult } from './result';
import { sendResults } from './send-results';
import { t } from './words';

interface Draft {
  readonly method: string;
  readonly device: string;
  readonly place: string;
  readonly rows: Readonly<Record<string, TypedResult>>;
}

/** A batch day: the list, and what the checks of a whole sitting came to, recorded at once. */
export default function DayPage() {
  const { batchId = '' } = useParams<{ batchId: string }>();
  return <Answer of={useQuery(sheet(batchId))}>{(of) => <Sitting key={batchId} of={of} />}</Answer>;
}

function Sitting({ of }: { readonly of: Api<'BenchSheet'> }) {
  const name = `bench.day.${of.id}`;
  const [draft, setDraft] = useState(
    () => readDraft<Draft>(name) ?? { method: 'face_1_n', device: '', ...lastUsed(), place: of.place.slice(0, 60), rows: {} },
  );
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, Api<'BenchOutcomeView'>>>>({});
  const keep = (next: Draft): void => {
    if (Object.keys(next.rows).length) keepDraft(name, next);
    else dropDraft(name);
    setDraft(next);
  };
  const { rows, ...sitting } = draft;
  const filled = of.lines.filter(({ caseId }) => rows[caseId]?.outcome);
  const act = useAct(() => sendResults(filled.map(({ caseId }) => resultOf({ ...rows[caseId]!, ...sitting }, caseId, of.id))), {
    then: (answered) => {
      rememberUsed(sitting);
      setOutcomes({ ...outcomes, ...Object.fromEntries(answered.map((each) => [each.caseId, each])) });
      const recorded = answered.filter((each) => each.recorded).map(({ caseId }) => caseId);
      keep({ ...draft, rows: Object.fromEntries(Object.entries(rows).filter(([caseId]) => !recorded.includes(caseId))) });
    },
  });
  const change = (caseId: string, to: Partial<TypedResult>): void => {
    const row = { ...(rows[caseId] ?? newResult({})), ...to };
    keep({ ...draft, rows: Object.fromEntries(Object.entries({ ...rows, [caseId]: row }).filter(([, each]) => each.outcome)) });
  };
  const record = (): void => {
    if (filled.length && !act.isPending) act.mutate();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    record();
  };
  const byKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      record();
    } else if (event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement) {
      event.preventDefault();
      toNextRow(event.target);
    }
  };
  const given = Object.values(act.data ?? {});
  const refused = given.filter((each) => !each.recorded).length;
  return (
    <Desk
      title={`${sayDay(`${of.day}T00:00:00+07:00`)} · ${of.place}`}
      keys={[
        { keys: [], shown: 'Enter', does: t('key.nextRow') },
        { keys: [], shown: 'Ctrl Enter', does: t('key.send') },
      ]}
      actions={
        <>
          <Badge tone={of.done === of.cases ? 'good' : 'info'}>{t('progress', { done: number(of.done), cases: number(of.cases) })}</Badge>
          <a className="button" href={`/api/v1/bench/batches/${of.id}/list?lang=${language()}`} target="_blank" rel="noopener">
            <Printer size={18} aria-hidden /> {t('print')}
          </a>
        </>
      }
    >
      <form className="stack" onSubmit={submit} onKeyDown={byKey} noValidate>
        <Sheet title={t('sitting')}>
          <p className="hint">{t('sittingHelp')}</p>
          <div className="columns three">
            <Chosen
              label={t('method')}
              value={draft.method}
              codes={METHODS}
              words={(code) => codeLabel(code)}
              set={(method) => keep({ ...draft, method })}
            />
            <Typed label={t('device')} hint={t('deviceHint')} value={draft.device} max={60} set={(device) => keep({ ...draft, device })} />
            <Typed label={t('place')} hint={t('placeHint')} value={draft.place} max={60} set={(place) => keep({ ...draft, place })} />
          </div>
        </Sheet>
        <div className="scroll" tabIndex={0} role="region" aria-label={t('grid')}>
          <table className="day-grid">
            <caption>{t('grid')}</caption>
            <thead>
              <tr>
                {(['person', 'known', 'outcome', 'reason'] as const).map((each) => (
                  <th key={each} scope="col">
                    {t(each)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {of.lines.map((line) => (
                <DayRow
                  key={line.caseId}
                  line={line}
                  typed={rows[line.caseId]}
                  outcome={outcomes[line.caseId]}
                  change={(to) => change(line.caseId, to)}
                />
              ))}
            </tbody>
          </table>
        </div>
        <Problem error={act.error} again={act.error instanceof Unreachable ? record : undefined} />
        <div role="status" className="stack tight">
          {act.data && given.length > refused && <Notice tone="good">{t('recordedCount', { count: given.length - refused })}</Notice>}
          {refused > 0 && <Notice tone="bad">{t('refusedCount', { count: refused })}</Notice>}
        </div>
        <div className="row">
          <button type="submit" className="button primary" disabled={!filled.length || act.isPending}>
            {act.isPending ? t('sending') : t('recordAll', { count: filled.length })}
          </button>
          <span className="hint">
            <kbd>Ctrl</kbd> <kbd>Enter</kbd> · {t('kept')}
          </span>
        </div>
      </form>
    </Desk>
  );
}

/** The outcome of the row below. */
function toNextRow(from: HTMLElement): void {
  const all = [...document.querySelectorAll<HTMLSelectElement>('.day-grid select[data-outcome]')];
  const row = from.closest('tr')?.dataset['line'];
  all[all.findIndex((each) => each.closest('tr')?.dataset['line'] === row) + 1]?.focus();
}
