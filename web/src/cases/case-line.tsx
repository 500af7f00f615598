import { Link } from 'wouter';
import type { Api } from '../api/client';
import { Badge, Due } from '../ui/signs';
import { messages, say } from '../words/words';
import './cases.css';

const t = messages('case-line', {
  nameless: ['Tanpa nama', 'Nameless'],
  claimed: ['Sedang dikerjakan', 'Being worked on'],
  group: ['Rombongan', 'Group'],
  closed: ['Selesai', 'Closed'],
});

/** A case in a list: which, where it is, why it waits, until when. No name: initials only. @param at where it leads, if not to the case's page @param followed told when it is followed */
export function CaseLine({
  of,
  at = `/cases/${of.id}`,
  followed,
}: {
  readonly of: Api<'CaseRow'>;
  readonly at?: string;
  readonly followed?: (() => void) | undefined;
}) {
  return (
    <Link href={at} className="case-line" onClick={followed}>
      <span className="row spread">
        <strong className="mono">{of.number}</strong>
        {of.closedAt ? <Badge>{t('closed')}</Badge> : <Due at={of.dueAt} overdue={of.overdue} />}
      </span>
      <span className="row small">
        <span>{of.initials ?? t('nameless')}</span>
        <Badge tone="info">{say(of.state.label)}</Badge>
        <span className="soft">{of.owner.name}</span>
        {of.groupId && <Badge>{t('group')}</Badge>}
        {of.claimedBy && <Badge tone="good">{t('claimed')}</Badge>}
      </span>
      <span className="small">{say(of.waiting)}</span>
    </Link>
  );
}
