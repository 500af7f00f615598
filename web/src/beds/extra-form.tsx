import { api, ask, once } from '../api/client';
import { useAct } from '../ui/act';
import { moment, toInstant, withinAYear } from '../words/time';
import { messages } from '../words/words';
import { Choose } from './choose';
import { useDraft } from './draft';
import { Entry, SendForm, type OfWard } from './form';
import type { FacilityKey } from './queries';

const t = messages('extra', {
  what: [
    'Tempat di luar kapasitas: dengan alasan, batas waktu, dan nama Anda. Tampil merah di mana-mana sampai berakhir.',
    'A place over capacity: with a reason, an end, and your name. It is shown in red everywhere until it ends.',
  ],
  name: ['Nama tempat', 'Name of the place'],
  nameHint: ['Misalnya Koridor-1.', 'For example Corridor-1.'],
  permitHelp: [
    'Izin berakhir dengan sendirinya; sesudah itu papan memberi peringatan sampai orangnya pindah.',
    'The permission ends by itself; then the board warns until they have moved.',
  ],
  until: ['Diizinkan sampai', 'Allowed until'],
  longest: ['Paling lama setahun.', 'A year at the longest.'],
  reason: ['Alasan', 'Reason'],
  letter: ['Nomor surat (bila ada)', 'Number of the letter (if there is one)'],
  go: ['Izinkan tempat tambahan', 'Allow the extra place'],
  done: ['{bed} diizinkan sampai {until}. Masukkan klien lewat papan.', '{bed} is allowed until {until}. Check somebody in on the board.'],
  renew: ['Perpanjang izin', 'Renew the permission'],
});

const REASONS = ['emergency', 'no_other_place', 'disaster', 'court_order', 'family_together', 'other'] as const;
type Reason = (typeof REASONS)[number];
const EMPTY = { name: '', until: '', reason: '' as Reason | '', letterNumber: '' };
type Typed = typeof EMPTY;

const permissionOf = ({ until, reason, letterNumber }: Typed) => ({
  until: toInstant(until),
  reason: reason || ('other' as const),
  ...(letterNumber && { letterNumber }),
});

/** Allows a place over capacity in a ward. */
export function AllowExtra({ facility: { code }, ward, done }: OfWard) {
  const [typed, change, sent] = useDraft(`extra.${code}.${ward}`, EMPTY, done);
  const act = useAct(
    () =>
      ask(
        api.POST('/api/v1/facilities/{code}/extra-places', {
          params: { path: { code } },
          body: { ward, name: typed.name.trim(), ...permissionOf(typed) },
          headers: once(),
        }),
      ),
    { said: ({ bed, until }) => t('done', { bed, until: moment(until) }), then: sent },
  );
  return (
    <SendForm act={act} send={act.mutate} help={t('permitHelp')} label={t('go')} danger>
      <p className="small">{t('what')}</p>
      <Entry label={t('name')} hint={t('nameHint')} required maxLength={40} value={typed.name} change={(name) => change({ name })} />
      <Permission typed={typed} change={change} />
    </SendForm>
  );
}

/** Lets the permission of a place over capacity go on. */
export function RenewExtra({
  facility: { code },
  bed,
  done,
}: {
  readonly facility: FacilityKey;
  readonly bed: string;
  readonly done: () => void;
}) {
  const [typed, change, sent] = useDraft(`renew.${code}.${bed}`, EMPTY, done);
  const act = useAct(
    () =>
      ask(
        api.POST('/api/v1/facilities/{code}/extra-places/{name}/renew', {
          params: { path: { code, name: bed } },
          body: permissionOf(typed),
          headers: once(),
        }),
      ),
    { said: ({ until }) => t('done', { bed, until: moment(until) }), then: sent },
  );
  return (
    <SendForm act={act} send={act.mutate} help={t('permitHelp')} label={t('renew')} danger>
      <Permission typed={typed} change={change} />
    </SendForm>
  );
}

function Permission({ typed, change }: { readonly typed: Typed; readonly change: (some: Partial<Typed>) => void }) {
  return (
    <>
      <Entry
        label={t('until')}
        hint={t('longest')}
        type="datetime-local"
        {...withinAYear()}
        required
        value={typed.until}
        change={(until) => change({ until })}
      />
      <Choose label={t('reason')} codes={REASONS} value={typed.reason} change={(reason) => change({ reason })} />
      <Entry label={t('letter')} maxLength={60} value={typed.letterNumber} change={(letterNumber) => change({ letterNumber })} />
    </>
  );
}
