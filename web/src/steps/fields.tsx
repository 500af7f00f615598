import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { get, useController, useFieldArray, useFormState } from 'react-hook-form';
import { Answers, Field } from '../ui/field';
import { Pick } from '../ui/pick';
import { Problem } from '../ui/signs';
import { number, toLocalInput } from '../words/time';
import { codeLabel, fieldHelp, fieldLabel, fieldsOf, type FormField } from './forms';
import { facilities, regions, units } from './queries';
import { isAnswered, numberOf, type Typed } from './values';
import { t } from './words';

/** Longer texts get room for several lines. */
const ONE_LINE = 200;

interface Of {
  readonly form: string;
  readonly field: FormField;
  /** where it is in the data of the form, as `step.found.place` */
  readonly at: string;
  /** within a group that may stay empty */
  readonly optional?: boolean;
  /** groups are open though they may stay empty */
  readonly unfolded?: boolean;
}

/** Fields of a form, one below the other. @param only these, by name */
export function StepFields({
  form,
  at,
  optional = false,
  unfolded = false,
  only = () => true,
}: Omit<Of, 'field'> & { readonly only?: (name: string) => boolean }) {
  return (
    <div className="stack">
      {fieldsOf(form)
        .filter(({ name }) => only(name))
        .map((field) => (
          <StepField key={field.name} form={form} field={field} at={`${at}.${field.name}`} optional={optional} unfolded={unfolded} />
        ))}
    </div>
  );
}

function StepField(of: Of) {
  switch (of.field.kind) {
    case 'choice':
      return <ChoiceField {...of} />;
    case 'choices':
      return <ChoicesField {...of} />;
    case 'part':
      return <PartField {...of} />;
    case 'parts':
      return <PartsField {...of} />;
    case 'unit':
      return of.field.name === 'facility' ? <FacilityField {...of} /> : <UnitField {...of} />;
    case 'region':
      return <RegionField {...of} />;
    default:
      return <TextField {...of} />;
  }
}

const textOf = (value: Typed): string => (typeof value === 'string' ? value : '');

function useStepField({ form, field, at, optional = false }: Of) {
  const mustBe = field.answered === true && !optional;
  const { field: input, fieldState } = useController({
    name: at,
    rules: {
      validate: (value: Typed) => {
        if (mustBe && !isAnswered(value)) return t(field.kind === 'unit' || field.kind === 'region' ? 'mustChoose' : 'mustAnswer');
        if (field.kind !== 'number' || textOf(value).trim() === '') return true;
        const { least = 0, most = Infinity } = field;
        const given = numberOf(textOf(value));
        return (given >= least && given <= most) || t('notNumber', { least: number(least), most: number(most) });
      },
    },
  });
  return {
    mustBe,
    label: fieldLabel(field.name, form),
    hint: fieldHelp(field.name, form),
    error: fieldState.error?.message,
    value: input.value as Typed,
    change: input.onChange as (value: Typed) => void,
  };
}

function TextField(of: Of) {
  const { mustBe, label, hint, error, value, change } = useStepField(of);
  const { kind, max, name } = of.field;
  const unknown = value === null;
  const shared = { name, value: textOf(value), disabled: unknown };
  const typed = ({ target }: { readonly target: EventTarget | null }): void => change((target as HTMLInputElement).value);
  return (
    <div className="stack tight">
      <Field label={label} hint={hint} error={error}>
        {(input) =>
          kind === 'texts' || (kind === 'text' && (max ?? 0) > ONE_LINE) ? (
            <textarea
              {...input}
              {...shared}
              rows={kind === 'texts' ? 2 : 3}
              maxLength={kind === 'text' ? max : undefined}
              onInput={typed}
            />
          ) : (
            <span className="step-input">
              <input
                {...input}
                {...shared}
                type={kind === 'moment' ? 'datetime-local' : name === 'phone' ? 'tel' : 'text'}
                inputMode={kind === 'number' || name === 'nik' ? 'numeric' : undefined}
                maxLength={max}
                autoComplete="off"
                onInput={typed}
              />
              {kind === 'moment' && (
                <button type="button" className="button" disabled={unknown} onClick={() => change(toLocalInput(new Date()))}>
                  {t('now')}
                </button>
              )}
            </span>
          )
        }
      </Field>
      {mustBe && (
        <label className="choice">
          <input
            type="checkbox"
            aria-label={`${label}: ${t('unknown')}`}
            checked={unknown}
            onChange={(event) => change(event.currentTarget.checked ? null : '')}
          />
          {t('unknown')}
        </label>
      )}
    </div>
  );
}

