import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Api } from '../api/client';
import { Pages } from '../ui/answer';
import { Empty, Sheet } from '../ui/page';
import { moment } from '../words/time';
import { answers } from './queries';
import { t } from './words';

/** What a tracing step keeps of an attempt, in clear. */
interface Attempt {
  readonly note?: string | null;
  readonly answer?: string | null;
  readonly contact?: { readonly name?: string | null; readonly title?: string | null; readonly phone?: string | null };
}

/** Who was asked about the family, when, and what they said. Read only when somebody opens it. */
export function TracingLog({ found, choose }: { readonly found: Api<'CaseView'>; readonly choose: (event: string) => void }) {
  const [reading, setReading] = useState(false);
  const may = (event: string) => found.possible.some((each) => each.event === event && each.mine && each.ready !== 'no');
  const add = ['contact_logged', 'tracing_started'].find(may);
  return (
    <Sheet
      title={t('tracing')}
      actions={
        add && (
          <button type="button" className="button" onClick={() => choose(add)}>
            {t('addAttempt')}
          </button>
        )
      }
    >
      <p className="hint">{t('tracingHelp')}</p>
      <div>
        <button type="button" className="button" aria-expanded={reading} onClick={() => setReading(!reading)}>
          {t(reading ? 'hideLog' : 'readLog')}
        </button>
      </div>
      {reading && <Log caseId={found.id} />}
    </Sheet>
  );
}

function Log({ caseId }: { readonly caseId: string }) {
  const asked = useInfiniteQuery(answers(caseId, 'contact_logged', 'tracing'));
  return (
    <Pages
      of={asked}
      empty={
        <Empty title={t('logEmpty')}>
          <p>{t('logEmptyWhat')}</p>
        </Empty>
      }
    >
      {(items) => (
        <ol className="log">
          {items.map(({ version, recordedAt, recordedBy, data }) => {
            const { contact, answer, note } = (data ?? {}) as Attempt;
            const who = [contact?.name, contact?.title, contact?.phone].filter(Boolean).join(', ');
            return (
              <li key={version}>
                <span className="small soft">
                  {moment(recordedAt)} · {recordedBy}
                </span>
                {who && <div>{who}</div>}
                {answer && <div>“{answer}”</div>}
                {note && <div className="small">{note}</div>}
              </li>
            );
          })}
        </ol>
      )}
    </Pages>
  );
}
