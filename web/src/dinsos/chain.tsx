import type { Api } from '../api/client';
import { Sheet } from '../ui/page';
import { Badge, Problem } from '../ui/signs';
import { moment } from '../words/time';
import { useStory } from './queries';
import { t } from './words';

const HANDS = ['initialled', 'endorsed', 'approved'] as const;
/** From each of these on, the hands are asked for anew. */
const AFRESH = ['repatriation_decided', 'return_agreed', 'returned'];

/** Who has put their initials and signature under the letter, and whose turn it is. */
export function Chain({ found }: { readonly found: Api<'CaseView'> }) {
  const { entries, error, again } = useStory(found.id);
  const since = entries.findLastIndex(({ event }) => AFRESH.includes(event));
  const hands = entries.slice(since + 1);
  const signed = HANDS.map((hand) => hands.findLast(({ event }) => event === hand));
  const turn = signed.findIndex((hand) => hand === undefined);
  return (
    <Sheet title={t('chain')}>
      <p className="hint">{t('chainHelp')}</p>
      <Problem error={error} again={again} />
      <ol className="chain">
        {HANDS.map((hand, i) => {
          const entry = signed[i];
          return (
            <li key={hand} className={entry ? 'signed' : undefined}>
              <div>
                <strong>{t(hand)}</strong>
                <div>
                  {entry ? (
                    <span className="small">{t('by', { who: entry.by, at: moment(entry.at) })}</span>
                  ) : (
                    <Badge tone={i === turn ? 'warn' : 'plain'}>{t(i === turn ? 'waitsFor' : 'notTurn')}</Badge>
                  )}
                </div>
              </div>
            </li>
          );
        })}
      </ol>
    </Sheet>
  );
}
