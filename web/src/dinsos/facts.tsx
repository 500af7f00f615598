import type { Api } from '../api/client';
import { isIdle } from '../cases/offered-steps';
import { codeLabel } from '../steps/forms';
import { Sheet } from '../ui/page';
import { Badge, type Tone } from '../ui/signs';
import { say } from '../words/words';
import { isFact, flagOf } from './kinds';
import { t } from './words';

/** What speaks for going home, what against, and what is only not known yet. */
const TONES: Readonly<Record<string, Tone>> = {
  identified: 'good',
  enrolled: 'good',
  duplicate_record: 'good',
  not_found: 'bad',
  blocked: 'bad',
  pending: 'warn',
  fit: 'good',
  fit_with_escort: 'good',
  needs_care: 'bad',
  in_care: 'bad',
  in_psychiatric_care: 'bad',
  willing: 'good',
  refuses: 'bad',
  unable: 'warn',
  destination_confirmed: 'good',
  family_refused: 'bad',
  exhausted: 'bad',
  in_progress: 'warn',
};

/** The facts that decide, each with what this role can note about it now. */
export function Facts({ found, choose }: { readonly found: Api<'CaseView'>; readonly choose: (event: string) => void }) {
  const mine = found.possible.filter((each) => each.mine && each.ready !== 'no' && !isIdle(each.event, found.facts));
  const of = (region: string) => mine.filter((each) => each.region === region);
  const raised = new Set(found.facts.filter(({ value }) => value === 'true').map(({ name }) => name));
  const flags = mine.filter(({ event }) => {
    const flag = flagOf(event);
    return flag && flag.up !== raised.has(flag.name);
  });
  const noted = of('main').filter(({ event }) => isFact(event));
  return (
    <Sheet title={t('facts')}>
      <p className="hint">{t('factsHelp')}</p>
      <div>
        {found.regions
          .filter(({ region }) => region !== 'main')
          .map(({ region, regionLabel, state, label }) => (
            <div key={region} className="fact">
              <div className="row spread">
                <strong>{say(regionLabel)}</strong>
                <Badge tone={TONES[state] ?? 'plain'}>{say(label)}</Badge>
              </div>
              <Noting events={of(region)} choose={choose} />
            </div>
          ))}
        <div className="fact">
          <strong>{t('remembered')}</strong>
          <ul className="row list">
            {found.facts.map(({ name, label, value }) => (
              <li key={name}>
                <Badge tone="info">{value === 'true' ? say(label) : `${say(label)}: ${codeLabel(value, name)}`}</Badge>
              </li>
            ))}
          </ul>
          <Noting events={noted} choose={choose} />
        </div>
        {flags.length > 0 && (
          <details className="fact">
            <summary>{t('events')}</summary>
            <Noting events={flags} choose={choose} />
          </details>
        )}
      </div>
    </Sheet>
  );
}

function Noting({ events, choose }: { readonly events: readonly Api<'PossibleView'>[]; readonly choose: (event: string) => void }) {
  if (!events.length) return null;
  return (
    <div className="row noting">
      {events.map(({ event, row, label }) => (
        <button key={`${event} ${row}`} type="button" className="button" onClick={() => choose(event)}>
          {say(label)}
        </button>
      ))}
    </div>
  );
}
