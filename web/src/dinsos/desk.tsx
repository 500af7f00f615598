import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useParams } from 'wouter';
import type { Api } from '../api/client';
import { CaseLine } from '../cases/case-line';
import { worklist } from '../cases/queries';
import { Pages } from '../ui/answer';
import { Empty, Page } from '../ui/page';
import { Badge, Problem } from '../ui/signs';
import { number } from '../words/time';
import { say } from '../words/words';
import './dinsos.css';
import { stages } from './queries';
import { t } from './words';

/** Between departure and the family's door: watched as one. */
const ROAD = ['travelling', 'relay_handover', 'final_handover', 'not_arrived'];
const ON_THE_ROAD = ROAD.join(',');

interface Stage {
  /** of the address and of the list; several with commas; undefined: all */
  readonly state: string | undefined;
  readonly label: string;
  readonly open: number;
  readonly overdue: number;
}

/** What Dinsos has on its desk: how much at each stage of the SOP, and the cases behind each number. */
export default function DinsosDesk() {
  const { stage } = useParams<{ stage?: string }>();
  const asked = useQuery(stages('unit'));
  const list = useInfiniteQuery(worklist('unit', stage));
  const all = stagesOf(asked.data?.items ?? []);
  const nav = useRef<HTMLElement>(null);
  // on a phone the stages are wider than the screen
  useEffect(
    () => nav.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' }),
    [stage, all.length],
  );
  return (
    <Page title={t('title')}>
      <div className="stack">
        <Problem error={asked.error} again={() => void asked.refetch()} />
        <nav ref={nav} className="stages" aria-label={t('stages')}>
          {all.map(({ state, label, open, overdue }) => (
            <Link
              key={state ?? ''}
              href={state === undefined ? '/dinsos' : `/dinsos/stage/${state}`}
              aria-current={state === stage ? 'page' : undefined}
            >
              <span className="stage-open">{number(open)}</span>
              <span>{label}</span>
              {overdue > 0 && <Badge tone="bad">{t('lateOf', { n: overdue })}</Badge>}
            </Link>
          ))}
        </nav>
        <Pages
          of={list}
          empty={
            <Empty title={t('nothing')}>
              <p>{t('nothingWhat')}</p>
              <Link className="button" href="/inbox">
                {t('inbox')}
              </Link>
            </Empty>
          }
        >
          {(items) => (
            <ul className="list">
              {items.map((each) => (
                <li key={each.id}>
                  <CaseLine of={each} at={`/dinsos/case/${each.id}`} />
                </li>
              ))}
            </ul>
          )}
        </Pages>
      </div>
    </Page>
  );
}

/** The way is one stage here, though the SOP has four states of it. */
function stagesOf(items: readonly Api<'StageView'>[]): Stage[] {
  const road = items.filter(({ state }) => ROAD.includes(state));
  const sum = (of: readonly Api<'StageView'>[], what: 'open' | 'overdue') => of.reduce((total, each) => total + each[what], 0);
  const single = items
    .filter(({ state }) => !ROAD.includes(state))
    .map(({ state, label, open, overdue }): Stage => ({ state, label: say(label), open, overdue }));
  const onTheRoad: Stage = { state: ON_THE_ROAD, label: t('road'), open: sum(road, 'open'), overdue: sum(road, 'overdue') };
  return [
    { state: undefined, label: t('all'), open: sum(items, 'open'), overdue: sum(items, 'overdue') },
    ...single,
    ...(road.length ? [onTheRoad] : []),
  ];
}
