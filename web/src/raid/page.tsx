import { Pencil, Printer, Trash2, UserPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link, Redirect, useParams } from 'wouter';
import { v7 } from 'uuid';
import { regionOf } from '../intake/page';
import '../intake/intake.css';
import { Photos, Thumbnail } from '../intake/photos';
import { LocationField, regionName, RegionField } from '../intake/where';
import { t as word } from '../intake/words';
import { serverNow } from '../offline/clock';
import { beginDraft, findDraft } from '../offline/drafts';
import { ClockNotice, Kept, WorksOffline } from '../offline/here';
import { sendNow } from '../offline/queue';
import { listSendings } from '../offline/sendings';
import type { StoredSending } from '../offline/store';
import { useDraft } from '../offline/use-draft';
import { useStored } from '../offline/use-stored';
import { useMembership, useSession, type Membership } from '../session/session';
import { personOf } from '../street/sending';
import { Status } from '../street/status';
import { Field } from '../ui/field';
import { Empty, Page, Sheet } from '../ui/page';
import { Badge, Loading, Notice } from '../ui/signs';
import { toastProblem } from '../ui/toasts';
import { moment } from '../words/time';
import { groupsOf, intakeOf, isComplete, isDone, kindOf, nextPerson, type RaidDraft, type RaidPerson } from './draft';
import { PersonForm } from './person';
import './raid.css';
import { enqueueRaid } from './send';
import { t } from './words';

/** `/raid` begins one; `/raid/:id` goes on with it. */
export default function RaidPage() {
  const { id } = useParams<{ id?: string }>();
  const account = useSession().me!.account.id;
  const membership = useMembership()!;
  return id === undefined ? (
    <Begin account={account} membership={membership} />
  ) : (
    <Raid key={id} id={id} account={account} membership={membership} />
  );
}

function Begin({ account, membership }: { readonly account: string; readonly membership: Membership }) {
  const [id, setId] = useState<string>();
  useEffect(() => {
    const metAt = new Date(serverNow()).toISOString();
    const empty: RaidDraft = { region: regionOf(membership), place: '', lat: '', lon: '', metAt, people: [nextPerson(v7())] };
    void beginDraft(account, 'raid', empty, withoutIds).then(setId);
  }, [account, membership]);
  return id === undefined ? <Loading /> : <Redirect to={`/raid/${id}`} replace />;
}

function withoutIds({ people, ...rest }: RaidDraft): unknown {
  return { ...rest, people: people.map((person) => ({ ...person, id: '' })) };
}

interface RaidProps {
  readonly id: string;
  readonly account: string;
  readonly membership: Membership;
}

function Raid({ id, account, membership }: RaidProps) {
  const open = useDraft<RaidDraft>(account, 'raid', id);
  const sendings = useStored(() => listSendings(account), account);
  const [at, setAt] = useState<string>();
  const { content: raid, keeping } = open;
  const change = (patch: Partial<RaidDraft>): void => open.change((was) => ({ ...was, ...patch }));
  const put = (person: string, to: (was: RaidPerson) => RaidPerson): void =>
    open.change((was) => ({ ...was, people: was.people.map((each) => (each.id === person ? to(each) : each)) }));

  if (raid === undefined) return <Loading />;
  if (raid === null)
    return (
      <Page title={t('title')}>
        <Empty title={word('gone')}>
          <Link href="/street" className="button">
            {word('toStreet')}
          </Link>
        </Empty>
      </Page>
    );
  const current = raid.people.find((person) => person.id === at && !person.sent) ?? raid.people.findLast((person) => !person.sent);
  const add = (): void => {
    const person = nextPerson(v7(), current?.group);
    change({ people: [...raid.people, person] });
    setAt(person.id);
    document.querySelector('.raid-person')?.scrollIntoView();
  };
  return (
    <Page title={t('title')} actions={<WorksOffline />}>
      <div className="intake stack">
        <div className="intake-progress no-print">
          <div className="row spread">
            <strong>
              {t('count', { n: raid.people.length, ready: raid.people.filter((each) => each.sent || isComplete(raid, each)).length })}
            </strong>
            <Kept keeping={keeping} />
          </div>
        </div>
        <ClockNotice />
        {keeping === 'full' && (
          <Notice tone="bad">
            <strong>{word('fullTitle')}</strong>
            <p>{word('fullWhat')}</p>
          </Notice>
        )}
        {keeping === 'clash' && (
          <Notice tone="bad">
            <strong>{word('clashTitle')}</strong>
            <div className="row">
              <button type="button" className="button primary" onClick={() => open.settle('mine')}>
                {word('useMine')}
              </button>
              <button type="button" className="button" onClick={() => open.settle('theirs')}>
                {word('useTheirs')}
              </button>
            </div>
          </Notice>
        )}
        <details className="sheet more no-print" open={raid.place === ''}>
          <summary>{[t('place'), raid.place.trim()].filter(Boolean).join(': ')}</summary>
          <div className="stack">
            <RegionField value={raid.region} change={(region) => change({ region })} />
            <Field label={word('placeLabel')}>
              {(input) => (
                <input {...input} maxLength={300} value={raid.place} onInput={(event) => change({ place: event.currentTarget.value })} />
              )}
            </Field>
            <LocationField lat={raid.lat} lon={raid.lon} change={change} />
          </div>
        </details>
        {current && (
          <div className="raid-person no-print" key={current.id}>
            <Sheet title={t('person', { n: raid.people.indexOf(current) + 1 })}>
              <Photos
                account={account}
                owner={current.id}
                photos={current.photos}
                change={(to) => put(current.id, (was) => ({ ...was, photos: to(was.photos) }))}
              />
              <PersonForm
                person={current}
                raid={raid}
                change={(patch) => put(current.id, (was) => ({ ...was, ...patch }))}
                join={(group, kind) =>
                  open.change((was) => ({
                    ...was,
                    people: was.people.map((each) => (each.id === current.id ? { ...each, group } : each)),
                    companions: [...(was.companions ?? []).filter((each) => each !== group), ...(kind === 'companions' ? [group] : [])],
                  }))
                }
              />
            </Sheet>
          </div>
        )}
        <button type="button" className="button wide no-print" onClick={add}>
          <UserPlus aria-hidden />
          {t('add')}
        </button>
        <PeopleList
          id={id}
          account={account}
          raid={raid}
          sendings={sendings ?? []}
          edit={setAt}
          drop={(person) => change({ people: raid.people.filter((each) => each.id !== person) })}
        />
        <SendAll
          id={id}
          account={account}
          membership={membership}
          raid={raid}
          kept={open.kept}
          sent={(ids) =>
            open.change((was) => ({ ...was, people: was.people.map((each) => (ids.includes(each.id) ? { ...each, sent: true } : each)) }))
          }
        />
      </div>
    </Page>
  );
}

