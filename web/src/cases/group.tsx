import { useInfiniteQuery } from '@tanstack/react-query';
import type { Api } from '../api/client';
import { Pages } from '../ui/answer';
import { Sheet } from '../ui/page';
import { messages } from '../words/words';
import { CaseLine } from './case-line';
import { groupOf } from './queries';

const t = messages('group', {
  family: ['Satu keluarga ({n} orang)', 'One family ({n, plural, one {# person} other {# persons}})'],
  companions: ['Satu rombongan ({n} orang)', 'Companions ({n, plural, one {# person} other {# persons}})'],
  raid: ['Dari satu penertiban ({n} orang)', 'Met in one round-up ({n, plural, one {# person} other {# persons}})'],
  arrival: ['Tiba bersama ({n} orang)', 'Arrived together ({n, plural, one {# person} other {# persons}})'],
  alone: ['Yang lain tidak dapat Anda lihat.', 'The others are not for you to see.'],
  hidden: [
    '{n} lagi ditangani unit lain dan tidak dapat Anda lihat.',
    '{n, plural, one {# more is} other {# more are}} with other units and not for you to see.',
  ],
});

type Kind = 'family' | 'companions' | 'raid' | 'arrival';

/** Who belongs to the same family or group: where each of them is now, in one look. Those whom the viewer may not see are only counted. */
export function GroupOfCase({ groupId, caseId }: { readonly groupId: string; readonly caseId: string }) {
  const group = useInfiniteQuery(groupOf(groupId));
  const first = group.data?.pages[0];
  return (
    <Sheet title={first && t(first.kind as Kind, { n: first.size })}>
      <Pages of={group} empty={null}>
        {(items, { size }) => <Members of={items.filter(({ id }) => id !== caseId)} hidden={group.hasNextPage ? 0 : size - items.length} />}
      </Pages>
    </Sheet>
  );
}

function Members({ of, hidden }: { readonly of: readonly Api<'CaseRow'>[]; readonly hidden: number }) {
  return (
    <>
      <ul className="list">
        {of.map((each) => (
          <li key={each.id}>
            <CaseLine of={each} />
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="soft small">{of.length ? t('hidden', { n: hidden }) : t('alone')}</p>}
    </>
  );
}
