import { useEffect, type ReactNode } from 'react';
import './base.css';

/** One screen: its name stands in the window's title and as the only first heading. */
export function Page({ title, actions, children }: { readonly title: string; readonly actions?: ReactNode; readonly children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Pulang`;
  }, [title]);
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        {actions && <div className="row no-print">{actions}</div>}
      </div>
      {children}
    </>
  );
}

/** A part of a screen with a heading of its own. */
export function Sheet({
  title,
  actions,
  children,
}: {
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="sheet stack">
      {(title !== undefined || actions) && (
        <div className="row spread">
          {title !== undefined && <h2>{title}</h2>}
          {actions && <div className="row no-print">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

/** What to say where there is nothing: what it means, and what one can do. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <strong>{title}</strong>
      {children}
    </div>
  );
}
