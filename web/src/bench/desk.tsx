import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Page } from '../ui/page';
import './bench.css';
import { Shortcuts, type Shortcut } from './keys';
import { t } from './words';

const PARTS = [
  ['/bench', 'tabQueue'],
  ['/bench/second', 'tabSecond'],
  ['/bench/registration', 'tabRegistration'],
  ['/bench/days', 'tabDays'],
] as const;

/** A screen of the desk with its parts above. */
export function Desk({
  title,
  actions,
  keys,
  children,
}: {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly keys: readonly Shortcut[];
  readonly children: ReactNode;
}) {
  const [location] = useLocation();
  return (
    <Page
      title={title}
      actions={
        <>
          {actions}
          <Shortcuts of={keys} />
        </>
      }
    >
      <div className="stack">
        <nav className="bench-parts no-print" aria-label={t('parts')}>
          {PARTS.map(([path, label]) => (
            <Link
              key={path}
              href={path}
              aria-current={location === path || (path !== '/bench' && location.startsWith(`${path}/`)) ? 'page' : undefined}
            >
              {t(label)}
            </Link>
          ))}
        </nav>
        {children}
      </div>
    </Page>
  );
}
