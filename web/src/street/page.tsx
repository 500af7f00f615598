import { ClipboardPen, Send, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { missingOf, namesOf, type IntakeDraft } from '../intake/draft';
import { ClockNotice, WorksOffline } from '../offline/here';
import { dropDraft, listDrafts, type Draft } from '../offline/drafts';
import { listSendings } from '../offline/sendings';
import { hasPhoneCode } from '../offline/store';
import { useStored } from '../offline/use-stored';
import { isDone, type RaidDraft } from '../raid/draft';
import { useSession } from '../session/session';
import { Dialog } from '../ui/dialog';
import { Empty, Page } from '../ui/page';
import { Badge, Loading } from '../ui/signs';
import { fromNow } from '../words/time';
import './street.css';
import { t } from './words';

/** Where an officer in the street begins: what can be opened, what is not finished, what is not sent. */
export default function StreetPage() {
  const account = useSession().me!.account.id;
  const drafts = useStored(() => listDrafts<IntakeDraft | RaidDraft>(account), account);
  const sendings = useStored(() => listSendings(account), account);
  const registered = useStored(() => hasPhoneCode(account), account);
  const unsent = sendings?.filter(({ state }) => state !== 'sent').length ?? 0;
  const attention = sendings?.filter(({ state }) => state === 'conflict' || state === 'failed').length ?? 0;
  return (
    <Page title={t('title')} actions={<WorksOffline />}>
      <div className="stack street">
        <ClockNotice />
        <div className="street-ways">
          <Link href="/intake" className="button primary">
            <ClipboardPen aria-hidden />
            {t('openCase')}
          </Link>
          <Link href="/raid" className="button">
            <Users aria-hidden />
            {t('raid')}
          </Link>
          <Link href="/outbox" className="button">
            <Send aria-hidden />
            {t('outbox')}
            {sendings && (
              <Badge tone={attention ? 'bad' : unsent ? 'warn' : 'good'}>
                {attention ? t('attention', { n: attention }) : unsent ? t('outboxSome', { n: unsent }) : t('outboxNone')}
              </Badge>
            )}
          </Link>
        </div>
        <h2>{t('drafts')}</h2>
        {!drafts && <Loading />}
        {drafts?.length === 0 && (
          <Empty title={t('noDrafts')}>
            <p>{t('noDraftsWhat')}</p>
          </Empty>
        )}
        <ul className="list">
          {drafts?.map((draft) => (
            <DraftLine key={draft.id} draft={draft} />
          ))}
        </ul>
        {registered !== undefined && <p className="hint">{t(registered ? 'registered' : 'unregistered')}</p>}
      </div>
    </Page>
  );
}

function DraftLine({ draft }: { readonly draft: Draft<IntakeDraft | RaidDraft> }) {
  const [dropping, setDropping] = useState(false);
  const { id, kind, savedAt } = draft;
  const what = titleOf(draft);
  const incomplete = kind === 'intake' && missingOf(draft.content as IntakeDraft).length > 0;
  return (
    <li className="draft-line">
      <Link href={`/${kind}/${id}`}>
        <strong>{what}</strong>
        <span className="row small soft">
          {t('savedAt', { at: fromNow(new Date(savedAt)) })}
          {incomplete && <Badge tone="warn">{t('missingSome')}</Badge>}
          {kind === 'raid' && isDone(draft.content as RaidDraft) && <Badge tone="good">{t('allQueued')}</Badge>}
        </span>
      </Link>
      <button type="button" className="button quiet" aria-label={t('dropDraft', { what })} onClick={() => setDropping(true)}>
        <Trash2 aria-hidden size={20} />
      </button>
      {dropping && (
        <Drop title={t('dropDraft', { what })} what={t('dropWhat')} close={() => setDropping(false)} drop={() => dropDraft(id)} />
      )}
    </li>
  );
}

function titleOf({ kind, content }: Draft<IntakeDraft | RaidDraft>): string {
  if (kind === 'raid') return t('raidDraft', { n: (content as RaidDraft).people.length });
  const draft = content as IntakeDraft;
  const [name = t('unnamed')] = namesOf(draft);
  return draft.place.trim() ? `${name} · ${draft.place.trim()}` : name;
}

/** Asked once more: what is dropped cannot be had again. */
export function Drop({
  title,
  what,
  close,
  drop,
}: {
  readonly title: string;
  readonly what: string;
  readonly close: () => void;
  readonly drop: () => Promise<void>;
}) {
  return (
    <Dialog title={title} close={close}>
      <p>{what}</p>
      <div className="row">
        <button type="button" className="button danger" onClick={() => void drop().then(close)}>
          {t('drop')}
        </button>
        <button type="button" className="button" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </Dialog>
  );
}
