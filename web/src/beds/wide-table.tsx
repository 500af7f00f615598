import type { ReactNode } from 'react';

/** A table that may be wider than the screen: it scrolls within itself, by keyboard too. */
export function WideTable({
  label,
  caption,
  headings,
  children,
}: {
  /** for who hears the screen */
  readonly label: string;
  /** over the table; left out: none is shown */
  readonly caption?: ReactNode;
  readonly headings: readonly string[];
  /** its rows */
  readonly children: ReactNode;
}) {
  return (
    <div className="scroll wide-table" tabIndex={0} role="region" aria-label={label}>
      <table>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
