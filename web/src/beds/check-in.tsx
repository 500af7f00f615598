import { v7 } from 'uuid';
import { api, ask, once, type Api } from '../api/client';
import { codeOf } from '../api/problem';
import { useAct } from '../ui/act';
import { toInstant } from '../words/time';
import { messages } from '../words/words';
import { useDraft } from './draft';
import { Entry, SendForm } from './form';
import type { Spot } from './spot';
import { caseIdOf, NOBODY, WhoField, type Who } from './who';
import type { Override } from './words';

const t = messages('check-in', {
  help: [
    'Untuk orang yang sudah ada di sini. Pilih yang diharapkan, atau salin nomor kasus dari slipnya.',
    'For somebody who is here. Choose who is expected, or copy the case number from their slip.',
  ],
  go: ['Masukkan ke {bed}', 'Check in to {bed}'],
  goBedless: ['Catat masuk tanpa tempat tidur', 'Check in without a bed'],
  more: ['Waktu masuk, perkiraan keluar, isolasi, pindahan', 'Time of arrival, expected end, isolation, transfer'],
  at: ['Masuk pada (kosong: sekarang)', 'Arrived at (empty: now)'],
  end: ['Perkiraan hari keluar', 'Day they are expected to leave'],
  isolation: ['Perlu isolasi karena infeksi', 'Must be kept from others because of an infection'],
  transfer: ['Masih tercatat di tempat lain: akhiri di sana', 'Still recorded elsewhere: end it there'],
  done: ['Sudah masuk: {bed}.', 'Checked in: {bed}.'],
  without: ['tanpa tempat tidur', 'without a bed'],
  next: ['Pakai {bed} saja', 'Take {bed} instead'],
});

const EMPTY = { who: NOBODY, at: '', expectedEnd: '', isolation: false, transfer: false };

/** Takes somebody in, into this bed or without one. */
export function CheckIn({
  facility,
  bed,
  instead,
  turnTo,
  done,
}: {
  readonly facility: Api<'FacilityRow'>;
  readonly bed: string | null;
  /** the nearest free bed, should this one be taken meanwhile */
  readonly instead?: Spot | undefined;
  readonly turnTo?: ((spot: Spot) => void) | undefined;
  readonly done: () => void;
}) {
  const [typed, change, sent] = useDraft(`check-in.${facility.code}`, EMPTY, done);
  // pressed again after a lost answer, the same is done once
  const key = keyFor({ ...typed, bed });
  const act = useAct(
    async (override: Override | undefined) =>
      ask(
        api.POST('/api/v1/facilities/{code}/check-ins', {
          params: { path: { code: facility.code } },
          body: {
            arrivals: [{ caseId: await caseIdOf(typed.who), ...(bed && { bed }) }],
            ...(typed.at && { at: toInstant(typed.at) }),
            ...(typed.expectedEnd && { expectedEnd: typed.expectedEnd }),
            ...(typed.isolation && { isolation: true }),
            ...(typed.transfer && { transfer: true }),
            ...(override && { override }),
          },
          headers: once(override ? undefined : key),
        }),
      ),
    { said: ({ stays }) => t('done', { bed: stays[0]?.bed ?? t('without') }), then: sent },
  );
  return (
    <SendForm
      act={act}
      send={() => act.mutate(undefined)}
      override={(reason) => act.mutate(reason)}
      help={t('help')}
      label={bed ? t('go', { bed }) : t('goBedless')}
    >
      <WhoField facility={facility} bed={bed} who={typed.who} change={(who: Who) => change({ who })} />
      <details>
        <summary>{t('more')}</summary>
        <div className="stack">
          <Entry label={t('at')} type="datetime-local" value={typed.at} change={(at) => change({ at })} />
          <Entry label={t('end')} type="date" value={typed.expectedEnd} change={(expectedEnd) => change({ expectedEnd })} />
          <label className="choice">
            <input type="checkbox" checked={typed.isolation} onChange={(event) => change({ isolation: event.currentTarget.checked })} />
            {t('isolation')}
          </label>
          <label className="choice">
            <input type="checkbox" checked={typed.transfer} onChange={(event) => change({ transfer: event.currentTarget.checked })} />
            {t('transfer')}
          </label>
        </div>
      </details>
      {codeOf(act.error) === 'bed_taken' && instead && turnTo && (
        <button type="button" className="button" onClick={() => turnTo(instead)}>
          {t('next', { bed: instead.bed! })}
        </button>
      )}
    </SendForm>
  );
}

let last = { what: '', key: '' };

/** The same key for as long as the same is asked. */
function keyFor(asked: object): string {
  const what = JSON.stringify(asked);
  if (last.what !== what) last = { what, key: v7() };
  return last.key;
}
