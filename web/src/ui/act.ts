import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { toast } from './toasts';

/**
 * Something a button does: asked of the server once however often it is pressed, then said, and everything on the screen asked anew.
 * The error stays in `.error` for `<Problem>`.
 */
export function useAct<Input = void, Output = unknown>(
  act: (input: Input) => Promise<Output>,
  { said, then }: { readonly said?: string | ((output: Output) => string); readonly then?: (output: Output, input: Input) => void } = {},
): UseMutationResult<Output, unknown, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    // until the screen is as things are now: a button for what was just done must not be there to be pressed
    onSuccess: async (output, input) => {
      await client.invalidateQueries();
      if (said !== undefined) toast(typeof said === 'string' ? said : said(output));
      then?.(output, input);
    },
  });
}
