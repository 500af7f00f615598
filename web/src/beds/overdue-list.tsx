import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Pages } from '../ui/answer';
import { Badge } from '../ui/signs';
import { shortDay } from '../words/time';
import { messages, say } from '../words/words';
import { extraPlaces, overdue } from './queries';
import { called } from './words';

const t = messages('overdue', {
  none: ['Tidak ada yang terlalu lama.', 'Nothing has lasted too long.'],
  stay_limit: ['batas hari', 'limit of days'],
  year_limit: ['satu tahun', 'one year'],
  leave: ['belum kembali', 'not back'],
  extra_ended: ['izin habis', 'permission ended'],
  extra_ending: ['izin segera habis', 'permission is ending'],
  due: ['sejak {at}', 'since {at}'],
  dueSoon: ['pada {at}', 'on {at}'],
  noExtra: ['Tidak ada tempat di luar kapasitas.', 'There is no place over capacity.'],
  by: ['{who} ({role}): {reason}, sampai {until}', '{who} ({role}): {reason}, until {until}'],
  unused: ['Tidak dipakai', 'Not in use'],
  noReason: ['tanpa alasan', 'no reason'],
});

const KINDS = ['stay_limit', 'year_limit', 'leave', 'extra_ended', 'extra_ending'] as const;

/** What has lasted too long, each with what to do. */
export function OverdueList() {
  const list = useInfiniteQuery(overdue);
  return (
    <Pages of={list} empty={<p className="soft">{t('none')}</p>}>
      {(items) => (
        <ul className="lines">
          {items.map((each) => (
            <li key={each.kind + each.caseId}>
              <div className="row spread">
                <span>
                  <Link href={`/beds/${each.facility}`}>{each.facility}</Link> {each.bed} · <strong>{each.initials}</strong>{' '}
                  <Link href={`/cases/${each.caseId}`} className="mono">
                    {each.caseNumber}
                  </Link>
                </span>
                <Badge tone={each.kind === 'extra_ending' ? 'warn' : 'bad'}>
                  {t(KINDS.find((kind) => kind === each.kind) ?? 'stay_limit')}{' '}
                  {t(each.kind === 'extra_ending' ? 'dueSoon' : 'due', { at: shortDay(each.due) })}
                </Badge>
              </div>
              <p className="small">{say(each.words)}</p>
            </li>
          ))}
        </ul>
      )}
    </Pages>
  );
}

/** Every place over capacity, in red while it is in use: who allowed it, why and until when. */
export function ExtraList() {
  const list = useInfiniteQuery(extraPlaces);
  return (
    <Pages of={list} empty={<p className="soft">{t('noExtra')}</p>}>
      {(items) => (
        <ul className="lines">
          {items.map((each) => (
            <li key={each.facility + each.bed} className={each.alarm ? 'alarm' : undefined}>
              <div className="row spread">
                <span>
                  <Link href={`/beds/${each.facility}`}>{each.facility}</Link> {each.ward} · <strong>{each.bed}</strong>{' '}
                  {each.caseId && (
                    <>
                      {each.initials}{' '}
                      <Link href={`/cases/${each.caseId}`} className="mono">
                        {each.caseNumber}
                      </Link>
                    </>
                  )}
                </span>
                {!each.inUse && <Badge>{t('unused')}</Badge>}
              </div>
              {each.alarm && <p className="small">{say(each.alarm)}</p>}
              {each.until && (
                <p className="small soft">
                  {t('by', {
                    who: each.authorisedBy ?? '–',
                    role: each.authorisedRole ?? '–',
                    reason: each.reason ? called(each.reason) : t('noReason'),
                    until: shortDay(each.until),
                  })}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Pages>
  );
}
