import { useInfiniteQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { Link } from 'wouter';
import { api, ask, type Api } from '../api/client';
import { useAct } from '../ui/act';
import { Pages } from '../ui/answer';
import { Empty } from '../ui/page';
import { Problem } from '../ui/signs';
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
});

/** What the unit or the role was told, the newest first. */
export function NoticeList() {
  return (
    <Pages
      of={useInfiniteQuery(notices)}
      empty={
        <Empty title={t('nothing')}>
          <p>{t('nothingWhat')}</p>
        </Empty>
      }
    >
      {(items) => (
        <ul className="list">
          {items.map((each) => (
            <li key={each.id}>
              <OneNotice of={each} />
            </li>
          ))}
        </ul>
      )}
    </Pages>
  );
}

function OneNotice({ of: { id, caseId, number, words, at, seenAt } }: { readonly of: Api<'NoticeView'> }) {
  const see = useAct(() => ask(api.POST('/api/v1/notices/{noticeId}/seen', { params: { path: { noticeId: id } } })));
  return (
    <div className={seenAt ? 'notice-line' : 'notice-line unseen'}>
      <div>
        {!seenAt && <strong>{t('new')} · </strong>}
        {say(words)}
        <div className="row small soft">
          <Link href={`/cases/${caseId}`} className="mono" onClick={() => seenAt ?? see.mutate()}>
            {number}
          </Link>
          <time dateTime={at}>{fromNow(at)}</time>
        </div>
        <Problem error={see.error} />
      </div>
      {!seenAt && (
        <button
          type="button"
          className="button quiet"
          aria-label={t('seenOf', { number })}
          disabled={see.isPending}
          onClick={() => see.mutate()}
        >
          <Check size={20} aria-hidden /> {t('seen')}
        </button>
      )}
    </div>
  );
}
