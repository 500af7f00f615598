import { useEffect, useState } from 'react';
import { Link, Redirect, useLocation, useParams } from 'wouter';
import { ClockNotice, Kept, WorksOffline } from '../offline/here';
import { serverNow } from '../offline/clock';
import { beginDraft, findDraft } from '../offline/drafts';
import { alone } from '../offline/carry';
import { sendNow } from '../offline/queue';
import { enqueue, findSending } from '../offline/sendings';
import { dropSent } from '../offline/store';
import { useDraft, type OpenDraft } from '../offline/use-draft';
import { useStored } from '../offline/use-stored';
import { useMembership, useSession, type Membership } from '../session/session';
import { Empty, Page, Sheet } from '../ui/page';
import { Loading, Notice } from '../ui/signs';
import { toastProblem } from '../ui/toasts';
import { chainOf } from './commands';
import { emptyDraft, isIll, missingOf, needsSpecialReferral, partsOf, type IntakeDraft, type Part, type Until } from './draft';
import { Codes } from './fields';
import './intake.css';
import { MorePart, SafetyQuestions } from './more';
import { Photos } from './photos';
import { regionName, WherePart } from './where';
import { WhoPart } from './who';
import { t } from './words';

/** `/intake` begins a draft, or goes on with one in which nothing is written yet; `/intake/:id` is that one. */
export default function IntakePage() {
  const { id } = useParams<{ id?: string }>();
  const account = useSession().me!.account.id;
  const membership = useMembership()!;
  return id === undefined ? (
    <Begin account={account} membership={membership} />
  ) : (
    <Intake key={id} id={id} account={account} membership={membership} />
  );
}

function Begin({ account, membership }: { readonly account: string; readonly membership: Membership }) {
  const [id, setId] = useState<string>();
  useEffect(() => {
    const empty = emptyDraft({ region: regionOf(membership), place: '', lat: '', lon: '', metAt: new Date(serverNow()).toISOString() });
    void beginDraft(account, 'intake', empty).then(setId);
  }, [account, membership]);
  return id === undefined ? <Loading /> : <Redirect to={`/intake/${id}`} replace />;
}

/** The territory of a unit of a kabupaten or kota, by its code; empty for one of the whole province. */
export function regionOf({ unit }: Membership): string {
  return /-(\d{2}\.\d{2})$/.exec(unit.code)?.[1] ?? '';
}

interface IntakeProps {
  readonly id: string;
  readonly account: string;
  readonly membership: Membership;
}

function Intake({ id, account, membership }: IntakeProps) {
  const open = useDraft<IntakeDraft>(account, 'intake', id);
  const { content: draft, keeping } = open;
  const change = (patch: Partial<IntakeDraft>): void => open.change((was) => ({ ...was, ...patch }));
  const street = membership.role.startsWith('satpol');

  if (draft === undefined) return <Loading />;
  if (draft === null)
    return (
      <Page title={t('title')}>
        <Empty title={t('gone')}>
          <p>{t('goneWhat')}</p>
          <Link href="/street" className="button">
            {t('toStreet')}
          </Link>
        </Empty>
      </Page>
    );
  return (
    <Page title={t('title')} actions={<WorksOffline />}>
      <form className="intake stack" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <Progress draft={draft} keeping={keeping} />
        <ClockNotice />
        <Trouble open={open} account={account} />
        <Sheet title={t('photos')}>
          <p className="hint">{t('photosHint')}</p>
          <Photos
            account={account}
            owner={id}
            photos={draft.photos}
            change={(to) => open.change((was) => ({ ...was, photos: to(was.photos) }))}
          />
        </Sheet>
        <WherePart draft={draft} change={change} street={street} />
        <WhoPart draft={draft} change={change} />
        <Sheet title={t('safetyTitle')}>
          <SafetyQuestions safety={draft.safety} change={(safety) => change({ safety })} />
        </Sheet>
        <MorePart draft={draft} change={change} />
        <SendPart id={id} account={account} membership={membership} draft={draft} change={change} kept={open.kept} />
      </form>
    </Page>
  );
}

