import { ArrowRight } from 'lucide-react';
import type { Api } from '../api/client';
import { leadsBack } from '../cases/offered-steps';
import { say } from '../words/words';
import { isAnyTime, isStep } from './kinds';
import { t } from './words';

type Possible = Api<'PossibleView'>;

/** The steps of the main line: those that can be taken now, what the others still lack, and whose the rest are. */
export function Steps({ possible, choose }: { readonly possible: readonly Possible[]; readonly choose: (event: string) => void }) {
  const steps = possible.filter(({ event }) => isStep(event));
  const mine = steps.filter((each) => each.mine);
  const anyTime = possible.filter((each) => each.mine && each.ready !== 'no' && isAnyTime(each.event));
  const ready = mine.filter(({ ready }) => ready !== 'no');
  const notYet = mine.filter((each) => each.ready === 'no');
  const others = steps.filter((each) => !each.mine);
  return (
    <div className="stack">
      {ready.length === 0 && <p className="soft">{t('noStep')}</p>}
      {ready.map((step, i) => (
        <div key={`${step.event} ${step.row}`} className="step">
          <button
            type="button"
            className={`button wide ${i === 0 && !leadsBack(step.event) ? 'primary' : ''}`}
            onClick={() => choose(step.event)}
          >
            <span>{say(step.label)}</span>
            {step.to && (
              <span className="row">
                <ArrowRight size={18} aria-hidden /> {say(step.to.label)}
              </span>
            )}
          </button>
        </div>
      ))}
      {notYet.length > 0 && (
        <section className="stack tight">
          <h3>{t('notYet')}</h3>
          <ul className="list">
            {notYet.map((step) => (
              <li key={`${step.event} ${step.row}`}>
                {say(step.label)} <span className="soft small">{t('row', { row: step.row })}</span>
                {step.missing.map((lack) => (
                  <div key={lack.id} className="small">
                    {t('missing', { what: say(lack) })}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {anyTime.length > 0 && (
        <details>
          <summary>{t('anyTime')}</summary>
          <div className="row noting">
            {anyTime.map(({ event, row, label }) => (
              <button key={`${event} ${row}`} type="button" className="button danger" onClick={() => choose(event)}>
                {say(label)}
              </button>
            ))}
          </div>
        </details>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t('others')}</summary>
          <ul className="list small">
            {others.map((step) => (
              <li key={`${step.event} ${step.row}`}>
                {say(step.label)} <span className="soft">({step.roles.join(', ')})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
