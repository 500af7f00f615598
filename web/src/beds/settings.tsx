import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { api, ask, once, type Api } from '../api/client';
import { useMay, useMembership } from '../session/session';
import { useAct } from '../ui/act';
import { Answer } from '../ui/answer';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Empty, Sheet } from '../ui/page';
import { Notice, Problem } from '../ui/signs';
import { number } from '../words/time';
import { messages } from '../words/words';
import { Choose } from './choose';
import { useDraft } from './draft';
import { useMine } from './facility';
import { ImportBeds } from './import-beds';
import { facilityView, type FacilityKey } from './queries';
import { called } from './words';

const t = messages('place-settings', {
  wards: ['Ruang dan tempat tidur', 'Wards and beds'],
  none: ['Belum ada ruang', 'There is no ward yet'],
  noneWhat: [
    'Impor daftar dari Excel atau CSV di bawah, atau tambah ruang satu per satu lalu isi tempat tidurnya.',
    'Import the list from Excel or CSV below, or add wards one by one and then their beds.',
  ],
  addWard: ['Tambah ruang', 'Add a ward'],
  addBeds: ['Tambah tempat tidur', 'Add beds'],
  removeBeds: ['Hapus tempat tidur', 'Take beds off the list'],
  edit: ['Ubah', 'Change'],
  ward: ['Ruang', 'Ward'],
  name: ['Nama ruang', 'Name of the ward'],
  sex: ['Penghuni', 'For'],
  ageMin: ['Usia terendah', 'Lowest age'],
  ageMax: ['Usia tertinggi', 'Highest age'],
  condition: ['Jenis', 'Kind'],
  isolation: ['Ruang isolasi', 'Isolation'],
  beds: ['Tempat tidur', 'Beds'],
  free: ['Kosong', 'Free'],
  save: ['Simpan', 'Save'],
  saved: ['Tersimpan.', 'Saved.'],
  names: ['Nama tempat tidur, satu per baris', 'Names of the beds, one a line'],
  namesHint: ['Misalnya Melati-1; paling banyak 100.', 'As Melati-1; at most 100.'],
  synthetic: ['Sintetis: hanya untuk mencoba program', 'Synthetic: made up, only to try the program'],
  bedsDone: ['{n} tempat tidur.', '{n} beds.'],
  removeWhat: [
    'Dihapus untuk selamanya. Ditolak bila ada orangnya atau dipesan; untuk sementara, tutup saja.',
    'For good. Refused while somebody is in one or one is held; for a while, close them instead.',
  ],
  remove: ['Hapus', 'Remove'],
  export: ['Unduh daftar', 'Download the list'],
  exportWhat: [
    'Ruang, tempat tidur dan keadaannya sekarang, tanpa nama orang.',
    'Wards, beds and their state now, without names of people.',
  ],
  facility: ['Aturan tempat ini', 'Rules of this facility'],
  holdMinutes: ['Lama pesanan (menit)', 'How long a hold lasts (minutes)'],
  answerHours: ['Lama tawaran menunggu jawaban (jam)', 'How long an offer waits for an answer (hours)'],
  absentDays: ['Tempat tidur orang yang kabur disimpan (hari)', 'How long the bed of somebody who absconded is kept (days)'],
  stayLimitDays: ['Batas tinggal (hari; kosong: tidak ada atau tidak diketahui)', 'Limit of a stay (days; empty: none, or not known)'],
  serves: ['Untuk siapa (tanpa centang: tidak diketahui)', 'Whom it is for (none ticked: not known)'],
  unidentified: ['Menerima orang tanpa identitas', 'Takes people without identity'],
  readOnly: ['Hanya petugas tempat ini dan Rehsos yang dapat mengubahnya.', 'Only the staff of this facility and Rehsos can change this.'],
  import: ['Impor dari Excel atau CSV', 'Import from Excel or CSV'],
});

const SEXES = ['female', 'male', 'any'] as const;
const CONDITIONS = ['general', 'psychiatric', 'disabled', 'medical'] as const;
const GROUPS = [
  'street',
  'elder',
  'toddler',
  'child',
  'youth',
  'offending_child',
  'psychiatric',
  'leprosy',
  'blind',
  'deaf',
  'physical',
  'intellectual',
  'women',
] as const;

/** The wards, the beds and the rules of a facility. */
export function Settings({ facility }: { readonly facility: Api<'FacilityRow'> }) {
  const view = useQuery(facilityView(facility));
  const mine = useMine(facility);
  const rehsos = useMembership()?.role === 'dinsos.rehsos';
  const manages = useMay('place.manage') && (mine || rehsos);
  return (
    <div className="stack">
      {!manages && <Notice>{t('readOnly')}</Notice>}
      <Answer of={view}>
        {(of) => (
          <>
            <Wards of={of} manages={manages} />
            <Sheet title={t('export')}>
              <p className="small soft">{t('exportWhat')}</p>
              <div className="row">
                {(['xlsx', 'csv'] as const).map((format) => (
                  <a key={format} className="button" href={`/api/v1/facilities/${of.code}/export?format=${format}`} download>
                    <Download size={18} aria-hidden /> {format.toUpperCase()}
                  </a>
                ))}
              </div>
            </Sheet>
            {manages && (
              <Sheet title={t('import')}>
                <ImportBeds code={of.code} />
              </Sheet>
            )}
            <Rules of={of} manages={manages} />
          </>
        )}
      </Answer>
    </div>
  );
}