/** What is there and what is missing, always in sight. */
function Progress({ draft, keeping }: { readonly draft: IntakeDraft; readonly keeping: OpenDraft<IntakeDraft>['keeping'] }) {
  const parts = partsOf(draft);
  const all = Object.keys(parts) as Part[];
  const done = all.filter((part) => parts[part]).length;
  const open = all.filter((part) => !parts[part]).map((part) => t(part));
  return (
    <div className="intake-progress no-print">
      <div className="row spread">
        <progress max={all.length} value={done} aria-label={t('progress', { done, all: all.length })} />
        <Kept keeping={keeping} />
      </div>
      <span className="small">{open.length ? t('missing', { what: open.join(', ') }) : t('complete')}</span>
    </div>
  );
}

/** No room, or another window on the same draft: said, and nothing is lost without somebody choosing so. */
function Trouble({ open: { keeping, settle, change }, account }: { readonly open: OpenDraft<IntakeDraft>; readonly account: string }) {
  if (keeping === 'full')
    return (
      <Notice tone="bad">
        <strong>{t('fullTitle')}</strong>
        <p>{t('fullWhat')}</p>
        <div>
          <button type="button" className="button" onClick={() => void dropSent(account).then(() => change((was) => ({ ...was })))}>
            {t('dropSent')}
          </button>
        </div>
      </Notice>
    );
  if (keeping !== 'clash') return null;
  return (
    <Notice tone="bad">
      <strong>{t('clashTitle')}</strong>
      <p>{t('clashWhat')}</p>
      <div className="row">
        <button type="button" className="button primary" onClick={() => settle('mine')}>
          {t('useMine')}
        </button>
        <button type="button" className="button" onClick={() => settle('theirs')}>
          {t('useTheirs')}
        </button>
      </div>
    </Notice>
  );
}

function SendPart({
  id,
  account,
  membership: { role, actingAs },
  draft,
  change,
  kept,
}: IntakeProps & {
  readonly draft: IntakeDraft;
  readonly change: (patch: Partial<IntakeDraft>) => void;
  readonly kept: () => Promise<void>;
}) {
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const before = useStored(() => findSending(account, id), id);
  const complete = missingOf(draft).length === 0;
  const until: Until = complete ? (draft.until === 'opened' ? 'handed' : draft.until) : 'opened';
  const lead = role === 'satpol.lead';

  const send = async (): Promise<void> => {
    setBusy(true);
    try {
      await kept();
      const latest = (await findDraft<IntakeDraft>(account, id))?.content ?? draft;
      const put = () =>
        enqueue({ id, account, actingAs, draft: latest, until: lead ? 'handed' : until, chain: chainOf(latest, role, until) });
      await (before ? alone(put, true) : put());
      go(`/outbox/${id}`, { replace: true });
      void sendNow();
    } catch (error) {
      toastProblem(error);
      setBusy(false);
    }
  };

  return (
    <Sheet title={t('sendTitle')}>
      {before?.number && <p>{t('sentAlready', { number: before.number })}</p>}
      {lead && <p>{t('leadReports')}</p>}
      {!lead && !complete && <p>{t('openNow')}</p>}
      {!lead && complete && (
        <>
          <Codes
            legend={t('until')}
            codes={['until_handed', 'until_recorded']}
            value={`until_${until}`}
            change={(code) => change({ until: code === 'until_handed' ? 'handed' : 'recorded' })}
          />
          {until === 'handed' && <Handover draft={draft} change={change} role={role} />}
        </>
      )}
      <div className="row">
        <button type="button" className="button primary send" disabled={busy || draft.region === ''} onClick={() => void send()}>
          {t('send')}
        </button>
        <Link href="/street" className="button">
          {t('later')}
        </Link>
      </div>
      {draft.region === '' && <p className="wrong">{t('needRegion')}</p>}
    </Sheet>
  );
}

/** Where the case goes by what was answered. */
function Handover({
  draft,
  change,
  role,
}: {
  readonly draft: IntakeDraft;
  readonly change: (patch: Partial<IntakeDraft>) => void;
  readonly role: string;
}) {
  if (needsSpecialReferral(draft))
    return (
      <Notice tone="warn">
        <p>{t('handsToSpecial')}</p>
      </Notice>
    );
  const offered = role.startsWith('satpol') || role.startsWith('police');
  return (
    <>
      {isIll(draft) && (
        <Codes
          legend={t('ill_to')}
          codes={['to_dinsos', 'to_hospital']}
          value={`to_${draft.to}`}
          change={(code) => change({ to: code === 'to_hospital' ? 'hospital' : 'dinsos' })}
        />
      )}
      {draft.to === 'dinsos' && <p>{offered ? t('handsToDinsos', { region: regionName(draft.region) }) : t('goesOn')}</p>}
    </>
  );
}
