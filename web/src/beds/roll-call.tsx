import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask, once, type Api } from '../api/client';
import { useAct } from '../ui/act';
import { Answer, Pages } from '../ui/answer';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Empty, Sheet } from '../ui/page';
import { Badge, Notice, Problem } from '../ui/signs';
import { clock, isoDay, moment, number, toInstant } from '../words/time';
import { messages, say } from '../words/words';
import { useDraft } from './draft';
import { useMine } from './facility';
import { rollCalls, rollCallSheet } from './queries';
import { called } from './words';

const t = messages('roll-call', {
  title: ['Apel malam', 'Evening roll call'],
  what: [
    'Panggil satu per satu dan centang yang hadir. Pembacaan nama tercatat.',
    'Call them one by one and tick who is here. That the names were read is kept.',
  ],
  tally: ['{here} hadir · {left} belum dicentang · {away} keluar', '{here} here · {left} not ticked · {away} away'],
  all: ['Semua hadir', 'All are here'],
  none: ['Hapus centang', 'Clear the ticks'],
  finish: ['Selesai…', 'Finish…'],
  confirm: [
    '{n, plural, =0 {Semua hadir} other {# orang tidak hadir}}',
    '{n, plural, =0 {All are here} one {# person is missing} other {# persons are missing}}',
  ],
  confirmWhat: [
    'Mereka dicatat KABUR: kasusnya berpindah dan tempat tidurnya disimpan beberapa hari. Periksa sekali lagi nama-nama ini.',
    'They are recorded as ABSCONDED: their cases move on and their beds are kept for some days. Look at these names once more.',
  ],
  lastSeen: ['Terakhir terlihat (bila tahu)', 'Last seen (if known)'],
  here: ['Ternyata hadir', 'Is here after all'],
  send: [
    '{n, plural, =0 {Catat: semua hadir} other {Catat apel, # orang kabur}}',
    '{n, plural, =0 {Record: all are here} other {Record it, # absconded}}',
  ],
  back: ['Kembali ke daftar', 'Back to the list'],
  done: ['Apel tercatat: {present} hadir, {missing} tidak hadir.', 'Recorded: {present} here, {missing} missing.'],
  notTaken: ['Tidak semua kasus dapat dipindahkan:', 'Not every case could be moved:'],
  nobody: ['Tidak ada yang harus dipanggil', 'There is nobody to call'],
  nobodyWhat: [
    'Daftar ini berisi semua yang tinggal di sini. Masukkan klien lewat papan.',
    'The list has everybody who stays here. Check people in on the board.',
  ],
  nameless: ['Tanpa nama', 'Nameless'],
  bedless: ['Tanpa tempat tidur', 'Without a bed'],
  earlier: ['Apel sebelumnya', 'Earlier roll calls'],
  noEarlier: ['Belum ada.', 'None yet.'],
  row: ['{present} hadir, {away} keluar, {missing} tidak hadir', '{present} here, {away} away, {missing} missing'],
  by: ['oleh {who}', 'by {who}'],
  asOf: ['Daftar pukul {at}', 'The list as it was at {at}'],
  again: ['Muat ulang daftar', 'Load the list again'],
});

type Person = Api<'RollCallName'>;

const nameOf = ({ names }: Person): string => names.join(' / ') || t('nameless');
const placeOf = ({ ward, bed }: Person): string =>
  (ward && bed?.startsWith(ward) ? bed : [ward, bed].filter(Boolean).join(' ')) || t('bedless');

/** All present? Who is missing has absconded, case and stay in one act. */
export function RollCall({ facility }: { readonly facility: Api<'FacilityRow'> }) {
  const mine = useMine(facility);
  return (
    <div className="stack">
      {mine && <Calling facility={facility} />}
      <Earlier facility={facility} />
    </div>
  );
}

function Calling({ facility }: { readonly facility: Api<'FacilityRow'> }) {
  const sheet = useQuery(rollCallSheet(facility));
  const [confirming, setConfirming] = useState(false);
  // the ticks of one evening; of the next they are begun anew
  const [typed, change, sent] = useDraft<{ here: readonly string[]; lastSeen: Readonly<Record<string, string>> }>(
    `roll-call.${facility.code}.${isoDay()}`,
    { here: [], lastSeen: {} },
  );
  return (
    <Sheet title={t('title')}>
      <p className="soft">{t('what')}</p>
      <Answer of={sheet}>
        {({ people, asOf }) => {
          const called_ = people.filter(({ away }) => !away);
          const missing = called_.filter(({ caseId }) => !typed.here.includes(caseId));
          if (!people.length)
            return (
              <Empty title={t('nobody')}>
                <p>{t('nobodyWhat')}</p>
              </Empty>
            );
          return (
            <>
              <p className="row spread">
                <span>{t('asOf', { at: clock(asOf) })}</span>
                <button type="button" className="button quiet" onClick={() => void sheet.refetch()}>
                  {t('again')}
                </button>
              </p>
              <ol className="roll">
                {people.map((each) => (
                  <RollLine
                    key={each.caseId}
                    of={each}
                    here={typed.here.includes(each.caseId)}
                    change={(here) =>
                      change({ here: here ? [...typed.here, each.caseId] : typed.here.filter((caseId) => caseId !== each.caseId) })
                    }
                  />
                ))}
              </ol>
              <div className="roll-end">
                <p role="status">
                  {t('tally', {
                    here: number(called_.length - missing.length),
                    left: number(missing.length),
                    away: number(people.length - called_.length),
                  })}
                </p>
                <div className="row">
                  <button
                    type="button"
                    className="button"
                    onClick={() => change({ here: missing.length ? called_.map(({ caseId }) => caseId) : [] })}
                  >
                    {t(missing.length ? 'all' : 'none')}
                  </button>
                  <button type="button" className="button primary" onClick={() => setConfirming(true)}>
                    {t('finish')}
                  </button>
                </div>
              </div>
              {confirming && (
                <Confirm
                  code={facility.code}
                  missing={missing}
                  lastSeen={typed.lastSeen}
                  change={change}
                  found={(caseId) => change({ here: [...typed.here, caseId] })}
                  done={() => {
                    sent();
                    change({ here: [], lastSeen: {} });
                    void sheet.refetch();
                  }}
                  close={() => setConfirming(false)}
                />
              )}
            </>
          );
        }}
      </Answer>
    </Sheet>
  );
}

