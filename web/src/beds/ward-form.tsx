import { api, ask, once, type Api } from '../api/client';
import { useAct } from '../ui/act';
import { messages } from '../words/words';
import { Choose } from './choose';
import { useDraft } from './draft';
import { Entry, SendForm } from './form';

const t = messages('ward-form', {
  help: [
    'Tempat tidur hanya ditawarkan kepada yang sesuai. Yang sudah di dalam tetap tinggal.',
    'Beds are offered only to whom the ward fits. Who is in it already stays.',
  ],
  name: ['Nama ruang', 'Name of the ward'],
  sex: ['Penghuni', 'For'],
  ageMin: ['Usia terendah', 'Lowest age'],
  ageMax: ['Usia tertinggi', 'Highest age'],
  condition: ['Jenis', 'Kind'],
  isolation: ['Ruang isolasi', 'Isolation'],
  save: ['Simpan', 'Save'],
  saved: ['Tersimpan.', 'Saved.'],
});

const SEXES = ['female', 'male', 'any'] as const;
const CONDITIONS = ['general', 'psychiatric', 'disabled', 'medical'] as const;

const years = (text: string): number | null => (text === '' ? null : Number(text));

/** A ward: made, or its rules changed. */
export function WardForm({
  code,
  ward,
  done,
}: {
  readonly code: string;
  readonly ward: Api<'WardView'> | undefined;
  readonly done: () => void;
}) {
  const [typed, change, sent] = useDraft(
    `ward.${code}.${ward?.name ?? ''}`,
    {
      name: '',
      sex: (ward?.sex ?? 'any') as (typeof SEXES)[number],
      condition: (ward?.condition ?? 'general') as (typeof CONDITIONS)[number],
      ageMin: ward?.ageMin?.toString() ?? '',
      ageMax: ward?.ageMax?.toString() ?? '',
      isolation: ward?.isolation ?? false,
    },
    done,
  );
  const act = useAct(
    () => {
      const { sex, condition, isolation } = typed;
      const settings = { sex, condition, isolation, ageMin: years(typed.ageMin), ageMax: years(typed.ageMax) };
      return ward
        ? ask(
            api.POST('/api/v1/facilities/{code}/wards/{name}/settings', {
              params: { path: { code, name: ward.name } },
              body: settings,
              headers: once(),
            }),
          )
        : ask(
            api.POST('/api/v1/facilities/{code}/wards', {
              params: { path: { code } },
              body: { name: typed.name.trim(), ...settings },
              headers: once(),
            }),
          );
    },
    { said: t('saved'), then: sent },
  );
  return (
    <SendForm act={act} send={act.mutate} help={t('help')} label={t('save')}>
      {!ward && <Entry label={t('name')} required maxLength={80} value={typed.name} change={(name) => change({ name })} />}
      <Choose label={t('sex')} codes={SEXES} value={typed.sex} change={(sex) => change({ sex })} />
      <Choose label={t('condition')} codes={CONDITIONS} value={typed.condition} change={(condition) => change({ condition })} />
      {(['ageMin', 'ageMax'] as const).map((age) => (
        <Entry key={age} label={t(age)} type="number" min={0} max={120} value={typed[age]} change={(value) => change({ [age]: value })} />
      ))}
      <label className="choice">
        <input type="checkbox" checked={typed.isolation} onChange={(event) => change({ isolation: event.currentTarget.checked })} />
        {t('isolation')}
      </label>
    </SendForm>
  );
}
