import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Notice, Problem } from '../ui/signs';
import { fromNow } from '../words/time';
import { messages } from '../words/words';
import { passwordRequests } from './queries';

const t = messages('requests', {
  title: ['Lupa kata sandi ({n})', 'Forgotten passwords ({n})'],
  what: [
    'Hubungi orangnya lewat nomor yang Anda kenal, baru beri kata sandi baru.',
    'Call the person at a number you know before you give a new password.',
  ],
  asked: ['meminta {ago}', 'asked {ago}'],
  more: ['dan lainnya', 'and more'],
});

/** Who has forgotten their password, if anybody has. */
export function Requests() {
  const list = useInfiniteQuery(passwordRequests);
  const waiting = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (!waiting.length) return <Problem error={list.error} again={() => void list.refetch()} />;
  return (
    <Notice tone="warn">
      <h2>{t('title', { n: waiting.length })}</h2>
      <p className="small">{t('what')}</p>
      <ul className="list">
        {waiting.map((each) => (
          <li key={each.id}>
            <Link href={`/admin/${each.accountId}`}>{each.displayName}</Link>{' '}
            <span className="small soft">
              {each.username} · {t('asked', { ago: fromNow(each.askedAt) })}
            </span>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <button type="button" className="button" onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </button>
      )}
    </Notice>
  );
}
