import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import { useOnline } from '../app/online';
import { NeedsNetwork } from '../offline/here';
import { Field } from '../ui/field';
import { Sheet } from '../ui/page';
import { Badge } from '../ui/signs';
import { say } from '../words/words';
import { ageOf, type IntakeDraft } from './draft';
import { Codes, OrUnknown, type PartProps } from './fields';
import { t } from './words';

/** Who the person says to be: as said, nothing corrected. */
export function WhoPart({ draft, change }: PartProps) {
  const { unknown } = draft;
  const ageWrong = !unknown.age && draft.age.trim() !== '' && ageOf(draft) === undefined;
  return (
    <Sheet title={t('who')}>
      <div className="stack tight">
        {!unknown.names && <Names draft={draft} change={change} />}
        <label className="choice">
          <input
            type="checkbox"
            checked={Boolean(unknown.names)}
            onChange={() => change({ unknown: { ...unknown, names: !unknown.names } })}
          />
          {t('nameUnknown')}
        </label>
      </div>
      <Codes legend={t('sexLabel')} codes={['female', 'male', 'unknown']} value={draft.sex} change={(sex) => change({ sex })} />
      <OrUnknown
        field="age"
        label={t('ageLabel')}
        unknownLabel={t('ageUnknown')}
        error={ageWrong ? t('ageWrong') : undefined}
        draft={draft}
        change={change}
      >
        {(input) => (
          <input
            {...input}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            value={draft.age}
            onInput={(event) => change({ age: event.currentTarget.value })}
          />
        )}
      </OrUnknown>
      <OrUnknown field="origin" label={t('originLabel')} unknownLabel={t('originUnknown')} draft={draft} change={change}>
        {(input) => (
          <input
            {...input}
            maxLength={200}
            autoComplete="off"
            value={draft.origin}
            onInput={(event) => change({ origin: event.currentTarget.value })}
          />
        )}
      </OrUnknown>
      <OrUnknown
        field="nik"
        label={t('nikLabel')}
        unknownLabel={t('nikUnknown')}
        hint={<NikReading draft={draft} />}
        draft={draft}
        change={change}
      >
        {(input) => (
          <input
            {...input}
            inputMode="numeric"
            maxLength={32}
            autoComplete="off"
            value={draft.nik}
            onInput={(event) => change({ nik: event.currentTarget.value })}
          />
        )}
      </OrUnknown>
    </Sheet>
  );
}

function Names({ draft, change }: PartProps) {
  const { names } = draft;
  return (
    <>
      {names.map((name, n) => (
        // they are only ever added at the end
        <Field key={n} label={t(n ? 'alias' : 'name')}>
          {(input) => (
            <input
              {...input}
              value={name}
              maxLength={120}
              autoComplete="off"
              onInput={(event) => {
                const to = event.currentTarget.value;
                change({ names: names.map((each, m) => (m === n ? to : each)) });
              }}
            />
          )}
        </Field>
      ))}
      {names.length < 8 && names.at(-1)!.trim() !== '' && (
        <button type="button" className="button quiet" onClick={() => change({ names: [...names, ''] })}>
          {t('addName')}
        </button>
      )}
    </>
  );
}

/** What the digits of a NIK say, while it is typed; a hint and never in the way. */
function NikReading({ draft }: { readonly draft: IntakeDraft }) {
  const online = useOnline();
  const nik = draft.nik.trim();
  const sex = draft.sex === 'female' || draft.sex === 'male' ? draft.sex : undefined;
  const ageEstimate = ageOf(draft);
  const reading = useQuery({
    queryKey: ['nik-reading', nik, sex, ageEstimate],
    enabled: online && nik.length >= 16,
    staleTime: Infinity,
    gcTime: 0, // a NIK is not kept for longer than it is on the screen
    retry: false,
    queryFn: () =>
      ask(api.POST('/api/v1/nik/reading', { body: { nik, ...(sex && { sex }), ...(ageEstimate !== undefined && { ageEstimate }) } })),
  });
  if (!reading.data)
    return (
      <>
        {t('nikLater')} <NeedsNetwork />
      </>
    );
  const { verdict, words, findings } = reading.data;
  return (
    <span role="status">
      <Badge tone={verdict === 'correct' ? 'good' : verdict === 'wrong' ? 'bad' : 'warn'}>{say(words)}</Badge>{' '}
      {findings.map(({ code, message }) => (
        <span key={code}>{say(message)} </span>
      ))}
    </span>
  );
}
