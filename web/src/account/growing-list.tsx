import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Pages } from '../ui/answer';
import { Empty, Sheet } from '../ui/page';
import './account.css';

/** A list to which something can be added: the form stands above it for as long as it is open. */
export function GrowingList<Item extends { readonly id: string }>({
  title,
  what,
  add,
  form,
  of,
  empty: [nothing, nothingWhat],
  line,
}: {
  readonly title: string;
  readonly what: string;
  /** what the button says that opens the form */
  readonly add: string;
  readonly form: (done: () => void) => ReactNode;
  readonly of: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Item[]; readonly next: string | null }>>;
  readonly empty: readonly [title: string, what: string];
  readonly line: (item: Item) => ReactNode;
}) {
  const [adding, setAdding] = useState(false);
  return (
    <Sheet
      title={title}
      actions={
        !adding && (
          <button type="button" className="button" onClick={() => setAdding(true)}>
            {add}
          </button>
        )
      }
    >
      <p className="hint">{what}</p>
      {adding && form(() => setAdding(false))}
      <Pages
        of={of}
        empty={
          <Empty title={nothing}>
            <p>{nothingWhat}</p>
          </Empty>
        }
      >
        {(items) => <ul className="list parted">{items.map(line)}</ul>}
      </Pages>
    </Sheet>
  );
}
