import { api, ask, once, type Api } from '../api/client';
import { useAct } from '../ui/act';
import { Field } from '../ui/field';
import { Sheet } from '../ui/page';
import { Problem } from '../ui/signs';
import { messages } from '../words/words';
import { Choose } from './choose';
import { useDraft } from './draft';
import { Entry } from './form';
import { called } from './words';

const t = messages('facility-rules', {
  help: [
    'Berlaku untuk pesanan dan tawaran berikutnya; yang sedang berjalan tidak berubah.',
    'For the next holds and offers; what runs already does not change.',
  ],
  save: ['Simpan', 'Save'],
  saved: ['Tersimpan.', 'Saved.'],
  facility: ['Aturan tempat ini', 'Rules of this facility'],
  holdMinutes: ['Lama pesanan (menit)', 'How long a hold lasts (minutes)'],
  answerHours: ['Lama tawaran menunggu jawaban (jam)', 'How long an offer waits for an answer (hours)'],
  absentDays: ['Tempat tidur orang yang kabur disimpan (hari)', 'How long the bed of somebody who absconded is kept (days)'],
  stayLimitDays: ['Batas tinggal (hari; kosong: tidak ada atau tidak diketahui)', 'Limit of a stay (days; empty: none, or not known)'],
  serves: ['Untuk siapa (tanpa centang: tidak diketahui)', 'Whom it is for (none ticked: not known)'],
  unidentified: ['Menerima orang tanpa identitas', 'Takes people without identity'],
});

type Group = NonNullable<Api<'FacilitySettingsDto'>['serves']>[number];

/** All that the API knows, in the order they are shown: one too many or too few does not compile. */
const GROUPS = Object.keys({
  street: true,
  elder: true,
  toddler: true,
  child: true,
  youth: true,
  offending_child: true,
  psychiatric: true,
  leprosy: true,
  blind: true,
  deaf: true,
  physical: true,
  intellectual: true,
  women: true,
} satisfies Record<Group, true>) as Group[];

const NUMBERS = [
  ['holdMinutes', 5, 10_080],
  ['answerHours', 1, 336],
  ['absentDays', 0, 60],
] as const;

/** How long holds, offers and stays last in a facility, and whom it is for. */
export function Rules({ of, manages }: { readonly of: Api<'FacilityView'>; readonly manages: boolean }) {
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
            stayLimitDays: typed.stayLimitDays === '' ? null : Number(typed.stayLimitDays),
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
        <p className="hint">{t('help')}</p>
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
          <Entry
            label={t('stayLimitDays')}
            type="number"
            min={1}
            max={3660}
            value={typed.stayLimitDays}
            change={(stayLimitDays) => change({ stayLimitDays })}
          />
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
