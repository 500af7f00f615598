import { useEffect } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';

/**
 * A form whose fields stay as typed through a reload, the back button and a lost session, in this window, until it is sent or its keeper signs out.
 * Not for passwords, nor for anything about clients: it is kept in clear.
 * @returns the form, and what to call once it is sent
 */
export function useKeptForm<T extends FieldValues>(name: string, empty: DefaultValues<T>): [form: UseFormReturn<T>, sent: () => void] {
  const key = `pulang.form.${name}`;
  const form = useForm<T>({ defaultValues: { ...empty, ...kept(key) } });
  const { subscribe, reset } = form;
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => sessionStorage.setItem(key, JSON.stringify(values)),
      }),
    [key, subscribe],
  );
  const sent = (): void => {
    reset(empty);
    sessionStorage.removeItem(key);
  };
  return [form, sent];
}

function kept(key: string): object {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as object;
  } catch {
    return {};
  }
}
