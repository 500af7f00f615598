import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { CaseLine } from '../cases/case-line';
import { recentCases } from '../cases/recent';
import { Pages } from '../ui/answer';
import { Answers, Field } from '../ui/field';
import { Empty } from '../ui/page';
import { messages, say } from '../words/words';
import { found, guess, isEnough, type By } from './queries';

const t = messages('search', {
  what: ['Nomor kasus, nama, NIK, atau nomor telepon', 'Case number, name, NIK or phone number'],
  help: [
    'Nama boleh sebagian atau salah eja. Yang dicari tidak masuk ke alamat atau catatan server.',
    'Part of a name will do, also misspelt. What you look for goes into no address and no log.',
  ],
  by: ['Dicari sebagai', 'Looked for as'],
  number: ['Nomor kasus', 'Case number'],
  name: ['Nama', 'Name'],
  nik: ['NIK', 'NIK'],
  phone: ['Telepon', 'Phone'],
  match_number: ['Nomornya diawali yang Anda tulis', 'The number begins with what you wrote'],
  match_name: [
    'Namanya mirip; yang paling mirip di atas. Kemiripan hanyalah petunjuk, bukan kepastian.',
    'The name is alike, the likeliest first. A likeness is a hint, not a verdict.',
  ],
  match_nik: ['NIK yang disebut atau ditunjukkan sama', 'The NIK that was said or shown is the same'],
  match_phone: ['Nomor telepon yang disebut sama', 'The phone number that was said is the same'],
  nothing: ['Tidak ditemukan di antara kasus yang boleh Anda lihat', 'Not found among the cases you may see'],
  nothingWhat: [
    'Coba bagian lain dari namanya, atau cari dengan cara lain di atas.',
    'Try another part of the name, or look in another way above.',
  ],
  recent: ['Terakhir dibuka di jendela ini', 'Opened last in this window'],
  nameless: ['Tanpa nama', 'Nameless'],
});

const WAYS = ['name', 'number', 'nik', 'phone'] as const satisfies readonly By[];
/** Not asked at each letter. */
const PAUSE = 350;

/** Finds cases by who they are about. @param opened told when a result is followed */
export function SearchBox({ opened }: { readonly opened?: () => void }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<By>();
  const asked = usePaused(text);
  const by = chosen ?? guess(asked);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // after the dialog around it has opened, which takes the focus first
    const frame = requestAnimationFrame(() => input.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const recent = recentCases();
  return (
    <div className="stack">
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <Field label={t('what')} hint={t('help')}>
          {(described) => (
            <input
              {...described}
              ref={input}
              type="search"
              autoComplete="off"
              spellCheck={false}
              maxLength={120}
              value={text}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
            />
          )}
        </Field>
      </form>
      {isEnough(by, asked) ? (
        <>
          <Answers
            legend={t('by')}
            name="by"
            options={WAYS.map((value) => ({ value, label: t(value) }))}
            value={by}
            change={(way) => setChosen(way as By)}
          />
          <Results key={`${by} ${asked}`} by={by} text={asked} opened={opened} />
        </>
      ) : (
        recent.length > 0 && (
          <section className="stack tight">
            <h2>{t('recent')}</h2>
            <ul className="list">
              {recent.map(({ id, number, initials, state }) => (
                <li key={id}>
                  <Link href={`/cases/${id}`} className="case-line" onClick={opened}>
                    <span>
                      <strong className="mono">{number}</strong> · {initials ?? t('nameless')} · {say(state.label)}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )
      )}
    </div>
  );
}

function Results({ by, text, opened }: { readonly by: By; readonly text: string; readonly opened: (() => void) | undefined }) {
  return (
    <div aria-live="polite">
      <Pages
        of={useInfiniteQuery(found(by, text))}
        empty={
          <Empty title={t('nothing')}>
            <p>{t('nothingWhat')}</p>
          </Empty>
        }
      >
        {(items) => (
          <>
            <p className="small soft">{t(`match_${by}`)}</p>
            <ul className="list">
              {items.map((each) => (
                <li key={each.id}>
                  <CaseLine of={each} followed={opened} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Pages>
    </div>
  );
}

/** A value once it has stood still for a moment. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return useDeferredValue(paused);
}
