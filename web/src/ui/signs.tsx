import { AlertTriangle, Check, Clock, Info, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { wordsOf } from '../api/problem';
import { fromNow, moment } from '../words/time';
import { say } from '../words/words';
import { t } from './words';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'plain';

const SIGNS = { good: Check, warn: Clock, bad: AlertTriangle, info: Info, plain: Minus } as const;

/** A state in a word or two, with a sign of its own: colour is never the only one. */
export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  const Sign = SIGNS[tone];
  return (
    <span className={`badge ${tone}`}>
      <Sign size={14} aria-hidden />
      {children}
    </span>
  );
}

/** Until when something was promised, and whether that is over. */
export function Due({ at, overdue }: { readonly at: string | null; readonly overdue?: boolean }) {
  if (at === null) return <span className="soft small">{t('noDue')}</span>;
  const late = overdue ?? Date.parse(at) < Date.now();
  return (
    <Badge tone={late ? 'bad' : Date.parse(at) - Date.now() < 86_400_000 ? 'warn' : 'plain'}>
      <time dateTime={at} title={moment(at)}>
        {late ? `${t('overdue')} · ${fromNow(at)}` : t('due', { at: moment(at) })}
      </time>
    </Badge>
  );
}

export function Notice({ tone = 'info', children }: { readonly tone?: Exclude<Tone, 'plain'>; readonly children: ReactNode }) {
  return <div className={`notice ${tone}`}>{children}</div>;
}

/** Why something could not be done, in words, and the button to try it again. */
export function Problem({ error, again }: { readonly error: unknown; readonly again?: (() => void) | undefined }) {
  if (!error) return null;
  return (
    <div className="notice bad" role="alert">
      <p>{say(wordsOf(error))}</p>
      {again && (
        <div>
          <button type="button" className="button" onClick={again}>
            {t('again')}
          </button>
        </div>
      )}
    </div>
  );
}

export function Loading() {
  return (
    <p className="soft busy row" role="status">
      {t('loading')}
    </p>
  );
}
