import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { api, ask, type Api } from '../api/client';
import { caseView } from '../cases/queries';
import { NeedsNetwork } from '../offline/here';
import { Answer } from '../ui/answer';
import { Empty, Page, Sheet } from '../ui/page';
import { Share } from '../ui/share';
import { Problem } from '../ui/signs';
import { moment } from '../words/time';
import { say } from '../words/words';
import { Qr, slipAddress } from './qr';
import './street.css';
import { t } from './words';

/** From one phone to the other: who gives shows a code, who receives points the camera at it. */
export default function HandoverPage() {
  const { caseId } = useParams<{ caseId: string }>();
  const found = useQuery(caseView(caseId));
  return (
    <Page title={t('handover')} actions={<NeedsNetwork />}>
      <Answer of={found}>
        {({ number, handoffs }) => {
          const open = handoffs.filter(({ status }) => status === 'open');
          return open.length ? (
            <div className="stack street">
              {open.map((handoff) => (
                <Offer key={handoff.id} caseId={caseId} number={number} handoff={handoff} />
              ))}
            </div>
          ) : (
            <Empty title={t('handoverNone')}>
              <p>{t('handoverNoneWhat')}</p>
              <Link href={`/cases/${caseId}`} className="button">
                {t('toCase')}
              </Link>
            </Empty>
          );
        }}
      </Answer>
    </Page>
  );
}

/** A link for who has no account; staff of a unit accept in their own app, which the number of the case opens. */
function Offer({ caseId, number, handoff }: { readonly caseId: string; readonly number: string; readonly handoff: Api<'HandoffView'> }) {
  return (
    <Sheet title={say(handoff.label)}>
      {handoff.byLink ? (
        <ByLink caseId={caseId} handoffId={handoff.id} />
      ) : (
        <div className="slip">
          <div className="stack tight">
            <span className="slip-number mono">{number}</span>
            <p>{t('toStaff', { unit: handoff.to?.name ?? say(handoff.label) })}</p>
          </div>
          <Qr text={slipAddress(number)} label={number} />
        </div>
      )}
    </Sheet>
  );
}

function ByLink({ caseId, handoffId }: { readonly caseId: string; readonly handoffId: string }) {
  const token = useMutation({
    mutationFn: () => ask(api.POST('/api/v1/cases/{caseId}/handoffs/{handoffId}/token', { params: { path: { caseId, handoffId } } })),
  });
  if (!token.data)
    return (
      <>
        <div>
          <button type="button" className="button primary" disabled={token.isPending} onClick={() => token.mutate()}>
            {t('showQr')}
          </button>
        </div>
        <Problem error={token.error} />
      </>
    );
  const { code, link, expiresAt, text } = token.data;
  return (
    <div className="slip">
      <div className="stack tight">
        <p>{t('toPartner')}</p>
        <span className="slip-number mono">{code}</span>
        <p className="small">{t('shortCode', { page: link.replace(/\/s\/.*$/, '/s') })}</p>
        <p className="small soft">{t('validUntil', { at: moment(expiresAt) })}</p>
        <Share text={say(text)} />
      </div>
      <Qr text={link} label={t('handoverQr')} />
    </div>
  );
}
