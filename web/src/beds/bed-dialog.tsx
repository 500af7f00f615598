import { useState } from 'react';
import { Link } from 'wouter';
import type { Api } from '../api/client';
import { useMay } from '../session/session';
import { Dialog } from '../ui/dialog';
import { Answers } from '../ui/field';
import { Notice } from '../ui/signs';
import { moment, shortDay } from '../words/time';
import { messages, say } from '../words/words';
import { useAfterPaint } from './after-paint';
import { CheckIn } from './check-in';
import { CloseForm, OpenBed } from './closing';
import { RenewExtra } from './extra-form';
import { useMine } from './facility';
import { HoldActs, HoldForm } from './hold-form';
import { ResidentActs } from './resident-acts';
import { nextBest, type Spot, type WardSpots } from './spot';
import { called } from './words';

const t = messages('bed-dialog', {
  title: ['{bed} · {state}', '{bed} · {state}'],
  bedless: ['Tanpa tempat tidur', 'No bed'],
  what: ['Yang dilakukan', 'What to do'],
  checkIn: ['Masukkan klien', 'Check in'],
  hold: ['Pesan untuk…', 'Hold for…'],
  close: ['Tutup', 'Close'],
  renew: ['Perpanjang izin', 'Renew the permission'],
  changed: ['Baru saja berubah: {bed} sekarang {state}.', 'It has just changed: {bed} is now {state}.'],
  next: ['Pakai {bed} saja', 'Take {bed} instead'],
  see: ['Lihat yang sekarang', 'See it as it is now'],
  gone: ['tidak ada lagi', 'gone'],
  case: ['Kasus', 'Case'],
  since: ['Masuk', 'Since'],
  day: ['{at} · hari ke-{n}', '{at} · day {n}'],
  limit: ['Batas tinggal', 'Limit of the stay'],
  end: ['Perkiraan keluar', 'Expected to leave'],
  away: ['Keluar', 'Away'],
  dueBack: ['{kind} sejak {since}, kembali {due}', '{kind} since {since}, back {due}'],
  held: ['Dipesan sampai', 'Held until'],
  by: ['oleh {unit}', 'by {unit}'],
  closed: ['Ditutup', 'Closed'],
  until: ['{reason}, sampai {until}', '{reason}, until {until}'],
  opened: ['dibuka', 'it is opened'],
  reason: ['alasan tidak disebut', 'no reason given'],
  allowed: ['Izin', 'Permission'],
  allowedBy: ['{role}: {reason}, sampai {until}', '{role}: {reason}, until {until}'],
  nameless: ['Tanpa nama', 'Nameless'],
  nothing: ['Hanya petugas tempat ini yang dapat mengubahnya.', 'Only the staff of this facility can change it.'],
});

type Act = 'checkIn' | 'hold' | 'close' | 'renew';

/**
 * One bed, and what can be done with it as it was when it was opened. Should it change meanwhile, that is said; what was typed stays.
 */
