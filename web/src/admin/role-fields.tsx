import { useQuery } from '@tanstack/react-query';
import { Controller, useWatch, type UseFormReturn } from 'react-hook-form';
import { Answers, Field } from '../ui/field';
import { Pick } from '../ui/pick';
import { Problem } from '../ui/signs';
import { roleName } from '../words/roles';
import { units } from './queries';
import { rolesIn, type RoleName } from './roles-in';
import { t } from './words';

export interface RoleFieldsValues {
  unit: string;
  role: RoleName | '';
  from: string;
  to: string;
}

/** Which role, in which unit, for how long. */
export function RoleFields({ form }: { readonly form: UseFormReturn<RoleFieldsValues> }) {
  const all = useQuery(units);
  const code = useWatch({ control: form.control, name: 'unit' });
  const offered = rolesIn(all.data?.items.find((each) => each.code === code)?.kind);
  return (
    <>
      <Controller
        control={form.control}
        name="unit"
        render={({ field }) => (
          <Pick
            label={t('unit')}
            choices={(all.data?.items ?? [])
              .filter(({ kind }) => rolesIn(kind).length)
              .map((each) => ({ value: each.code, label: each.name, hint: each.code }))}
            value={field.value}
            change={(value) => {
              field.onChange(value ?? '');
              form.setValue('role', '');
            }}
          />
        )}
      />
      <Problem error={all.error} />
      {offered.length === 0 ? (
        <p className="hint">{t('pickUnit')}</p>
      ) : (
        <Controller
          control={form.control}
          name="role"
          render={({ field }) => (
            <Answers
              legend={t('role')}
              name="role"
              options={offered.map((value) => ({ value, label: roleName(value) }))}
              value={field.value}
              change={field.onChange}
            />
          )}
        />
      )}
      <div className="pair">
        <Field label={t('from')}>{(input) => <input {...input} {...form.register('from')} type="date" required />}</Field>
        <Field label={t('to')} hint={t('toHint')}>
          {(input) => <input {...input} {...form.register('to')} type="date" />}
        </Field>
      </div>
    </>
  );
}

/** As the API wants it: what was left empty is not said. */
export function roleGiven({ unit, role, from, to }: RoleFieldsValues) {
  return { unit, role: role as RoleName, from, ...(to && { to }) };
}
