import { useEffect, useState } from 'react';
import { onChange } from './store';

/** What `load` finds in the store now, and again whenever something kept has changed, in this window or another. */
export function useStored<T>(load: () => Promise<T>, key: string): T | undefined {
  const [found, setFound] = useState<{ readonly key: string; readonly value: T }>();
  useEffect(() => {
    let here = true;
    const again = (): void => {
      void load().then((value) => here && setFound({ key, value }));
    };
    again();
    const stop = onChange(again);
    return () => {
      here = false;
      stop();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `key` says what is loaded; `load` is made anew at each drawing
  }, [key]);
  return found?.key === key ? found.value : undefined;
}
