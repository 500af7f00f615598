import { useState } from 'react';
import type { Api } from '../api/client';
import { useMay } from '../session/session';
import { readDraft } from '../steps/drafts';
import { EventDialog } from '../steps/event-form';
import { Sheet } from '../ui/page';
import { roleName } from '../words/roles';
import { messages, say } from '../words/words';
import { answersNothing, isIdle, leadsBack } from './offered-steps';

const t = messages('acts', {
  title: ['Yang bisa saya lakukan', 'What I can do'],
  nothing: [
    'Tidak ada langkah yang menunggu peran Anda pada kasus ini. Lihat di bawah siapa yang dapat menggerakkannya.',
    'No step of this case waits for your role. See below who can move it.',
  ],
  notYet: ['Belum bisa', 'Not yet'],
  missing: ['Belum: {what}', 'Not yet: {what}'],
  rare: ['Keadaan khusus dan tanda', 'Special events and flags'],
  others: ['Yang bisa dilakukan orang lain', 'What others can do'],
  by: ['oleh {who}', 'by {who}'],
  draft: ['ada isian', 'begun'],
  where: ['menuju {state}', 'leads to {state}'],
});

/** What does not belong to the ordinary course, and may happen (nearly) anywhere. */
export const RARE =
  /_(raised|withdrawn)$|^(absconded|death_reported|released_on_request|merged_into|unmerged|reopened|same_report_as|release_statement_taken|inability_noted|repeat_\w+)$/;

type Possible = Api<'PossibleView'>;

/** The line of the procedure that the case's own state is of. */
export function mainOf({ regions, state }: Pick<Api<'CaseView'>, 'regions' | 'state'>): string {
  return regions.find((each) => each.state === state.state)?.region ?? 'main';
}

/** What is possible now: by whoever looks at first, then by others; and what each lacks. */
export function Acts({ of }: { readonly of: Api<'CaseView'> }) {
  const [event, setEvent] = useState<string>();
  const mayAct = useMay('case.act');
  const answers = of.handoffs
    .filter(({ status }) => status === 'open')
    .flatMap(({ accepted, declined, withdrawn }) => [accepted, declined, withdrawn]);
  const possible = onePerEvent(of.possible).filter(({ event: each }) => !answers.includes(each) && !answersNothing(each, of.handoffs));
  const mine = possible.filter((each) => each.mine && mayAct);
  const ordinary = mine.filter((each) => !RARE.test(each.event));
  const ready = ordinary.filter((each) => each.ready !== 'no' && !isIdle(each.event, of.facts));
  const notYet = ordinary.filter((each) => each.ready === 'no');
  const rare = mine.filter((each) => RARE.test(each.event) && each.ready !== 'no');
  const others = possible.filter((each) => !each.mine && !RARE.test(each.event));
  const main = mainOf(of);
  const besides = of.regions.filter(({ region }) => region !== main && ready.some((each) => each.region === region));
  const act = (each: Possible) => (
    <li key={each.event}>
      <button
        type="button"
        className={each.region === main && isOnward(each) ? 'button primary' : 'button'}
        onClick={() => setEvent(each.event)}
      >
        {say(each.label)}
        {readDraft(`${of.id}.${each.event}`) !== undefined && <span className="acts-draft">{t('draft')}</span>}
      </button>
    </li>
  );
  return (
    <Sheet title={t('title')}>
      {mine.length === 0 && <p className="soft">{t('nothing')}</p>}
      {ready.some(({ region }) => region === main) && (
        <ul className="acts no-print">{stepsFirst(ready.filter(({ region }) => region === main)).map(act)}</ul>
      )}
      {notYet.length > 0 && (
        <>
          <h3>{t('notYet')}</h3>
          <ul className="list">
            {notYet.map((each) => (
              <li key={each.event}>
                {say(each.label)} <Missing of={each} />
              </li>
            ))}
          </ul>
        </>
      )}
      {besides.length > 0 && (
        <div className="acts-beside no-print">
          {besides.map(({ region, regionLabel }) => (
            <div key={region} className="facts-pair">
              <span className="soft">{say(regionLabel)}</span>
              <ul className="acts">{ready.filter((each) => each.region === region).map(act)}</ul>
            </div>
          ))}
        </div>
      )}
      {rare.length > 0 && (
        <details className="no-print">
          <summary>{t('rare')}</summary>
          <ul className="acts">{rare.map(act)}</ul>
        </details>
      )}
      {others.length > 0 && (
        <details className="no-print">
          <summary>{t('others')}</summary>
          <ul className="list">
            {others.map((each) => (
              <li key={each.event}>
                {say(each.label)} <span className="soft">{t('by', { who: each.roles.map(roleName).join(', ') })}</span>{' '}
                <Missing of={each} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {event && <EventDialog caseView={of} event={event} close={() => setEvent(undefined)} />}
    </Sheet>
  );
}

const isOnward = ({ event, everywhere }: Possible) => !everywhere && !leadsBack(event);
const stepsFirst = (all: readonly Possible[]) => [...all].sort((a, b) => Number(isOnward(b)) - Number(isOnward(a)));

function Missing({ of: { missing } }: { readonly of: Possible }) {
  if (!missing.length) return null;
  return <div className="small soft">{t('missing', { what: missing.map((each) => say(each)).join('; ') })}</div>;
}

/** An event that may lead to several states is one thing to do; the way that is mine and open stands for it. */
function onePerEvent(all: readonly Possible[]): Possible[] {
  const rank = ({ mine, ready }: Possible): number => (mine ? 0 : 2) + (ready === 'no' ? 1 : 0);
  const byEvent = new Map<string, Possible>();
  for (const each of all) {
    const known = byEvent.get(each.event);
    if (!known || rank(each) < rank(known)) byEvent.set(each.event, each);
  }
  return [...byEvent.values()].sort((a, b) => Number(a.to === null) - Number(b.to === null));
}
