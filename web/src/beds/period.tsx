import { useState, type ReactNode } from 'react';
import { isoDay } from '../words/time';
import { messages } from '../words/words';
import { Entry } from './form';

const t = messages('period', { from: ['Dari', 'From'], to: ['Sampai', 'To'] });

const DAY = 86_400_000;

/**
 * The days that are looked at, of Asia/Jakarta, both included: at first as many as are said, until today.
 * @returns the first, the last, and the fields that change them
 */
export function usePeriod(days: number): readonly [from: string, to: string, fields: ReactNode] {
  const [from, setFrom] = useState(isoDay(new Date(Date.now() - days * DAY)));
  const [to, setTo] = useState(isoDay());
  const fields = (
    <div className="row no-print">
      <Entry label={t('from')} type="date" required max={to} value={from} change={(day) => day && setFrom(day)} />
      <Entry label={t('to')} type="date" required min={from} value={to} change={(day) => day && setTo(day)} />
    </div>
  );
  return [from, to, fields];
}
