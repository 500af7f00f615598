import { QrCode } from 'lucide-react';
import { api, ask, type Api } from '../api/client';
import { Qr } from '../street/qr';
import { useAct } from '../ui/act';
import { Share } from '../ui/share';
import { Problem } from '../ui/signs';
import { moment } from '../words/time';
import { messages, say } from '../words/words';

const t = messages('handoff-link', {
  make: ['Buat tautan atau QR untuk penerima', 'Make a link or QR for the receiver'],
  once: [
    'Tautan ini hanya ditampilkan sekali dan berlaku sampai {at}. Tautan yang dibuat sebelumnya tidak berlaku lagi.',
    'This link is shown this once and works until {at}. Links made before no longer work.',
  ],
  code: ['Kode untuk dibacakan lewat telepon', 'Code to read out on the phone'],
  qr: ['Kode QR menuju halaman serah terima', 'QR code of the handover page'],
});

/** A way for a partner or receiver without an account to answer: made on demand, shown once, to be scanned, shared or read out. */
export function HandoffLink({ caseId, handoffId }: { readonly caseId: string; readonly handoffId: string }) {
  const make = useAct(() =>
    ask(api.POST('/api/v1/cases/{caseId}/handoffs/{handoffId}/token', { params: { path: { caseId, handoffId } } })),
  );
  return (
    <div className="stack tight no-print">
      {make.data ? (
        <Shown of={make.data} />
      ) : (
        <div>
          <button type="button" className="button" disabled={make.isPending} onClick={() => make.mutate()}>
            <QrCode size={20} aria-hidden /> {t('make')}
          </button>
        </div>
      )}
      <Problem error={make.error} />
    </div>
  );
}

function Shown({ of: { link, code, expiresAt, text } }: { readonly of: Api<'TokenView'> }) {
  return (
    <div className="handoff-link">
      <Qr text={link} label={t('qr')} />
      <div className="stack tight">
        <p className="small">{t('once', { at: moment(expiresAt) })}</p>
        <a href={link} className="small" target="_blank" rel="noreferrer">
          {link}
        </a>
        <p>
          {t('code')}: <strong className="mono handoff-code">{code}</strong>
        </p>
        <Share text={say(text)} />
      </div>
    </div>
  );
}