export function BedDialog({
  facility,
  wards,
  began,
  now,
  past,
  turnTo,
  close,
}: {
  readonly facility: Api<'FacilityRow'>;
  readonly wards: readonly WardSpots[];
  readonly began: Spot;
  /** as it is now; undefined: it is gone */
  readonly now: Spot | undefined;
  readonly past: boolean;
  readonly turnTo: (spot: Spot) => void;
  readonly close: () => void;
}) {
  const mine = useMine(facility);
  const [mayManage, mayHold, mayOverride] = [useMay('place.manage'), useMay('place.hold'), useMay('place.override')];
  const manages = mayManage && mine;
  const { state, bed, extra } = began;
  const acts = [
    ...(manages && (state === 'free' || state === 'unused') ? (['checkIn'] as const) : []),
    ...(mayHold && state === 'free' ? (['hold'] as const) : []),
    ...(mayOverride && state === 'unused' ? (['renew'] as const) : []),
    ...(manages && state === 'free' ? (['close'] as const) : []),
  ];
  const [act, setAct] = useState<Act | undefined>(state === 'occupied' ? undefined : acts[0]);
  const changed = now?.state !== state || now.resident?.caseId !== began.resident?.caseId;
  const instead = changed || state === 'free' ? nextBest(wards, began) : undefined;
  const name = bed ?? t('bedless');
  // which bed it is and who lies there are seen at once, the forms a frame later: a slow phone takes long to draw them for the first time
  const acting = useAfterPaint(!past, false);
  return (
    <Dialog title={t('title', { bed: name, state: called(state) })} close={close}>
      {changed && !past && (
        <Notice tone="warn">
          <p>{t('changed', { bed: name, state: now ? called(now.state) : t('gone') })}</p>
          <div className="row">
            {instead && state === 'free' && (
              <button type="button" className="button" onClick={() => turnTo(instead)}>
                {t('next', { bed: instead.bed! })}
              </button>
            )}
            {now && (
              <button type="button" className="button quiet" onClick={() => turnTo({ ...now })}>
                {t('see')}
              </button>
            )}
          </div>
        </Notice>
      )}
      {extra?.alarm && <Notice tone="bad">{say(extra.alarm)}</Notice>}
      <Facts of={began} />
      {acting && (
        <>
          {acts.length > 1 && (
            <Answers
              legend={t('what')}
              name="act"
              options={acts.map((value) => ({ value, label: t(value) }))}
              value={act}
              change={(value) => setAct(value as Act)}
            />
          )}
          {act === 'checkIn' && (
            <CheckIn facility={facility} bed={bed} instead={changed ? undefined : instead} turnTo={turnTo} done={close} />
          )}
          {act === 'hold' && bed && <HoldForm facility={facility} bed={bed} done={close} />}
          {act === 'close' && bed && <CloseForm facility={facility} which={{ beds: [bed] }} done={close} />}
          {act === 'renew' && bed && <RenewExtra facility={facility} bed={bed} done={close} />}
          {mayOverride && extra && state === 'occupied' && bed && (
            <details>
              <summary>{t('renew')}</summary>
              <RenewExtra facility={facility} bed={bed} done={close} />
            </details>
          )}
          {began.hold && mayHold && <HoldActs facility={facility} spot={began} manages={manages} done={close} />}
          {began.resident && manages && <ResidentActs spot={began} wards={wards} done={close} />}
          {state === 'closed' && manages && bed && <OpenBed facility={facility} which={{ beds: [bed] }} done={close} />}
          {!mine && !mayHold && <p className="soft small">{t('nothing')}</p>}
        </>
      )}
    </Dialog>
  );
}

/** What is known of it. */
function Facts({ of: { resident, hold, closure, extra } }: { readonly of: Spot }) {
  const who = resident ?? hold;
  if (!who && !closure && !extra) return null;
  return (
    <dl className="facts">
      {who && (
        <>
          <dt>{t('case')}</dt>
          <dd>
            <strong>{who.initials ?? t('nameless')}</strong>{' '}
            <Link href={`/cases/${who.caseId}`} className="mono">
              {who.caseNumber}
            </Link>
          </dd>
        </>
      )}
      {resident && (
        <>
          <dt>{t('since')}</dt>
          <dd>{t('day', { at: moment(resident.admittedAt), n: resident.days })}</dd>
          {resident.expectedEnd && (
            <>
              <dt>{t('end')}</dt>
              <dd>{shortDay(resident.expectedEnd)}</dd>
            </>
          )}
          <dt>{t('limit')}</dt>
          <dd>{shortDay(resident.yearLimit)}</dd>
        </>
      )}
      {resident?.away && (
        <>
          <dt>{t('away')}</dt>
          <dd>
            {t('dueBack', {
              kind: called(resident.away.kind),
              since: moment(resident.away.since),
              due: resident.away.dueBack ? moment(resident.away.dueBack) : '–',
            })}
          </dd>
        </>
      )}
      {hold && (
        <>
          <dt>{t('held')}</dt>
          <dd>
            {moment(hold.until)} {hold.unit && <span className="soft">{t('by', { unit: hold.unit })}</span>}
          </dd>
        </>
      )}
      {closure && (
        <>
          <dt>{t('closed')}</dt>
          <dd>
            {t('until', {
              reason: closure.reason ? called(closure.reason) : t('reason'),
              until: closure.until ? moment(closure.until) : t('opened'),
            })}
          </dd>
        </>
      )}
      {extra?.until && (
        <>
          <dt>{t('allowed')}</dt>
          <dd>
            {t('allowedBy', {
              role: extra.authorisedRole ?? '–',
              reason: extra.reason ? called(extra.reason) : t('reason'),
              until: moment(extra.until),
            })}
          </dd>
        </>
      )}
    </dl>
  );
}
