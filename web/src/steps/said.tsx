import { useQuery } from '@tanstack/react-query';
import { moment, number } from '../words/time';
import { codeLabel, fieldLabel, fieldsOf, type FormField } from './forms';
import { facilities, regions, units } from './queries';
import { t } from './words';

/** What a step has said, field by field as its form names them. What was not asked is not shown; what is unknown is. */
export function Said({ form, data }: { readonly form: string; readonly data: Readonly<Record<string, unknown>> }) {
  const said = fieldsOf(form).filter(({ name }) => data[name] !== undefined);
  return (
    <dl className="facts">
      {said.map((field) => (
        <div key={field.name} className="facts-pair">
          <dt>{fieldLabel(field.name, form)}</dt>
          <dd>
            <Value field={field} value={data[field.name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Named {
  readonly code: string;
  readonly name: string;
}

function Value({ field, value }: { readonly field: FormField; readonly value: unknown }) {
  if (value === null || (Array.isArray(value) && value.length === 0)) return <>{t('unknown')}</>;
  if (field.kind === 'part') return <Said form={field.form!} data={value as Record<string, unknown>} />;
  if (field.kind === 'parts') {
    return (
      <ol className="list">
        {(value as readonly Record<string, unknown>[]).map((each, i) => (
          <li key={i}>
            <Said form={field.form!} data={each} />
          </li>
        ))}
      </ol>
    );
  }
  if (Array.isArray(value)) return <>{value.map((each) => codeLabel(String(each), field.name)).join(', ')}</>;
  if (typeof value === 'number') return <>{number(value)}</>;
  if (typeof value !== 'string') return null;
  if (field.kind === 'unit' || field.kind === 'region') return <NameOf code={value} />;
  if (field.kind === 'moment') return <>{moment(value)}</>;
  return <span className="said-text">{field.kind === 'choice' ? codeLabel(value, field.name) : value}</span>;
}

/** What the unit, facility or region of a code is called; of a kabupaten elsewhere its province with the code; the code itself where nothing is known (yet). */
export function NameOf({ code }: { readonly code: string }) {
  const known = [useQuery(regions), useQuery(units), useQuery(facilities)].flatMap(({ data = [] }): readonly Named[] => data);
  const nameOf = (wanted: string | undefined) => known.find((each) => each.code === wanted)?.name;
  const province = nameOf(/^(\d\d)\.\d\d$/.exec(code)?.[1]);
  return <>{nameOf(code) ?? (province ? `${province} (${code})` : code)}</>;
}
