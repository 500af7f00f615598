import { useInfiniteQuery } from '@tanstack/react-query';
import type { Api } from '../api/client';
import { codeLabel, fieldLabel } from '../steps/forms';
import { Pages } from '../ui/answer';
import { Empty, Sheet } from '../ui/page';
import { roleName } from '../words/roles';
import { moment } from '../words/time';
import { messages, say } from '../words/words';
import { timeline } from './queries';

const t = messages('timeline', {
  title: ['Riwayat', 'Timeline'],
  nothing: ['Belum ada kejadian', 'Nothing has happened yet'],
  details: ['Rincian', 'Details'],
  row: ['SOP baris {row}', 'SOP row {row}'],
  moved: ['{from} → {to}', '{from} → {to}'],
});

/** What has happened, from the first event on: when, what, who; the rest on demand. */
export function TimelineOfCase({ caseId }: { readonly caseId: string }) {
  return (
    <Sheet title={t('title')}>
      <Pages of={useInfiniteQuery(timeline(caseId))} empty={<Empty title={t('nothing')} />}>
        {(items) => (
          <ol className="timeline">
            {items.map((each) => (
              <Entry key={each.seq} of={each} />
            ))}
          </ol>
        )}
      </Pages>
    </Sheet>
  );
}

function Entry({ of: { at, label, from, to, by, role, unit, row, data } }: { readonly of: Api<'TimelineEntry'> }) {
  const said = Object.entries(data).filter(([, value]) => value !== null && value !== undefined);
  return (
    <li>
      <time dateTime={at} className="small soft mono">
        {moment(at)}
      </time>
      <div>
        <strong>{say(label)}</strong>
        {from.state !== to.state && from.state !== 'start' && (
          <span className="soft"> · {t('moved', { from: say(from.label), to: say(to.label) })}</span>
        )}
        <div className="small soft">{[by === role ? undefined : by, roleName(role), unit?.name].filter(Boolean).join(' · ')}</div>
        <details className="small no-print">
          <summary aria-label={`${t('details')}: ${say(label)}`}>{t('details')}</summary>
          <p className="soft">{t('row', { row })}</p>
          {said.length > 0 && (
            <dl className="facts">
              {said.map(([name, value]) => (
                <div key={name} className="facts-pair">
                  <dt>{fieldLabel(name)}</dt>
                  <dd>{sayData(name, value)}</dd>
                </div>
              ))}
            </dl>
          )}
        </details>
      </div>
    </li>
  );
}

/** A code, a reference, a number or a moment, or several. */
function sayData(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => sayData(name, each)).join(', ');
  if (typeof value !== 'string') return JSON.stringify(value);
  return /^\d{4}-\d\d-\d\dT/.test(value) ? moment(value) : codeLabel(value, name);
}
