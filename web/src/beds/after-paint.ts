import { useEffect, useState } from 'react';

/**
 * The value one frame later: what was pressed is seen at once, and what takes long to draw is drawn after that.
 * @param first what it is until then, when it comes to be; left out: the value itself
 */
export function useAfterPaint<T>(value: T, first = value): T {
  const [later, setLater] = useState(first);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setLater(value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return later;
}
