/** Small inputs of the intake: each writes into the draft as it is typed. */
import type { ReactNode } from 'react';
import { Answers, Field } from '../ui/field';
import type { IntakeDraft, Unknowable } from './draft';
import { t } from './words';

/** What the parts of the form are given. */
export interface PartProps {
  readonly draft: IntakeDraft;
  readonly change: (patch: Partial<IntakeDraft>) => void;
}

export type Key = Parameters<typeof t>[0];

/** One of a few codes, each with its word. */
export function Codes<Code extends Key>({
  legend,
  codes,
  value,
  change,
}: {
  readonly legend: ReactNode;
  readonly codes: readonly Code[];
  readonly value: string | undefined;
  readonly change: (code: Code) => void;
}) {
  const options = codes.map((code) => ({ value: code, label: t(code) }));
  return <Answers legend={legend} name="codes" options={options} value={value} change={(code) => change(code as Code)} />;
}

/** Several of a few codes. `none` and the others exclude each other. */
export function CodeSet<Code extends Key>({
  legend,
  codes,
  value,
  change,
}: {
  readonly legend: string;
  readonly codes: readonly Code[];
  readonly value: readonly string[];
  readonly change: (codes: readonly string[]) => void;
}) {
  const toggle = (code: string): void => {
    if (value.includes(code)) change(value.filter((each) => each !== code));
    else change(isAlone(code) ? [code] : [...value.filter((each) => !isAlone(each)), code]);
  };
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="answers">
        {codes.map((code) => (
          <label key={code}>
            <input type="checkbox" checked={value.includes(code)} onChange={() => toggle(code)} />
            {t(code)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function isAlone(code: string): boolean {
  return code === 'none' || code === 'unknown';
}

/** A text with "unknown" beside it. */
export function OrUnknown({
  field,
  label,
  unknownLabel,
  hint,
  error,
  draft,
  change,
  children,
}: PartProps & {
  readonly field: Unknowable;
  readonly label: string;
  readonly unknownLabel: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly children: Parameters<typeof Field>[0]['children'];
}) {
  const unknown = Boolean(draft.unknown[field]);
  return (
    <div className="stack tight">
      {!unknown && (
        <Field label={label} hint={hint} error={error}>
          {children}
        </Field>
      )}
      <label className="choice">
        <input type="checkbox" checked={unknown} onChange={() => change({ unknown: { ...draft.unknown, [field]: !unknown } })} />
        {unknownLabel}
      </label>
    </div>
  );
}
