import { api, ask, once } from '../api/client';
import { useAct } from '../ui/act';
import { Field } from '../ui/field';
import { messages } from '../words/words';
import { useDraft } from './draft';
import { SendForm, type OfWard } from './form';

const t = messages('bed-list', {
  addBeds: ['Tambah tempat tidur', 'Add beds'],
  addHelp: [
    'Nama seperti tertulis di tempat tidurnya; petugas mencarinya dengan nama itu.',
    'Names as written on the beds: staff look for them by these.',
  ],
  names: ['Nama tempat tidur, satu per baris', 'Names of the beds, one a line'],
  namesHint: ['Misalnya Melati-1; paling banyak 100.', 'As Melati-1; at most 100.'],
  synthetic: ['Sintetis: hanya untuk mencoba program', 'Synthetic: made up, only to try the program'],
  bedsDone: ['{n} tempat tidur.', '{n} beds.'],
  removeWhat: [
    'Dihapus untuk selamanya. Ditolak bila ada orangnya atau dipesan; untuk sementara, tutup saja.',
    'For good. Refused while somebody is in one or one is held; for a while, close them instead.',
  ],
  remove: ['Hapus', 'Remove'],
});

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

/** Puts beds on the list of a ward. */
export function BedsForm({ facility: { code }, ward, done }: OfWard) {
  const [typed, change, sent] = useDraft(`beds.${code}.${ward}`, { names: '', synthetic: false }, done);
  const act = useAct(
    () =>
      ask(
        api.POST('/api/v1/facilities/{code}/beds', {
          params: { path: { code } },
          body: { ward, names: linesOf(typed.names), synthetic: typed.synthetic },
          headers: once(),
        }),
      ),
    { said: ({ beds }) => t('bedsDone', { n: beds }), then: sent },
  );
  return (
    <SendForm act={act} send={act.mutate} help={t('addHelp')} label={t('addBeds')}>
      <NamesField value={typed.names} change={(names) => change({ names })} />
      <label className="choice">
        <input type="checkbox" checked={typed.synthetic} onChange={(event) => change({ synthetic: event.currentTarget.checked })} />
        {t('synthetic')}
      </label>
    </SendForm>
  );
}

/** Takes beds off the list. */
export function RemoveForm({ facility: { code }, ward, done }: OfWard) {
  const [{ names }, change, sent] = useDraft(`remove-beds.${code}.${ward}`, { names: '' }, done);
  const act = useAct(
    () =>
      ask(
        api.POST('/api/v1/facilities/{code}/beds/removals', {
          params: { path: { code } },
          body: { names: linesOf(names) },
          headers: once(),
        }),
      ),
    { said: ({ beds }) => t('bedsDone', { n: beds }), then: sent },
  );
  return (
    <SendForm act={act} send={act.mutate} help={t('removeWhat')} label={t('remove')} danger>
      <NamesField value={names} change={(typed) => change({ names: typed })} />
    </SendForm>
  );
}