function RollLine({ of, here, change }: { readonly of: Person; readonly here: boolean; readonly change: (here: boolean) => void }) {
  return (
    <li>
      <label className={`choice ${here ? 'here' : ''}`}>
        {of.away ? (
          <Badge tone="info">{called(of.away.kind)}</Badge>
        ) : (
          <input type="checkbox" checked={here} onChange={(event) => change(event.currentTarget.checked)} />
        )}
        <span>
          <strong>{nameOf(of)}</strong>
          <br />
          <span className="small soft">
            {placeOf(of)} · <span className="mono">{of.caseNumber}</span>
          </span>
        </span>
      </label>
    </li>
  );
}

function Confirm({
  code,
  missing,
  lastSeen,
  change,
  found,
  done,
  close,
}: {
  readonly code: string;
  readonly missing: readonly Person[];
  readonly lastSeen: Readonly<Record<string, string>>;
  readonly change: (some: { lastSeen: Readonly<Record<string, string>> }) => void;
  readonly found: (caseId: string) => void;
  readonly done: () => void;
  readonly close: () => void;
}) {
  const act = useAct(
    () =>
      ask(
        api.POST('/api/v1/facilities/{code}/roll-calls', {
          params: { path: { code } },
          body: {
            missing: missing.map(({ caseId }) => ({ caseId, ...(lastSeen[caseId] && { lastSeenAt: toInstant(lastSeen[caseId]) }) })),
          },
          headers: once(),
        }),
      ),
    {
      said: (taken) => t('done', { present: taken.present, missing: taken.missing }),
      then: (taken) => {
        done();
        if (taken.outcomes.every(({ refused }) => refused === null)) close();
      },
    },
  );
  const refused =
    act.data?.outcomes.flatMap((each) => (each.refused ? [{ caseId: each.caseId, message: each.refused.message }] : [])) ?? [];
  return (
    <Dialog title={t('confirm', { n: missing.length })} close={close}>
      {refused.length > 0 ? (
        <Notice tone="warn">
          <p>{t('notTaken')}</p>
          <ul>
            {refused.map((each) => (
              <li key={each.caseId}>{say(each.message)}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <>
          {missing.length > 0 && <p>{t('confirmWhat')}</p>}
          <ul className="lines">
            {missing.map((each) => (
              <li key={each.caseId} className="stack tight">
                <div className="row spread">
                  <span>
                    <strong>{nameOf(each)}</strong> <span className="small soft">{placeOf(each)}</span>
                  </span>
                  <button type="button" className="button" onClick={() => found(each.caseId)}>
                    {t('here')} <span className="for-readers">{nameOf(each)}</span>
                  </button>
                </div>
                <Field label={t('lastSeen')}>
                  {(input) => (
                    <input
                      {...input}
                      type="datetime-local"
                      value={lastSeen[each.caseId] ?? ''}
                      onChange={(event) => change({ lastSeen: { ...lastSeen, [each.caseId]: event.currentTarget.value } })}
                    />
                  )}
                </Field>
              </li>
            ))}
          </ul>
          <Problem error={act.error} />
          <div className="row">
            <button
              type="button"
              className={`button ${missing.length ? 'danger' : 'primary'}`}
              disabled={act.isPending}
              onClick={() => act.mutate()}
            >
              {t('send', { n: missing.length })}
            </button>
            <button type="button" className="button quiet" onClick={close}>
              {t('back')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}

function Earlier({ facility }: { readonly facility: Api<'FacilityRow'> }) {
  const list = useInfiniteQuery(rollCalls(facility));
  return (
    <Sheet title={t('earlier')}>
      <Pages of={list} empty={<p className="soft">{t('noEarlier')}</p>}>
        {(items) => (
          <ul className="lines">
            {items.map(({ rollCallId, at, takenBy, present, away, missing }) => (
              <li key={rollCallId} className="row spread">
                <strong>{moment(at)}</strong>
                <span className={missing ? 'alarm-words' : undefined}>{t('row', { present, away, missing })}</span>
                <span className="soft small">{t('by', { who: takenBy })}</span>
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </Sheet>
  );
}
