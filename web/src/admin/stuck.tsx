import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ExternalLink, RotateCw } from 'lucide-react';
import { Link } from 'wouter';
import { api, ask, type Api } from '../api/client';
import { useMay } from '../session/session';
import { useAct } from '../ui/act';
import { Answer, Pages } from '../ui/answer';
import { Empty, Page, Sheet } from '../ui/page';
import { Badge, Notice, Problem } from '../ui/signs';
import { fromNow, moment, number } from '../words/time';
import { messages, say } from '../words/words';
import '../account/account.css';
import './admin.css';
import { deadLetters, dukcapil, readiness } from './queries';

const t = messages('stuck', {
  title: ['Pekerjaan macet', 'Stuck work'],
  letters: ['Pesan yang menunggu orang', 'Messages that wait for a person'],
  what: [
    'Yang dikerjakan program sendiri (pemberitahuan, surat, batas waktu) dan tidak berhasil. Perbaiki sebabnya, lalu kirim lagi: tetap dikerjakan satu kali saja.',
    'What the program does by itself (notices, letters, time limits) and did not succeed. Mend the cause, then send it again: it is still done once only.',
  ],
  nothing: ['Tidak ada yang macet', 'Nothing is stuck'],
  nothingWhat: [
    'Bila ada pekerjaan yang gagal berulang kali, sebabnya tampil di sini beserta tombol untuk mengirim lagi.',
    'When work fails again and again, the reason appears here with a button to send it again.',
  ],
  at: ['Gagal {ago} ({moment})', 'Failed {ago} ({moment})'],
  parked: ['Tidak diterima antrean', 'Not taken by the queue'],
  refused: ['Gagal dikerjakan', 'Failed'],
  case: ['Buka kasusnya', 'Open the case'],
  again: ['Kirim lagi', 'Send again'],
  sending: ['Mengirim…', 'Sending…'],
  sent: ['Dikirim lagi', 'Sent again'],
  ids: ['Rincian untuk teknisi', 'Details for engineers'],
  program: ['Program', 'Program'],
  database: ['Basis data', 'Database'],
  queue: ['Antrean', 'Queue'],
  migrations: ['Skema basis data', 'Database schema'],
  ok: ['Baik', 'Working'],
  failing: ['Terganggu', 'Failing'],
  board: ['Papan antrean', 'Queue board'],
  dukcapil: ['Layanan Dukcapil', 'Dukcapil service'],
  quota: ['Sisa kuota', 'Quota left'],
  today: ['Panggilan hari ini', 'Calls today'],
  todayOf: ['{n} dari {quota}', '{n} of {quota}'],
  waiting: ['Menunggu jawaban', 'Waiting for an answer'],
  waitingSince: ['{n}, sejak {moment}', '{n}, since {moment}'],
  givenUp: ['Tak terjawab hari ini', 'Unanswered today'],
  answered: ['Jawaban terakhir', 'Last answer'],
  never: ['belum pernah', 'never yet'],
  unknown: ['tidak diketahui', 'unknown'],
  held: ['Panggilan ditahan sampai {moment}', 'Calls are held until {moment}'],
});

/** What the program could not do by itself, why, and how it stands with the parts it needs. */
export default function StuckPage() {
  const letters = useInfiniteQuery(deadLetters);
  return (
    <Page title={t('title')}>
      <div className="columns main-side">
        <Sheet title={t('letters')}>
          <p className="hint">{t('what')}</p>
          <Pages
            of={letters}
            empty={
              <Empty title={t('nothing')}>
                <p>{t('nothingWhat')}</p>
              </Empty>
            }
          >
            {(items) => (
              <ul className="list parted">
                {items.map((each) => (
                  <Letter key={each.messageId} of={each} />
                ))}
              </ul>
            )}
          </Pages>
        </Sheet>
        <div className="stack">
          <Program />
          <Dukcapil />
        </div>
      </div>
    </Page>
  );
}

function Letter({ of }: { readonly of: Api<'DeadLetterView'> }) {
  const maySee = useMay('case.read');
  const redrive = useAct(() => ask(api.POST('/api/v1/dead-letters/{id}/redrive', { params: { path: { id: of.messageId } } })), {
    said: t('sent'),
  });
  const caseId = of.payload['caseId'];
  return (
    <li className="stack tight">
      <div className="row spread">
        <strong>{say(of.reason)}</strong>
        <Badge tone="bad">{t(of.parked ? 'parked' : 'refused')}</Badge>
      </div>
      <p className="small soft">{t('at', { ago: fromNow(of.failedAt), moment: moment(of.failedAt) })}</p>
      <details className="small">
        <summary>{t('ids')}</summary>
        <dl className="facts mono">
          <dt>queue</dt>
          <dd>{of.queue}</dd>
          <dt>message</dt>
          <dd>{of.name}</dd>
          <dt>code</dt>
          <dd>{of.code}</dd>
          {Object.entries({ id: of.messageId, ...of.payload }).map(([name, value]) => (
            <>
              <dt key={name}>{name}</dt>
              <dd>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</dd>
            </>
          ))}
        </dl>
      </details>
      <Problem error={redrive.error} />
      <div className="row">
        <button type="button" className="button primary" disabled={redrive.isPending} onClick={() => redrive.mutate()}>
          <RotateCw size={18} aria-hidden /> {t(redrive.isPending ? 'sending' : 'again')}
        </button>
        {maySee && typeof caseId === 'string' && (
          <Link href={`/cases/${caseId}`} className="button">
            {t('case')}
          </Link>
        )}
      </div>
    </li>
  );
}

function Program() {
  const checks = useQuery(readiness);
  return (
    <Sheet title={t('program')}>
      <Answer of={checks}>
        {(of) => (
          <ul className="list">
            {(['database', 'queue', 'migrations'] as const).map((part) => (
              <li key={part} className="lamp">
                {t(part)}
                <Badge tone={of?.[part] === 'ok' ? 'good' : 'bad'}>{t(of?.[part] === 'ok' ? 'ok' : 'failing')}</Badge>
              </li>
            ))}
          </ul>
        )}
      </Answer>
      <a href="/api/v1/admin/queues" target="_blank" rel="noreferrer" className="button">
        {t('board')} <ExternalLink size={18} aria-hidden />
      </a>
    </Sheet>
  );
}

function Dukcapil() {
  const service = useQuery(dukcapil);
  return (
    <Sheet title={t('dukcapil')}>
      <Answer of={service}>
        {(of) => (
          <>
            <Notice tone={of.connected && of.circuit === 'closed' ? 'good' : 'warn'}>{say(of.words)}</Notice>
            {of.heldUntil && <p>{t('held', { moment: moment(of.heldUntil) })}</p>}
            {of.lastFailure && <p className="small">{say(of.lastFailure)}</p>}
            <dl className="facts">
              <dt>{t('today')}</dt>
              <dd>{t('todayOf', { n: number(of.callsToday), quota: number(of.dailyQuota) })}</dd>
              <dt>{t('quota')}</dt>
              <dd>{of.quotaLeft === null ? t('unknown') : number(of.quotaLeft)}</dd>
              <dt>{t('waiting')}</dt>
              <dd>{of.oldestSince ? t('waitingSince', { n: number(of.waiting), moment: moment(of.oldestSince) }) : number(of.waiting)}</dd>
              <dt>{t('givenUp')}</dt>
              <dd>{number(of.givenUpToday)}</dd>
              <dt>{t('answered')}</dt>
              <dd>{of.lastAnsweredAt ? moment(of.lastAnsweredAt) : t('never')}</dd>
            </dl>
          </>
        )}
      </Answer>
    </Sheet>
  );
}
