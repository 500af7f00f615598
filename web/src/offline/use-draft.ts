import { useCallback, useEffect, useRef, useState } from 'react';
import { findDraft, newDraft, saveOver } from './drafts';
import { changed, isFull, onChange, type DraftKind } from './store';

/** How it stands with what is on the screen: kept, not kept yet, no room, or another window has written the same draft meanwhile. */
export type Keeping = 'kept' | 'keeping' | 'full' | 'clash';

export interface OpenDraft<T> {
  /** undefined while it is read; null: there is none (any more) */
  readonly content: T | null | undefined;
  readonly keeping: Keeping;
  readonly change: (to: (content: T) => T) => void;
  /** after a clash: what is on this screen, or what the other window has written */
  readonly settle: (which: 'mine' | 'theirs') => void;
  /** resolves when everything typed so far is kept, or cannot be */
  readonly kept: () => Promise<void>;
}

/** When it is tried again to keep what there was no room for. In milliseconds. */
const AGAIN = 5_000;

/** One draft on the screen. Each change is written at once; while one is being written, the newest waits. */
export function useDraft<T>(account: string, kind: DraftKind, id: string): OpenDraft<T> {
  const [content, setContent] = useState<T | null>();
  const [keeping, setKeeping] = useState<Keeping>('kept');
  const now = useRef<{ content: T | undefined; revision: number; dirty: boolean; work: Promise<void> | undefined; clash: boolean }>({
    content: undefined,
    revision: 0,
    dirty: false,
    work: undefined,
    clash: false,
  });

  const load = useCallback(async () => {
    const found = await findDraft<T>(account, id);
    const state = now.current;
    if (state.dirty || state.clash || (found && found.revision === state.revision)) return;
    Object.assign(state, { content: found?.content, revision: found?.revision ?? 0 });
    setContent(found ? found.content : null);
  }, [account, id]);

  const write = useCallback((): Promise<void> => {
    const state = now.current;
    state.work ??= (async () => {
      try {
        while (state.dirty && !state.clash && state.content !== undefined) {
          state.dirty = false;
          const revision = await saveOver(account, id, state.content, state.revision);
          if (revision === undefined) state.clash = true;
          else state.revision = revision;
        }
        setKeeping(state.clash ? 'clash' : 'kept');
        changed();
      } catch (error) {
        state.dirty = true;
        if (!isFull(error)) console.error(error);
        setKeeping('full');
        setTimeout(() => now.current.dirty && void write(), AGAIN);
      } finally {
        state.work = undefined;
      }
    })();
    return state.work;
  }, [account, id]);

  useEffect(() => {
    void load();
    const stop = onChange(() => void load());
    const leave = (): void => {
      if (now.current.dirty) void write();
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      leave();
      stop();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [load, write]);

  return {
    content,
    keeping,
    change: (to) => {
      const state = now.current;
      if (state.content === undefined) return;
      state.content = to(state.content);
      state.dirty = true;
      setContent(state.content);
      if (!state.clash) {
        setKeeping((was) => (was === 'full' ? was : 'keeping'));
        void write();
      }
    },
    settle: (which) => {
      void (async () => {
        const found = await findDraft<T>(account, id);
        const state = now.current;
        Object.assign(state, { clash: false, revision: found?.revision ?? 0, dirty: which === 'mine' });
        if (which === 'theirs') {
          state.content = found?.content;
          setContent(found ? found.content : null);
          setKeeping('kept');
        } else if (found) await write();
        else if (state.content !== undefined) {
          await newDraft(account, kind, state.content, id); // it was sent or dropped in the other window
          Object.assign(state, { revision: 1, dirty: false });
          setKeeping('kept');
        }
      })();
    },
    kept: async () => {
      if (now.current.dirty || now.current.work) await write();
    },
  };
}