type Open = { readonly what: 'ward'; readonly of?: Api<'WardView'> } | { readonly what: 'beds' | 'remove'; readonly ward: string };

function Wards({ of, manages }: { readonly of: Api<'FacilityView'>; readonly manages: boolean }) {
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  return (
    <Sheet
      title={t('wards')}
      actions={
        manages && (
          <button type="button" className="button" onClick={() => setOpen({ what: 'ward' })}>
            {t('addWard')}
          </button>
        )
      }
    >
      {!of.wards.length && (
        <Empty title={t('none')}>
          <p>{t('noneWhat')}</p>
        </Empty>
      )}
      <ul className="lines">
        {of.wards.map((ward) => (
          <li key={ward.name} className="row spread">
            <span>
              <strong>{ward.name}</strong>{' '}
              <span className="soft small">
                {[called(ward.sex), called(ward.condition), ward.isolation && t('isolation')].filter(Boolean).join(', ')}
              </span>
              <br />
              <span className="small mono">
                {number(ward.beds ?? 0)} {t('beds').toLowerCase()}, {number(ward.free ?? 0)} {t('free').toLowerCase()}
              </span>
            </span>
            {manages && (
              <span className="row">
                <button type="button" className="button quiet" onClick={() => setOpen({ what: 'ward', of: ward })}>
                  {t('edit')} <span className="for-readers">{ward.name}</span>
                </button>
                <button type="button" className="button" onClick={() => setOpen({ what: 'beds', ward: ward.name })}>
                  {t('addBeds')} <span className="for-readers">{ward.name}</span>
                </button>
                <button type="button" className="button quiet" onClick={() => setOpen({ what: 'remove', ward: ward.name })}>
                  {t('removeBeds')} <span className="for-readers">{ward.name}</span>
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {open?.what === 'ward' && (
        <Dialog title={open.of?.name ?? t('addWard')} close={close}>
          <WardForm code={of.code} ward={open.of} done={close} />
        </Dialog>
      )}
      {open?.what === 'beds' && (
        <Dialog title={`${t('addBeds')}: ${open.ward}`} close={close}>
          <BedsForm facility={of} ward={open.ward} done={close} />
        </Dialog>
      )}
      {open?.what === 'remove' && (
        <Dialog title={`${t('removeBeds')}: ${open.ward}`} close={close}>
          <RemoveForm facility={of} done={close} />
        </Dialog>
      )}
    </Sheet>
  );
}

const years = (text: string): number | null => (text === '' ? null : Number(text));

function WardForm({ code, ward, done }: { readonly code: string; readonly ward: Api<'WardView'> | undefined; readonly done: () => void }) {
  const [typed, change, sent] = useDraft(`ward.${code}.${ward?.name ?? ''}`, {
    name: '',
    sex: (ward?.sex ?? 'any') as (typeof SEXES)[number],
    condition: (ward?.condition ?? 'general') as (typeof CONDITIONS)[number],
    ageMin: ward?.ageMin?.toString() ?? '',
    ageMax: ward?.ageMax?.toString() ?? '',
    isolation: ward?.isolation ?? false,
  });
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
    {
      said: t('saved'),
      then: () => {
        sent();
        done();
      },
    },
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate();
      }}
    >
      {!ward && (
        <Field label={t('name')}>
          {(input) => (
            <input
              {...input}
              required
              maxLength={80}
              value={typed.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <Choose label={t('sex')} codes={SEXES} value={typed.sex} change={(sex) => change({ sex })} />
      <Choose label={t('condition')} codes={CONDITIONS} value={typed.condition} change={(condition) => change({ condition })} />
      {(['ageMin', 'ageMax'] as const).map((age) => (
        <Field key={age} label={t(age)}>
          {(input) => (
            <input
              {...input}
              type="number"
              min={0}
              max={120}
              value={typed[age]}
              onChange={(event) => change({ [age]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
      <label className="choice">
        <input type="checkbox" checked={typed.isolation} onChange={(event) => change({ isolation: event.currentTarget.checked })} />
        {t('isolation')}
      </label>
      <Problem error={act.error} />
      <button type="submit" className="button primary" disabled={act.isPending}>
        {t('save')}
      </button>
    </form>
  );
}

const linesOf = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);

function NamesField({ value, change }: { readonly value: string; readonly change: (text: string) => void }) {
  return (
    <Field label={t('names')} hint={t('namesHint')}>
      {(input) => (
        <textarea {...input} required rows={6} maxLength={4100} value={value} onChange={(event) => change(event.currentTarget.value)} />
      )}
    </Field>
  );
}

function BedsForm({
  facility: { code },
  ward,
  done,
}: {
  readonly facility: FacilityKey;
  readonly ward: string;
  readonly done: () => void;
}) {
  const [typed, change, sent] = useDraft(`beds.${code}.${ward}`, { names: '', synthetic: false });
  const act = useAct(
    () =>
      ask(
        api.POST('/api/v1/facilities/{code}/beds', {
          params: { path: { code } },
          body: { ward, names: linesOf(typed.names), synthetic: typed.synthetic },
          headers: once(),
        }),
      ),
    {
      said: ({ beds }) => t('bedsDone', { n: beds }),
      then: () => {
        sent();
        done();
      },
    },
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate();
      }}
    >
      <NamesField value={typed.names} change={(names) => change({ names })} />
      <label className="choice">
        <input type="checkbox" checked={typed.synthetic} onChange={(event) => change({ synthetic: event.currentTarget.checked })} />
        {t('synthetic')}
      </label>
      <Problem error={act.error} />
      <button type="submit" className="button primary" disabled={act.isPending}>
        {t('addBeds')}
      </button>
    </form>
  );
}

function RemoveForm({ facility: { code }, done }: { readonly facility: FacilityKey; readonly done: () => void }) {
  const [names, setNames] = useState('');
  const act = useAct(
    () =>
      ask(
        api.POST('/api/v1/facilities/{code}/beds/removals', {
          params: { path: { code } },
          body: { names: linesOf(names) },
          headers: once(),
        }),
      ),
    { said: ({ beds }) => t('bedsDone', { n: beds }), then: done },
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate();
      }}
    >
      <p>{t('removeWhat')}</p>
      <NamesField value={names} change={setNames} />
      <Problem error={act.error} />
      <button type="submit" className="button danger" disabled={act.isPending}>
        {t('remove')}
      </button>
    </form>
  );
}

const NUMBERS = [
  ['holdMinutes', 5, 10_080],
  ['answerHours', 1, 336],
  ['absentDays', 0, 60],
] as const;

function Rules({ of, manages }: { readonly of: Api<'FacilityView'>; readonly manages: boolean }) {
  const [typed, change, sent] = useDraft(`rules.${of.code}`, {
    holdMinutes: of.holdMinutes,
    answerHours: of.answerHours,
    absentDays: of.absentDays,
    stayLimitDays: of.stayLimitDays?.toString() ?? '',
    serves: of.serves,
    unidentified: of.unidentified ?? '',
  });
  const act = useAct(
    () =>
      ask(
        api.POST('/api/v1/facilities/{code}/settings', {
          params: { path: { code: of.code } },
          body: {
            holdMinutes: typed.holdMinutes,
            answerHours: typed.answerHours,
            absentDays: typed.absentDays,
            stayLimitDays: years(typed.stayLimitDays),
            serves: GROUPS.filter((group) => typed.serves.includes(group)),
            unidentified: (['yes', 'maybe', 'no'] as const).find((each) => each === typed.unidentified) ?? null,
          },
          headers: once(),
        }),
      ),
    { said: t('saved'), then: sent },
  );
  return (
    <Sheet title={t('facility')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate();
        }}
      >
        <fieldset className="stack" disabled={!manages}>
          {NUMBERS.map(([name, min, max]) => (
            <Field key={name} label={t(name)}>
              {(input) => (
                <input
                  {...input}
                  type="number"
                  required
                  min={min}
                  max={max}
                  value={typed[name]}
                  onChange={(event) => change({ [name]: event.currentTarget.valueAsNumber })}
                />
              )}
            </Field>
          ))}
          <Field label={t('stayLimitDays')}>
            {(input) => (
              <input
                {...input}
                type="number"
                min={1}
                max={3660}
                value={typed.stayLimitDays}
                onChange={(event) => change({ stayLimitDays: event.currentTarget.value })}
              />
            )}
          </Field>
          <Choose
            label={t('unidentified')}
            codes={['yes', 'maybe', 'no']}
            value={typed.unidentified}
            required={false}
            change={(unidentified) => change({ unidentified })}
          />
          <fieldset>
            <legend>{t('serves')}</legend>
            <div className="checks">
              {GROUPS.map((group) => (
                <label key={group} className="choice">
                  <input
                    type="checkbox"
                    checked={typed.serves.includes(group)}
                    onChange={(event) =>
                      change({
                        serves: event.currentTarget.checked ? [...typed.serves, group] : typed.serves.filter((each) => each !== group),
                      })
                    }
                  />
                  {called(group)}
                </label>
              ))}
            </div>
          </fieldset>
        </fieldset>
        <Problem error={act.error} />
        {manages && (
          <div>
            <button type="submit" className="button primary" disabled={act.isPending}>
              {t('save')}
            </button>
          </div>
        )}
      </form>
    </Sheet>
  );
}