function ChoiceField(of: Of) {
  const { label, hint, error, value, change } = useStepField(of);
  const options = of.field.codes!.map((code) => ({ value: code, label: codeLabel(code, of.field.name) }));
  return (
    <Answers legend={label} hint={hint} error={error} name={of.at} options={options} value={textOf(value) || undefined} change={change} />
  );
}

function ChoicesField(of: Of) {
  const { label, hint, error, value, change } = useStepField(of);
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {hint && <span className="hint">{hint}</span>}
      <div className="answers">
        {of.field.codes!.map((code) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={({ currentTarget }) => change(currentTarget.checked ? [...chosen, code] : chosen.filter((each) => each !== code))}
            />
            {codeLabel(code, of.field.name)}
          </label>
        ))}
      </div>
      {error && <span className="wrong">{error}</span>}
    </fieldset>
  );
}

/** A group that may stay empty is folded until somebody has something to say there. */
function PartField({ form, field, at, optional, unfolded = false }: Of) {
  const mustBe = field.answered === true && !optional;
  const { errors, defaultValues } = useFormState();
  const [open, setOpen] = useState(() => unfolded || get(defaultValues, at) !== undefined);
  const label = fieldLabel(field.name, form);
  const hint = fieldHelp(field.name, form);
  const fields = (
    <>
      {hint && <p className="hint">{hint}</p>}
      <StepFields form={field.form!} at={at} optional={!mustBe} />
    </>
  );
  if (mustBe)
    return (
      <fieldset className="step-part stack">
        <legend>{label}</legend>
        {fields}
      </fieldset>
    );
  return (
    <details
      className="step-part"
      open={open || get(errors, at) !== undefined}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {label} <span className="hint">({t('optional')})</span>
      </summary>
      <div className="stack">{fields}</div>
    </details>
  );
}

function PartsField({ form, field, at }: Of) {
  const { fields, append, remove } = useFieldArray({ name: at });
  const label = fieldLabel(field.name, form);
  const hint = fieldHelp(field.name, form);
  return (
    <fieldset className="step-part stack">
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      {fields.map(({ id }, i) => (
        <div key={id} className="step-entry">
          <StepFields form={field.form!} at={`${at}.${i}`} optional />
          <button
            type="button"
            className="button quiet"
            aria-label={`${t('remove')}: ${t('nth', { what: label, n: i + 1 })}`}
            onClick={() => remove(i)}
          >
            <Trash2 size={18} aria-hidden />
          </button>
        </div>
      ))}
      {fields.length < (field.max ?? Infinity) && (
        <div>
          <button type="button" className="button" aria-label={`${t('add')}: ${label}`} onClick={() => append({})}>
            <Plus size={18} aria-hidden /> {t('add')}
          </button>
        </div>
      )}
    </fieldset>
  );
}

function UnitField(of: Of) {
  const kind = of.form === 'TransferStep' ? 'upt' : undefined;
  return <PickField of={of} from={useQuery(units)} fits={(unit) => !kind || unit.kind === kind} />;
}

function FacilityField(of: Of) {
  return <PickField of={of} from={useQuery(facilities)} />;
}

/** A kabupaten or kota, or a province of which none are known: where they are, the province alone would not say where to. */
function RegionField(of: Of) {
  const known = useQuery(regions);
  const divided = new Set(known.data?.map(({ province }) => province));
  const provinces = of.field.name === 'fromProvince';
  return <PickField of={of} from={known} fits={({ code, province }) => !divided.has(code) && (!provinces || province === null)} />;
}

function PickField<Row extends { readonly code: string; readonly name: string }>({
  of,
  from,
  fits = () => true,
}: {
  readonly of: Of;
  readonly from: UseQueryResult<readonly Row[]>;
  readonly fits?: (row: Row) => boolean;
}) {
  const { label, hint, error, value, change } = useStepField(of);
  return (
    <>
      <Pick
        label={label}
        hint={hint}
        error={error}
        choices={(from.data ?? []).filter(fits).map(({ code, name }) => ({ value: code, label: name, hint: code }))}
        value={textOf(value) || undefined}
        change={(chosen) => change(chosen ?? '')}
      />
      <Problem error={from.error} again={() => void from.refetch()} />
    </>
  );
}