/** Everybody in one list: to be gone through, and to be given along at the handover. */
function PeopleList({
  account,
  raid,
  sendings,
  edit,
  drop,
}: {
  readonly id: string;
  readonly account: string;
  readonly raid: RaidDraft;
  readonly sendings: readonly StoredSending[];
  readonly edit: (id: string) => void;
  readonly drop: (id: string) => void;
}) {
  return (
    <Sheet
      title={t('list')}
      actions={
        <button type="button" className="button quiet" onClick={() => print()}>
          <Printer aria-hidden size={20} />
          {t('print')}
        </button>
      }
    >
      <p className="small">{[regionName(raid.region), raid.place.trim(), moment(raid.metAt)].filter(Boolean).join(' · ')}</p>
      <ol className="raid-list">
        {raid.people.map((person, n) => {
          const sending = sendings.find((each) => each.id === person.id);
          const [photo] = person.photos;
          return (
            <li key={person.id}>
              <span className="no-print">{photo ? <Thumbnail account={account} id={photo.id} alt="" /> : <span className="thumb" />}</span>
              <span className="stack tight">
                <span>
                  <strong>
                    {n + 1}. {personOf(intakeOf(raid, person))}
                  </strong>{' '}
                  {person.group && <Badge tone="info">{t(kindOf(raid, person.group), { letter: person.group })}</Badge>}
                </span>
                {sending ? (
                  <Link href={`/outbox/${sending.id}`} className="row">
                    <span className="mono">{sending.number ?? ''}</span> <Status of={sending} />
                  </Link>
                ) : (
                  <Badge tone={isComplete(raid, person) ? 'good' : 'warn'}>{t(isComplete(raid, person) ? 'ready' : 'incomplete')}</Badge>
                )}
              </span>
              {!person.sent && (
                <span className="row no-print">
                  <button type="button" className="button quiet" aria-label={t('edit', { n: n + 1 })} onClick={() => edit(person.id)}>
                    <Pencil aria-hidden size={20} />
                  </button>
                  {raid.people.length > 1 && (
                    <button type="button" className="button quiet" aria-label={t('drop', { n: n + 1 })} onClick={() => drop(person.id)}>
                      <Trash2 aria-hidden size={20} />
                    </button>
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p className="raid-signs">
        <span>{t('gives')}</span>
        <span>{t('receives')}</span>
      </p>
    </Sheet>
  );
}

function SendAll({
  id,
  account,
  membership: { actingAs },
  raid,
  kept,
  sent,
}: RaidProps & { readonly raid: RaidDraft; readonly kept: () => Promise<void>; readonly sent: (ids: readonly string[]) => void }) {
  const [busy, setBusy] = useState(false);
  const ready = groupsOf(raid).reduce((sum, { people }) => sum + people.length, 0);
  const left = raid.people.filter((person) => !person.sent).length - ready;
  if (isDone(raid))
    return (
      <div className="stack tight no-print" role="status">
        <p>{t('done')}</p>
        <Link href="/outbox" className="button">
          {t('toOutbox')}
        </Link>
      </div>
    );
  const send = async (): Promise<void> => {
    setBusy(true);
    try {
      await kept();
      const latest = (await findDraft<RaidDraft>(account, id))?.content ?? raid;
      sent(await enqueueRaid(id, latest, { account, actingAs }));
      await kept();
      void sendNow();
    } catch (error) {
      toastProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack tight no-print">
      <button
        type="button"
        className="button primary send"
        disabled={busy || ready === 0 || raid.region === ''}
        onClick={() => void send()}
      >
        {t('send', { n: ready })}
      </button>
      {left > 0 && <p className="hint">{t('left', { n: left })}</p>}
      {raid.region === '' && <p className="wrong">{word('needRegion')}</p>}
    </div>
  );
}
