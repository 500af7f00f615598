import { Link } from 'wouter';
import { useOnline } from '../app/online';
import { ClockNotice } from '../offline/here';
import { sendNow } from '../offline/queue';
import { countOfOthers, listSendings } from '../offline/sendings';
import { dropSent } from '../offline/store';
import { useStored } from '../offline/use-stored';
import { useSession } from '../session/session';
import { Empty, Page } from '../ui/page';
import { Loading, Notice } from '../ui/signs';
import { moment } from '../words/time';
import { Status } from './status';
import './street.css';
import { t } from './words';

/** Everything that was handed to this phone to be sent, and how it stands with each. */
export default function OutboxPage() {
  const account = useSession().me!.account.id;
  const online = useOnline();
  const sendings = useStored(() => listSendings(account), account);
  const others = useStored(() => countOfOthers(account), account) ?? 0;
  return (
    <Page
      title={t('outbox')}
      actions={
        <button type="button" className="button" disabled={!online} onClick={() => void sendNow()}>
          {t('sendNow')}
        </button>
      }
    >
      <div className="stack street">
        <ClockNotice />
        {others > 0 && (
          <Notice tone="warn">
            <p>{t('others', { n: others })}</p>
          </Notice>
        )}
        {!sendings && <Loading />}
        {sendings?.length === 0 && (
          <Empty title={t('noSendings')}>
            <p>{t('noSendingsWhat')}</p>
            <Link href="/intake" className="button primary">
              {t('openCase')}
            </Link>
          </Empty>
        )}
        <ul className="list">
          {sendings?.map((each) => (
            <li key={each.id}>
              <Link href={`/outbox/${each.id}`} className="sending-line">
                <strong className="mono">{each.number ?? t('numberLater')}</strong>
                <Status of={each} />
                <span className="small soft">{moment(new Date(each.createdAt))}</span>
              </Link>
            </li>
          ))}
        </ul>
        {sendings?.some(({ state }) => state === 'sent') && (
          <div>
            <button type="button" className="button quiet" onClick={() => void dropSent(account)}>
              {t('dropSent')}
            </button>
          </div>
        )}
      </div>
    </Page>
  );
}
