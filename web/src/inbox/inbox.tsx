import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useRoute } from 'wouter';
import type { Api } from '../api/client';
import { AnswerHandoff, useOfferedToUs } from '../cases/answer-handoff';
import { offers } from '../cases/queries';
import { Pages } from '../ui/answer';
import { Answers } from '../ui/field';
import { Empty, Page } from '../ui/page';
import { Badge, Due } from '../ui/signs';
import { fromNow, moment } from '../words/time';
import { messages, say } from '../words/words';
import './inbox.css';
import { NoticeList } from './notices';
import { useUnseen } from './queries';

const t = messages('inbox', {
  title: ['Kotak masuk', 'Inbox'],
  box: ['Bagian kotak masuk', 'Part of the inbox'],
  in: ['Ditawarkan kepada kita', 'Offered to us'],
  out: ['Kita tawarkan', 'Offered by us'],
  accepted: ['Baru diterima', 'Accepted lately'],
  notices: ['Pemberitahuan', 'Notices'],
  unseen: ['Pemberitahuan ({n})', 'Notices ({n})'],
  nothingIn: ['Tidak ada yang menunggu jawaban kita', 'Nothing waits for our answer'],
  nothingInWhat: [
    'Serah terima muncul di sini begitu unit lain menawarkannya. Layar ini memperbarui dirinya sendiri.',
    'Handoffs appear here as soon as another unit offers one. This screen keeps itself up to date.',
  ],
  nothingOut: ['Tidak ada tawaran kita yang belum dijawab', 'Nothing we offered waits for an answer'],
  nothingOutWhat: ['Buka sebuah kasus untuk menawarkan serah terima.', 'Open a case to offer a handoff.'],
  nothingAccepted: ['Belum ada yang diterima dalam 14 hari ini', 'Nothing was accepted within 14 days'],
  nothingAcceptedWhat: ['Yang diterima unit Anda muncul di sini dua minggu lamanya.', 'What your unit accepts stays here for two weeks.'],
  from: ['dari {unit}, {ago}', 'from {unit}, {ago}'],
  to: ['ke {unit}, {ago}', 'to {unit}, {ago}'],
  byLink: ['penerima lewat tautan', 'a receiver by link'],
  acceptedAt: ['Diterima {at}', 'Accepted {at}'],
  byOthers: [
    'Dijawab oleh bagian atau peran lain di kantor Anda; buka kasusnya untuk melihat siapa.',
    'Answered by another part or role of your office; open the case to see by whom.',
  ],
  nameless: ['Tanpa nama', 'Nameless'],
});

const BOXES = ['in', 'out', 'accepted'] as const;
type Box = (typeof BOXES)[number];

/** What other offices offer this one and the other way round, and what somebody was told: answered here in two taps. */
export default function InboxPage() {
  const [isPush] = useRoute('/notices');
  const [box, setBox] = useState<Box | 'notices'>(isPush ? 'notices' : 'in');
  const unseen = useUnseen();
  return (
    <Page title={t('title')}>
      <div className="stack">
        <Answers
          legend={t('box')}
          name="box"
          options={[
            ...BOXES.map((value) => ({ value, label: t(value) })),
            { value: 'notices', label: unseen ? t('unseen', { n: unseen }) : t('notices') },
          ]}
          value={box}
          change={(value) => setBox(value as Box)}
        />
        {box === 'notices' ? <NoticeList /> : <Offers key={box} box={box} />}
      </div>
    </Page>
  );
}

const EMPTY = {
  in: ['nothingIn', 'nothingInWhat'],
  out: ['nothingOut', 'nothingOutWhat'],
  accepted: ['nothingAccepted', 'nothingAcceptedWhat'],
} as const;

function Offers({ box }: { readonly box: Box }) {
  const [title, what] = EMPTY[box];
  return (
    <Pages
      of={useInfiniteQuery(offers(box))}
      empty={
        <Empty title={t(title)}>
          <p>{t(what)}</p>
        </Empty>
      }
    >
      {(items) => (
        <ul className="list">
          {items.map((each) => (
            <li key={each.handoff.id}>
              <Offer box={box} of={each} />
            </li>
          ))}
        </ul>
      )}
    </Pages>
  );
}

function Offer({ box, of: { handoff, case: row } }: { readonly box: Box; readonly of: Api<'OfferRow'> }) {
  const toUs = useOfferedToUs(handoff);
  const ago = fromNow(handoff.offeredAt);
  return (
    <article className="offer stack tight">
      <div className="row spread">
        <strong>{say(handoff.label)}</strong>
        {handoff.answeredAt ? <Badge tone="good">{t('acceptedAt', { at: moment(handoff.answeredAt) })}</Badge> : <Due at={handoff.dueAt} />}
      </div>
      <div className="row small">
        <Link href={`/cases/${row.id}`} className="mono">
          {row.number}
        </Link>
        <span>{row.initials ?? t('nameless')}</span>
        <Badge tone="info">{say(row.state.label)}</Badge>
        <span className="soft">
          {box === 'out' ? t('to', { unit: handoff.to?.name ?? t('byLink'), ago }) : t('from', { unit: handoff.from.name, ago })}
        </span>
      </div>
      <p className="small">{say(row.waiting)}</p>
      {box === 'in' && (toUs ? <AnswerHandoff caseId={row.id} handoff={handoff} /> : <p className="small soft">{t('byOthers')}</p>)}
    </article>
  );
}
