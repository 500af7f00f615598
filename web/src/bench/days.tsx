import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { NameOf } from '../steps/said';
import { Pages } from '../ui/answer';
import { Empty } from '../ui/page';
import { Badge } from '../ui/signs';
import { day as sayDay, number } from '../words/time';
import { Desk } from './desk';
import { rowKeys } from './queue-list';
import { batches } from './queries';
import { t } from './words';

/** Lists of persons for a day at a place, the latest day first. */
export default function DaysPage() {
  const list = useInfiniteQuery(batches);
  return (
    <Desk title={t('days')} keys={rowKeys()}>
      <Pages
        of={list}
        empty={
          <Empty title={t('noDays')}>
            <p>{t('noDaysWhat')}</p>
          </Empty>
        }
      >
        {(items) => (
          <ul className="list">
            {items.map(({ id, day, place, unit, cases, done }) => (
              <li key={id} className="queue-row">
                <Link href={`/bench/days/${id}`} className="queue-person" data-row={id}>
                  <span className="row spread">
                    <strong>{sayDay(`${day}T00:00:00+07:00`)}</strong>
                    <Badge tone={done === cases ? 'good' : 'info'}>{t('progress', { done: number(done), cases: number(cases) })}</Badge>
                  </span>
                  <span>
                    {place}
                    {unit && (
                      <span className="soft">
                        {' · '}
                        <NameOf code={unit} />
                      </span>
                    )}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </Desk>
  );
}
