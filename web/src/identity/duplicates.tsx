import { useInfiniteQuery } from '@tanstack/react-query';
import { Check, Search, X } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { api, ask, once, type Api } from '../api/client';
import { useMay } from '../session/session';
import { useAct } from '../ui/act';
import { Pages } from '../ui/answer';
import { Empty, Sheet } from '../ui/page';
import { Badge, Notice, Problem } from '../ui/signs';
import { moment, number, shortDay } from '../words/time';
import { say } from '../words/words';
import { DecidePair, UndoPair } from './decide-pair';
import './identity.css';
import { t } from './pair-words';
import { duplicatesOf } from './queries';

type Pair = Api<'DuplicateView'>;

/** Who may be the same person as that of a case: why, why not, and what people have decided. */
export function Duplicates({ caseId }: { readonly caseId: string }) {
  const list = useInfiniteQuery(duplicatesOf(caseId));
  const maySearch = useMay('case.act');
  const search = useAct(() =>
    ask(api.POST('/api/v1/cases/{caseId}/duplicates/search', { params: { path: { caseId }, query: { limit: 20 } }, headers: once() })),
  );
  const first = list.data?.pages[0];
  return (
    <Sheet
      title={t('title')}
      actions={
        maySearch && (
          <button type="button" className="button" disabled={search.isPending} onClick={() => search.mutate()}>
            <Search size={18} aria-hidden /> {t('search')}
          </button>
        )
      }
    >
      <p className="soft small">
        {t('hint')} {first?.searchedAt && t('searched', { at: moment(first.searchedAt), count: number(first.compared ?? 0) })}
      </p>
      <Problem error={search.error} />
      {first && first.items.length > 0 && !first.youDecide && <Notice>{t('youMayNot')}</Notice>}
      <Pages
        of={list}
        empty={
          <Empty title={t(first?.searchedAt ? 'nobody' : 'notSearched')}>
            <p>{t(first?.searchedAt ? 'nobodyWhat' : 'notSearchedWhat')}</p>
          </Empty>
        }
      >
        {(pairs, { youDecide }) => (
          <div>
            {pairs.map((pair) => (
              <OnePair key={pair.pairId} caseId={caseId} pair={pair} mayDecide={youDecide} />
            ))}
          </div>
        )}
      </Pages>
      {first && first.history.length > 0 && (
        <div className="stack tight">
          <h3>{t('history')}</h3>
          <Cases of={first.history} />
        </div>
      )}
    </Sheet>
  );
}

function OnePair({ caseId, pair, mayDecide }: { readonly caseId: string; readonly pair: Pair; readonly mayDecide: boolean }) {
  const [asked, setAsked] = useState<'same' | 'not_same' | 'undo'>();
  const { level, words, state, decided, initials, erased, earlierRegister, cases, ask: units, reasons } = pair;
  const isDecided = state === 'same' || state === 'not_same';
  const close = (): void => setAsked(undefined);
  return (
    <article className="pair">
      <div className="row">
        <h3>{erased ? t('erased') : (initials ?? t('nameless'))}</h3>
        <Badge tone={level === 'very_likely' ? 'bad' : 'warn'}>{say(words)}</Badge>
        <Badge tone={isDecided ? 'good' : 'plain'}>{t(`state.${state as 'same'}`)}</Badge>
        {earlierRegister && <Badge>{t('earlier')}</Badge>}
      </div>
      {decided && (
        <p className="small soft">
          {t('by', { who: decided.by ?? t('somebody'), unit: decided.unit, at: moment(decided.at) })}
          {decided.reason && `, ${t('because', { reason: t(`reason.${decided.reason as 'face'}`) })}`}
        </p>
      )}
      <Cases of={cases} />
      {units.length > 0 && <p className="small">{t('hidden', { units: units.map(({ name }) => name).join(', ') })}</p>}
      {reasons.length > 0 && (
        <div className="columns two">
          <Reasons title={t('for')} of={reasons.filter(({ speaksFor }) => speaksFor)} />
          <Reasons title={t('against')} of={reasons.filter(({ speaksFor }) => !speaksFor)} />
        </div>
      )}
      {mayDecide && (
        <div className="row">
          {isDecided ? (
            <button type="button" className="button" onClick={() => setAsked('undo')}>
              {t('undo')}
            </button>
          ) : (
            <>
              <button type="button" className="button" onClick={() => setAsked('same')}>
                {t('same')}
              </button>
              <button type="button" className="button" onClick={() => setAsked('not_same')}>
                {t('notSame')}
              </button>
            </>
          )}
        </div>
      )}
      {asked === 'undo' && <UndoPair caseId={caseId} pairId={pair.pairId} close={close} />}
      {(asked === 'same' || asked === 'not_same') && <DecidePair caseId={caseId} pairId={pair.pairId} decision={asked} close={close} />}
    </article>
  );
}

function Reasons({ title, of }: { readonly title: string; readonly of: Pair['reasons'] }) {
  const Sign = of[0]?.speaksFor ? Check : X;
  return (
    <div className="stack tight">
      <h4 className="soft small">{title}</h4>
      {of.length === 0 && <p className="small soft">{t('nothing')}</p>}
      <ul className="reasons small">
        {of.map(({ field, words, weight }) => (
          <li key={field}>
            <Sign size={16} aria-hidden />
            <span>{say(words)}</span>
            <span className="soft mono" title={t('points', { weight: number(weight) })}>
              {weight > 0 ? '+' : ''}
              {number(weight)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Cases({ of }: { readonly of: readonly Api<'DuplicateCaseView'>[] }) {
  return (
    <ul className="plain stack tight">
      {of.map(({ caseId, number: caseNumber, stateLabel, open, openedAt }) => (
        <li key={caseId} className="row small">
          <Link href={`/cases/${caseId}`} className="mono">
            {caseNumber}
          </Link>
          <span>{shortDay(openedAt)}</span>
          <span className="soft">{say(stateLabel)}</span>
          <Badge tone={open ? 'info' : 'plain'}>{t(open ? 'open' : 'closed')}</Badge>
        </li>
      ))}
    </ul>
  );
}
