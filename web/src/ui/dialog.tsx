import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { t } from './words';

/** A question or a form over the screen. The browser keeps the focus inside and closes it by Escape. Draw it only while it is open. */
export function Dialog({ title, close, children }: { readonly title: string; readonly close: () => void; readonly children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null);
  const name = useId();
  // before the paint, not after: what was pressed for is seen a frame sooner
  useLayoutEffect(() => {
    const dialog = ref.current!;
    if (!dialog.open) dialog.showModal();
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className="stack">
        <div className="row spread">
          <h2 id={name}>{title}</h2>
          <button type="button" className="button quiet" onClick={close} aria-label={t('close')}>
            <X aria-hidden />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
