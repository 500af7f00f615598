import { Printer } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { ageOf, namesOf, type IntakeDraft } from '../intake/draft';
import { regionName } from '../intake/where';
import { t as word } from '../intake/words';
import { alone } from '../offline/carry';
import { NeedsNetwork } from '../offline/here';
import { sendNow } from '../offline/queue';
import { dropSending, editAgain, findSending, retry, type OpenSending } from '../offline/sendings';
import { useStored } from '../offline/use-stored';
import { useSession } from '../session/session';
import { Empty, Page, Sheet } from '../ui/page';
import { Loading, Notice } from '../ui/signs';
import { moment } from '../words/time';
import { say } from '../words/words';
import { ConflictPart } from './conflict';
import { Drop } from './page';
import { Qr, slipAddress } from './qr';
import { Status } from './status';
import './street.css';
import { t } from './words';

/** One case on its way: its number and slip at once, and what becomes of the sending. */
export default function SendingPage() {
  const { id } = useParams<{ id: string }>();
  const { me } = useSession();
  const account = me!.account.id;
  const found = useStored(async () => (await findSending(account, id)) ?? null, id);
  if (found === undefined) return <Loading />;
  if (found === null)
    return (
      <Page title={t('outbox')}>
        <Empty title={t('notFound')}>
          <Link href="/outbox" className="button">
            {t('outbox')}
          </Link>
        </Empty>
      </Page>
    );
  return (
    <Page title={t('slip')} actions={<Status of={found} />}>
      <div className="stack street">
        <Slip of={found} by={me!.account.displayName} />
        <Trouble of={found} account={account} />
        <NextSteps of={found} account={account} />
      </div>
    </Page>
  );
}

/** To be given along, on paper or on the screen. */
function Slip({ of: { number, createdAt, content, region }, by }: { readonly of: OpenSending; readonly by: string }) {
  const { draft } = content;
  return (
    <section className="sheet slip">
      <div className="stack tight">
        <span className="slip-number mono">{number ?? t('numberLater')}</span>
        <dl className="facts small">
          <dt>{t('openedAt')}</dt>
          <dd>{moment(new Date(createdAt))}</dd>
          <dt>{t('by')}</dt>
          <dd>{by}</dd>
          <dt>{t('person')}</dt>
          <dd>{personOf(draft)}</dd>
          <dt>{t('place')}</dt>
          <dd>{draft.place.trim() || regionName(region)}</dd>
        </dl>
        <p className="small soft">{t('slipWhat')}</p>
      </div>
      {number !== undefined && <Qr text={slipAddress(number)} label={number} />}
    </section>
  );
}

/** Initials, sex and age: a slip may get lost. */
export function personOf(draft: Pick<IntakeDraft, 'names' | 'unknown' | 'sex' | 'age'>): string {
  const [name] = namesOf(draft);
  const initials = name
    ?.split(/\s+/)
    .map((part) => `${part[0]!.toUpperCase()}.`)
    .join(' ');
  const age = ageOf(draft);
  return [initials ?? t('unnamed'), draft.sex && word(draft.sex), age !== undefined && `±${age}`].filter(Boolean).join(', ');
}

function Trouble({ of, account }: { readonly of: OpenSending; readonly account: string }) {
  const refused = of.unsent.filter(({ told }) => told);
  if (of.state === 'conflict' && of.content.conflict) return <ConflictPart of={of} conflict={of.content.conflict} account={account} />;
  return (
    <>
      {of.state === 'failed' && of.told && (
        <Notice tone="bad">
          <p role="alert">
            <strong>{say(of.told.message)}</strong>
          </p>
          <p>{t('whatFailed', { n: of.next + 1, all: of.total })}</p>
          <Repair of={of} account={account} />
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="bad">
          <p>{t('photoRefused', { n: refused.length })}</p>
          <p>{say(refused[0]!.told!.message)}</p>
          <div>
            <button type="button" className="button" onClick={() => void retry(account, of.id).then(sendNow)}>
              {t('retry')}
            </button>
          </div>
        </Notice>
      )}
    </>
  );
}

/** What to do about a refusal: change, try again, or leave it. */
function Repair({ of: { id, number, caseId }, account }: { readonly of: OpenSending; readonly account: string }) {
  const [, go] = useLocation();
  const [dropping, setDropping] = useState(false);
  return (
    <div className="row">
      <button type="button" className="button primary" onClick={() => void editAgain(account, id).then(() => go(`/intake/${id}`))}>
        {t('edit')}
      </button>
      <button type="button" className="button" onClick={() => void retry(account, id).then(sendNow)}>
        {t('retry')}
      </button>
      <button type="button" className="button danger" onClick={() => setDropping(true)}>
        {t('dropSending')}
      </button>
      {dropping && (
        <Drop
          title={t('dropSending')}
          what={caseId === undefined ? t('dropWhat') : t('dropCase', { number })}
          close={() => setDropping(false)}
          drop={async () => {
            await alone(() => dropSending(id), true);
            go('/outbox', { replace: true });
          }}
        />
      )}
    </div>
  );
}

function NextSteps({ of: { id, caseId, content, raid }, account }: { readonly of: OpenSending; readonly account: string }) {
  const [, go] = useLocation();
  const unfinished = content.until !== 'handed' && raid === undefined;
  return (
    <Sheet>
      <div className="row no-print">
        {unfinished && (
          <button type="button" className="button primary" onClick={() => void editAgain(account, id).then(() => go(`/intake/${id}`))}>
            {t('goOn')}
          </button>
        )}
        <button type="button" className="button" onClick={() => print()}>
          <Printer aria-hidden size={20} />
          {t('print')}
        </button>
        {caseId !== undefined && (
          <>
            <Link href={`/handover/${caseId}`} className="button">
              {t('handoverQr')} <NeedsNetwork />
            </Link>
            <Link href={`/cases/${caseId}`} className="button">
              {t('toCase')} <NeedsNetwork />
            </Link>
          </>
        )}
        <Link href={raid === undefined ? '/intake' : `/raid/${raid}`} className="button">
          {t(raid === undefined ? 'next' : 'raid')}
        </Link>
      </div>
    </Sheet>
  );
}
