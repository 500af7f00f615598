import { useId, type ReactNode } from 'react';

/** What an input needs to be known by its label, its hint and its error. */
export interface InputProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** A label, a hint and an error around one input. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly children: (input: InputProps) => ReactNode;
}) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({ id, ...(described && { 'aria-describedby': described }), ...(error && { 'aria-invalid': true as const }) })}
      {error && (
        <span className="wrong" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}

export interface AnswerOption {
  readonly value: string;
  readonly label: string;
}

/** One of a few answers, side by side, each one tap. */
export function Answers({
  legend,
  name,
  options,
  value,
  change,
  hint,
  error,
}: {
  readonly legend: ReactNode;
  readonly name: string;
  readonly options: readonly AnswerOption[];
  readonly value: string | undefined;
  readonly change: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{legend}</legend>
      {hint && <span className="hint">{hint}</span>}
      <div className="answers">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={`${id}-${name}`}
              value={option.value}
              checked={value === option.value}
              onChange={() => change(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {error && (
        <span className="wrong" id={`${id}-error`}>
          {error}
        </span>
      )}
    </fieldset>
  );
}
