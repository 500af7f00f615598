import { Field } from '../ui/field';
import { messages } from '../words/words';
import { called } from './words';

const t = messages('choose', { choose: ['Pilih…', 'Choose…'] });

/** One code of the API out of a few, by what it is called. */
export function Choose<Code extends string>({
  label,
  hint,
  codes,
  value,
  change,
  required = true,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly codes: readonly Code[];
  readonly value: string;
  readonly change: (code: Code) => void;
  readonly required?: boolean;
}) {
  return (
    <Field label={label} hint={hint}>
      {(input) => (
        <select {...input} required={required} value={value} onChange={(event) => change(event.currentTarget.value as Code)}>
          <option value="">{t('choose')}</option>
          {codes.map((code) => (
            <option key={code} value={code}>
              {called(code)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
