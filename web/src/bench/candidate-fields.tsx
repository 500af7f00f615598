import { NikReading } from '../identity/nik-reading';
import { coded as codedOfIdentity } from '../identity/words';
import { codeLabel } from '../steps/forms';
import { Field } from '../ui/field';
import { RECORD_STATES, type TypedCandidate } from './result';
import { t } from './words';

/** Somebody in the register, as they stand there. */
export function CandidateFields({
  n,
  of,
  change,
  drop,
  score,
}: {
  readonly n: number;
  readonly of: TypedCandidate;
  readonly change: (to: Partial<TypedCandidate>) => void;
  /** undefined: it is the only one */
  readonly drop?: (() => void) | undefined;
  /** whether each has a score of its own */
  readonly score: boolean;
}) {
  return (
    <fieldset className="candidate-fields">
      <legend>{t('foundN', { n })}</legend>
      <div className="columns two">
        <Typed label={t('name')} value={of.name} max={120} set={(name) => change({ name })} />
        <div className="stack tight">
          <Typed label={t('nik')} value={of.nik} max={32} digits set={(nik) => change({ nik })} />
          <NikReading nik={of.nik} sex={of.sex} birthDate={of.birthDate} />
        </div>
        <Typed label={t('birth')} hint={t('birthHint')} value={of.birthDate} max={10} set={(birthDate) => change({ birthDate })} />
        <Chosen
          label={t('sex')}
          value={of.sex}
          codes={['male', 'female', 'unknown']}
          words={(code) => codedOfIdentity('sex', code)}
          set={(sex) => change({ sex: sex as TypedCandidate['sex'] })}
        />
        <Chosen
          label={t('recordState')}
          value={of.recordState}
          codes={RECORD_STATES}
          words={(code) => codeLabel(code, 'recordState')}
          set={(recordState) => change({ recordState })}
        />
        {score && <Typed label={t('scoreLabel')} value={of.score} max={3} digits set={(to) => change({ score: to })} />}
        <Typed label={t('birthPlace')} value={of.birthPlace} max={80} set={(birthPlace) => change({ birthPlace })} />
        <Typed label={t('mother')} value={of.mother} max={120} set={(mother) => change({ mother })} />
      </div>
      <Typed label={t('address')} value={of.registeredAddress} max={300} set={(registeredAddress) => change({ registeredAddress })} />
      {drop && (
        <button type="button" className="button quiet" onClick={drop}>
          {t('dropCandidate', { n })}
        </button>
      )}
    </fieldset>
  );
}

export function Typed({
  label,
  hint,
  value,
  max,
  digits = false,
  error,
  set,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly max: number;
  readonly digits?: boolean;
  readonly error?: string | undefined;
  readonly set: (value: string) => void;
}) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(input) => (
        <input
          {...input}
          value={value}
          maxLength={max}
          autoComplete="off"
          inputMode={digits ? 'numeric' : undefined}
          onInput={({ currentTarget }) => set(currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function Chosen({
  label,
  value,
  codes,
  words,
  none,
  set,
}: {
  readonly label: string;
  readonly value: string;
  readonly codes: readonly string[];
  readonly words: (code: string) => string;
  /** the answer that says nothing; undefined: there is none */
  readonly none?: string;
  readonly set: (value: string) => void;
}) {
  return (
    <Field label={label}>
      {(input) => (
        <select {...input} value={value} onChange={({ currentTarget }) => set(currentTarget.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {codes.map((code) => (
            <option key={code} value={code}>
              {words(code)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
