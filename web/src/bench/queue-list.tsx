import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Api } from '../api/client';
import { Pages } from '../ui/answer';
import { Empty } from '../ui/page';
import { shortDay } from '../words/time';
import type { Shortcut } from './keys';
import { queue, type QueueOf } from './queries';
import { QueueRow } from './queue-row';
import { t } from './words';

type Row = Api<'BenchRow'>;

/** The persons of a list, in the order of what was promised, or by the day and place that they are to be checked at. */
export function QueueList({
  of,
  byDay = false,
  ticks,
  empty,
  emptyWhat,
}: {
  readonly of: QueueOf;
  readonly byDay?: boolean;
  readonly ticks?: { readonly ticked: ReadonlySet<string>; readonly tick: (caseId: string, on: boolean) => void };
  readonly empty: string;
  readonly emptyWhat: string;
}) {
  const list = useInfiniteQuery(queue(of));
  const row = (each: Row): ReactNode => (
    <li key={each.caseId}>
      <QueueRow of={each} {...(ticks && { ticked: ticks.ticked.has(each.caseId), tick: (on: boolean) => ticks.tick(each.caseId, on) })} />
    </li>
  );
  return (
    <Pages
      of={list}
      empty={
        <Empty title={empty}>
          <p>{emptyWhat}</p>
        </Empty>
      }
    >
      {(rows) =>
        byDay ? (
          <div className="stack">
            {daysOf(rows).map(([key, words, group]) => (
              <section key={key} className="stack tight" aria-label={words}>
                <h2>{words}</h2>
                <ul className="list">{group.map(row)}</ul>
              </section>
            ))}
          </div>
        ) : (
          <ul className="list">{rows.map(row)}</ul>
        )
      }
    </Pages>
  );
}

/** By list, the next day first; who is on none comes last. */
function daysOf(rows: readonly Row[]): readonly (readonly [key: string, words: string, rows: readonly Row[]])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.batch ? `${row.batch.day} ${row.batch.id}` : '~';
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]) => {
      const { batch } = group[0]!;
      return [key, batch ? t('dayAt', { day: shortDay(`${batch.day}T00:00:00+07:00`), place: batch.place }) : t('noDay'), group] as const;
    });
}

/** j and k, and the arrows, from person to person. */
export function rowKeys(): readonly Shortcut[] {
  const go = (by: 1 | -1): void => {
    const links = [...document.querySelectorAll<HTMLElement>('[data-row]')];
    const at = links.findIndex((link) => link === document.activeElement || link.parentElement?.contains(document.activeElement));
    links[at === -1 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
  };
  return [
    { keys: ['j', 'ArrowDown'], shown: 'J ↓', does: t('key.down'), run: () => go(1) },
    { keys: ['k', 'ArrowUp'], shown: 'K ↑', does: t('key.up'), run: () => go(-1) },
    { keys: ['Enter'], shown: 'Enter', does: t('key.open') },
  ];
}
