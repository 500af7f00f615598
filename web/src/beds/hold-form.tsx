import { useState } from 'react';
import { api, ask, once, type Api } from '../api/client';
import { useAct } from '../ui/act';
import { Field } from '../ui/field';
import { Problem } from '../ui/signs';
import { moment } from '../words/time';
import { messages } from '../words/words';
import { useDraft } from './draft';
import { SendForm } from './form';
import { Refused } from './refused';
import type { Spot } from './spot';
import { caseIdOf, NOBODY, WhoField } from './who';
import type { Override } from './words';

const t = messages('hold', {
  help: ['Menjaga tempat tidur bagi orang yang sedang di jalan.', 'Keeps a bed for somebody on the way.'],
  minutes: ['Berapa menit', 'For how many minutes'],
  isolation: ['Perlu isolasi karena infeksi', 'Must be kept from others because of an infection'],
  hint: ['Setelah itu tempat tidur kosong lagi dengan sendirinya.', 'Then the bed is free again by itself.'],
  go: ['Pesan {bed}', 'Hold {bed}'],
  done: ['{bed} dipesan sampai {until}.', '{bed} is held until {until}.'],
  in: ['Sudah datang: masukkan', 'They are here: check in'],
  checkedIn: ['Sudah masuk: {bed}.', 'Checked in: {bed}.'],
  extend: ['Perpanjang', 'Extend'],
  extended: ['Dipesan sampai {until}.', 'Held until {until}.'],
  release: ['Lepas pesanan', 'Release'],
  released: ['Pesanan dilepas; tempat tidur kosong lagi.', 'Released; the bed is free again.'],
});

/** Keeps a bed for somebody who is on the way. */
export function HoldForm({
  facility,
  bed,
  done,
}: {
  readonly facility: Api<'FacilityRow'>;
  readonly bed: string;
  readonly done: () => void;
}) {
  const [typed, change, sent] = useDraft(`hold.${facility.code}`, { who: NOBODY, minutes: facility.holdMinutes, isolation: false }, done);
  const act = useAct(
    async (override: Override | undefined) =>
      ask(
        api.POST('/api/v1/holds', {
          body: {
            facility: facility.code,
            caseIds: [await caseIdOf(typed.who)],
            bed,
            minutes: typed.minutes,
            isolation: typed.isolation,
            ...(override && { override }),
          },
          headers: once(),
        }),
      ),
    { said: ({ holds }) => t('done', { bed, until: moment(holds[0]!.until) }), then: sent },
  );
  return (
    <SendForm
      act={act}
      send={() => act.mutate(undefined)}
      override={(reason) => act.mutate(reason)}
      help={t('help')}
      label={t('go', { bed })}
    >
      <WhoField facility={facility} bed={bed} who={typed.who} change={(who) => change({ who })} />
      <Field label={t('minutes')} hint={t('hint')}>
        {(input) => (
          <input
            {...input}
            type="number"
            min={5}
            max={1440}
            required
            value={typed.minutes}
            onChange={(event) => change({ minutes: event.currentTarget.valueAsNumber })}
          />
        )}
      </Field>
      <label className="choice">
        <input type="checkbox" checked={typed.isolation} onChange={(event) => change({ isolation: event.currentTarget.checked })} />
        {t('isolation')}
      </label>
    </SendForm>
  );
}

/** What can be done with a bed that is held: they have come, they need longer, they do not come. */
export function HoldActs({
  facility,
  spot,
  manages,
  done,
}: {
  readonly facility: Api<'FacilityRow'>;
  readonly spot: Spot;
  readonly manages: boolean;
  readonly done: () => void;
}) {
  const { holdId, caseId } = spot.hold!;
  const [minutes] = useState(facility.holdMinutes);
  const checkIn = useAct(
    (override: Override | undefined) =>
      ask(
        api.POST('/api/v1/facilities/{code}/check-ins', {
          params: { path: { code: facility.code } },
          body: { arrivals: [{ caseId, ...(spot.bed && { bed: spot.bed }) }], ...(override && { override }) },
          headers: once(),
        }),
      ),
    { said: ({ stays }) => t('checkedIn', { bed: stays[0]?.bed ?? '–' }), then: done },
  );
  const extend = useAct(
    () =>
      ask(
        api.POST('/api/v1/holds/{holdId}/extend', {
          params: { path: { holdId } },
          body: { minutes: Math.min(1440, minutes) },
          headers: once(),
        }),
      ),
    { said: ({ until }) => t('extended', { until: moment(until) }), then: done },
  );
  const release = useAct(() => ask(api.DELETE('/api/v1/holds/{holdId}', { params: { path: { holdId } } })), {
    said: t('released'),
    then: done,
  });
  const busy = checkIn.isPending || extend.isPending || release.isPending;
  return (
    <div className="stack">
      <Refused error={checkIn.error} override={(reason) => checkIn.mutate(reason)} />
      <Problem error={extend.error ?? release.error} />
      <div className="row">
        {manages && (
          <button type="button" className="button primary" disabled={busy} onClick={() => checkIn.mutate(undefined)}>
            {t('in')}
          </button>
        )}
        <button type="button" className="button" disabled={busy} onClick={() => extend.mutate()}>
          {t('extend')}
        </button>
        <button type="button" className="button" disabled={busy} onClick={() => release.mutate()}>
          {t('release')}
        </button>
      </div>
    </div>
  );
}
