import { useEffect } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { dropDraft, keepDraft, readDraft } from '../steps/drafts';

/**
 * A form whose fields stay as typed through a reload, the back button, a lost session and a closed app, until it is sent. Not for passwords.
 * @returns the form, and what to call once it is sent
 */
export function useKeptForm<T extends FieldValues>(name: string, empty: DefaultValues<T>): [form: UseFormReturn<T>, sent: () => void] {
  const key = `form.${name}`;
  const form = useForm<T>({ defaultValues: { ...empty, ...readDraft<Partial<T>>(key) } as DefaultValues<T> });
  const { subscribe, reset } = form;
  useEffect(() => subscribe({ formState: { values: true }, callback: ({ values }) => keepDraft(key, values) }), [key, subscribe]);
  const sent = (): void => {
    reset(empty);
    dropDraft(key);
  };
  return [form, sent];
}
