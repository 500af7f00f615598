import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Pages } from '../ui/answer';
import { Answers } from '../ui/field';
import { Empty, Page } from '../ui/page';
import { number } from '../words/time';
import { messages } from '../words/words';
import { CaseLine } from './case-line';
import { worklist, type Scope } from './queries';

const t = messages('worklist', {
  title: ['Kasus', 'Cases'],
  whose: ['Kasus siapa', 'Whose cases'],
  unit: ['Unit saya', 'My unit'],
  mine: ['Saya kerjakan', 'Mine'],
  desk: ['Menunggu peran saya', 'Waiting for my role'],
  agency: ['Semua unit sejenis', 'All units of my kind'],
  open: ['Terbuka', 'Open'],
  overdue: ['Lewat waktu', 'Overdue'],
  soon: ['Jatuh tempo sehari ini', 'Due within a day'],
  unclaimed: ['Belum dikerjakan', 'Not taken up'],
  nothing: ['Tidak ada kasus di sini', 'No cases here'],
  nothingWhat: [
    'Kasus muncul di sini begitu unit Anda membukanya atau menerima serah terima. Lihat juga kotak masuk.',
    'Cases appear here as soon as your unit opens one or accepts a handoff. Look into the inbox, too.',
  ],
});

const SCOPES = ['unit', 'mine', 'desk', 'agency'] as const satisfies readonly Scope[];

/** What there is to do, in the order of what was promised. */
export default function WorklistPage() {
  const [scope, setScope] = useState<Scope>('unit');
  const list = useInfiniteQuery(worklist(scope));
  const counts = list.data?.pages[0]?.counts;
  return (
    <Page title={t('title')}>
      <div className="stack">
        <Answers
          legend={t('whose')}
          name="scope"
          options={SCOPES.map((value) => ({ value, label: t(value) }))}
          value={scope}
          change={(value) => setScope(value as Scope)}
        />
        {counts && (
          <dl className="counts">
            {(['open', 'overdue', 'soon', 'unclaimed'] as const).map((each) => (
              <div key={each} className={each === 'overdue' && counts.overdue ? 'late' : undefined}>
                <dt>{t(each)}</dt>
                <dd>{number(counts[each])}</dd>
              </div>
            ))}
          </dl>
        )}
        <Pages
          of={list}
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
                  <CaseLine of={each} />
                </li>
              ))}
            </ul>
          )}
        </Pages>
      </div>
    </Page>
  );
}
