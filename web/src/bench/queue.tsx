import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answers, Field } from '../ui/field';
import { Problem } from '../ui/signs';
import { shortDay } from '../words/time';
import { Desk } from './desk';
import { MakeDay } from './make-day';
import { batches, type Only } from './queries';
import { QueueList, rowKeys } from './queue-list';
import { ServiceLine } from './service-line';
import { t } from './words';

const SHOWN = ['all', 'offered', 'pending', 'second', 'overdue'] as const satisfies readonly (Only | 'all')[];

/** Whom to check: what is due first, first. */
export default function QueuePage() {
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('all');
  const [byDay, setByDay] = useState(false);
  const [batch, setBatch] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [making, setMaking] = useState(false);
  const lists = useInfiniteQuery(batches);
  const days = lists.data?.pages.flatMap(({ items }) => items) ?? [];
  const tick = (caseId: string, on: boolean): void => {
    setTicked((before) => new Set(on ? [...before, caseId] : [...before].filter((each) => each !== caseId)));
  };
  const tickFocused = (): void => {
    document.activeElement?.closest('.queue-row')?.querySelector<HTMLInputElement>('[data-tick]')?.click();
  };
  return (
    <Desk
      title={t('queue')}
      keys={[...rowKeys(), { keys: ['x'], shown: 'X', does: t('key.tick'), run: tickFocused }]}
      actions={
        <button type="button" className="button primary" disabled={ticked.size === 0} onClick={() => setMaking(true)}>
          {t('makeDay', { count: ticked.size })}
        </button>
      }
    >
      <ServiceLine />
      <div className="queue-filters">
        <Answers
          legend={t('show')}
          name="only"
          options={SHOWN.map((value) => ({ value, label: t(`only.${value}`) }))}
          value={shown}
          change={(value) => setShown(value as typeof shown)}
        />
        <Answers
          legend={t('order')}
          name="order"
          options={[
            { value: 'due', label: t('byDue') },
            { value: 'day', label: t('byDay') },
          ]}
          value={byDay ? 'day' : 'due'}
          change={(value) => setByDay(value === 'day')}
        />
        <Field label={t('list')}>
          {(input) => (
            <select {...input} value={batch} onChange={({ currentTarget }) => setBatch(currentTarget.value)}>
              <option value="">{t('anyList')}</option>
              {days.map(({ id, day, place }) => (
                <option key={id} value={id}>
                  {t('dayAt', { day: shortDay(`${day}T00:00:00+07:00`), place })}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Problem error={lists.error} again={() => void lists.refetch()} />
      <QueueList
        of={{ work: 'identity', only: shown === 'all' ? undefined : shown, batch: batch || undefined }}
        byDay={byDay}
        ticks={{ ticked, tick }}
        empty={t('empty')}
        emptyWhat={t('emptyWhat')}
      />
      {making && (
        <MakeDay
          caseIds={[...ticked]}
          close={() => setMaking(false)}
          made={() => {
            setMaking(false);
            setTicked(new Set());
          }}
        />
      )}
    </Desk>
  );
}
