import type { ComponentProps, ReactNode } from 'react';
import { Field } from '../ui/field';
import { Problem } from '../ui/signs';
import type { FacilityKey } from './queries';
import { Refused } from './refused';
import type { Override } from './words';

/** What a form about one ward of a facility is given. */
export interface OfWard {
  readonly facility: FacilityKey;
  readonly ward: string;
  readonly done: () => void;
}

/** What is filled in, why it was refused, and the button that sends it. */
export function SendForm({
  act: { error, isPending },
  send,
  override,
  help,
  label,
  danger = false,
  disabled = false,
  children,
}: {
  /** what is sent, of `useAct` */
  readonly act: { readonly error: unknown; readonly isPending: boolean };
  readonly send: () => void;
  /** where a place may be refused that who has the right may give all the same */
  readonly override?: ((reason: Override) => void) | undefined;
  /** what it is for, or what follows */
  readonly help: string;
  /** of the button */
  readonly label: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="hint">{help}</p>
      {children}
      {override ? <Refused error={error} override={override} /> : <Problem error={error} />}
      <button type="submit" className={`button ${danger ? 'danger' : 'primary'}`} disabled={isPending || disabled}>
        {label}
      </button>
    </form>
  );
}

type Input = ComponentProps<'input'>;

/** One line of text, a number, a day or a time. */
export function Entry({
  label,
  hint,
  value,
  change,
  ...input
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly change: (value: string) => void;
} & Pick<Input, 'type' | 'required' | 'min' | 'max' | 'maxLength'>) {
  return (
    <Field label={label} hint={hint}>
      {(own) => <input {...own} {...input} value={value} onChange={(event) => change(event.currentTarget.value)} />}
    </Field>
  );
}
