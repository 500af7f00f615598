import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { colleagues } from '../account/queries';
import { useMembership } from '../session/session';
import { Answer } from '../ui/answer';
import { Empty, Page, Sheet } from '../ui/page';
import { Problem } from '../ui/signs';
import { roleName } from '../words/roles';
import { messages } from '../words/words';
import '../account/account.css';
import { units } from './queries';
import { Roster } from './roster';

const t = messages('unit', {
  duty: ['Piket {unit}', 'Duty of {unit}'],
  back: ['Semua unit', 'All units'],
  staff: ['Yang bertugas di sini', 'Who works here'],
  nobody: ['Belum ada staf di unit ini', 'Nobody works in this unit yet'],
  nobodyWhat: ['Administrator memberi peran di halaman Staf.', 'An administrator gives roles on the staff page.'],
});

/** A unit as administrators see it: its duty roster and its people. */
export default function UnitPage() {
  const { code } = useParams<{ code: string }>();
  const all = useQuery(units);
  return (
    <Page
      title={all.data?.items.find((each) => each.code === code)?.name ?? code}
      actions={
        <Link href="/units" className="button quiet">
          {t('back')}
        </Link>
      }
    >
      <Problem error={all.error} again={() => void all.refetch()} />
      <UnitSheets code={code} />
    </Page>
  );
}

/** The duty roster of one's own unit, for those who make it. */
export function DutyPage() {
  const { unit } = useMembership()!;
  return (
    <Page title={t('duty', { unit: unit.name })}>
      <UnitSheets code={unit.code} />
    </Page>
  );
}

function UnitSheets({ code }: { readonly code: string }) {
  const staff = useQuery(colleagues(code));
  return (
    <div className="columns main-side">
      <Roster code={code} staff={staff.data ?? []} />
      <Sheet title={t('staff')}>
        <Answer of={staff}>
          {(people) =>
            people.length ? (
              <ul className="list parted">
                {people.map((each) => (
                  <li key={each.accountId}>
                    <strong>{each.displayName}</strong>
                    <br />
                    <span className="small soft">{each.roles.map(({ role }) => roleName(role)).join(', ')}</span>
                  </li>
                ))}
              </ul>
            ) : (
              <Empty title={t('nobody')}>
                <p>{t('nobodyWhat')}</p>
              </Empty>
            )
          }
        </Answer>
      </Sheet>
    </div>
  );
}
