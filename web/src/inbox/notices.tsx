import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Check, CheckCheck } from 'lucide-react';
import { Link } from 'wouter';
import { api, ask, type Api } from '../api/client';
import { useAct } from '../ui/act';
import { Pages } from '../ui/answer';
import { Empty } from '../ui/page';
import { Problem } from '../ui/signs';
import { toast, toastProblem } from '../ui/toasts';
import { fromNow } from '../words/time';
import { messages, say } from '../words/words';
import { notices } from './queries';

const t = messages('notices', {
  nothing: ['Belum ada pemberitahuan', 'No notices yet'],
  nothingWhat: [
    'Di sini diberitahukan apa yang ditawarkan, dijawab, atau melewati batas waktu.',
    'You are told here of what is offered, answered or overdue.',
  ],
  seen: ['Sudah dilihat', 'Seen'],
  seenOf: ['Sudah dilihat: {number}', 'Seen: {number}'],
  new: ['Baru', 'New'],
  all: ['Tandai {n} di layar ini sudah dilihat', 'Mark the {n} on this screen as seen'],
  shared: [
    'Pemberitahuan dibaca bersama se-unit: yang Anda tandai tidak lagi baru bagi rekan Anda.',
    'A unit shares its notices: what you mark is no longer new to your colleagues.',
  ],
  noted: [
    '{n, plural, other {# pemberitahuan ditandai sudah dilihat.}}',
    '{n, plural, one {# notice marked as seen.} other {# notices marked as seen.}}',
  ],
});

/** Notes them as seen, or as not seen after all. */
const send = (ids: readonly string[], seen: boolean) => ask(api.POST('/api/v1/notices/seen', { body: { ids: [...ids], seen } }));

/** What was noted can be taken back for a moment, by who noted it. */
function useSee() {
  const client = useQueryClient();
  const undo = (ids: readonly string[]): void =>
    void send(ids, false)
      .then(() => client.invalidateQueries({ queryKey: notices.queryKey }))
      .catch(toastProblem);
  return useAct((ids: readonly string[]) => send(ids, true), {
    then: ({ ids }) => ids.length && toast(t('noted', { n: ids.length }), () => undo(ids)),
  });
}

/** What the unit or the role was told, the newest first. */
export function NoticeList() {
  const see = useSee();
  return (
    <Pages
      of={useInfiniteQuery(notices)}
      empty={
        <Empty title={t('nothing')}>
          <p>{t('nothingWhat')}</p>
        </Empty>
      }
    >
      {(items) => {
        // only what is on the screen: the unit shares its notices, and nobody marks for the others what none of them has had before their eyes
        const unseen = items.filter(({ seenAt }) => !seenAt).map(({ id }) => id);
        return (
          <div className="stack">
            {unseen.length > 1 && (
              <div className="row spread">
                <p className="hint">{t('shared')}</p>
                <button type="button" className="button" disabled={see.isPending} onClick={() => see.mutate(unseen)}>
                  <CheckCheck size={20} aria-hidden /> {t('all', { n: unseen.length })}
                </button>
              </div>
            )}
            <Problem error={see.error} />
            <ul className="list">
              {items.map((each) => (
                <li key={each.id}>
                  <OneNotice of={each} see={see} />
                </li>
              ))}
            </ul>
          </div>
        );
      }}
    </Pages>
  );
}

function OneNotice({
  of: { id, caseId, number, words, at, seenAt },
  see,
}: {
  readonly of: Api<'NoticeView'>;
  readonly see: ReturnType<typeof useSee>;
}) {
  return (
    <div className={seenAt ? 'notice-line' : 'notice-line unseen'}>
      <div>
        {!seenAt && <strong>{t('new')} · </strong>}
        {say(words)}
        <div className="row small soft">
          <Link href={`/cases/${caseId}`} className="mono" onClick={() => seenAt ?? see.mutate([id])}>
            {number}
          </Link>
          <time dateTime={at}>{fromNow(at)}</time>
        </div>
      </div>
      {!seenAt && (
        <button
          type="button"
          className="button quiet"
          aria-label={t('seenOf', { number })}
          disabled={see.isPending}
          onClick={() => see.mutate([id])}
        >
          <Check size={20} aria-hidden /> {t('seen')}
        </button>
      )}
    </div>
  );
}
