import { useState } from 'react';
import { Link } from 'wouter';
import { codeOf, ProblemError } from '../api/problem';
import { useMay } from '../session/session';
import { Field } from '../ui/field';
import { Problem } from '../ui/signs';
import { messages } from '../words/words';
import { called, OVERRIDES, type Override } from './words';

const t = messages('place-refused', {
  reason: ['Alasan izin khusus', 'Reason for the override'],
  hint: ['Tercatat atas nama Anda.', 'It is recorded in your name.'],
  choose: ['Pilih alasan', 'Choose a reason'],
  go: ['Tempatkan dengan izin khusus', 'Place them all the same'],
  ask: [
    'Izin khusus hanya dari Kepala UPT, Kabid Rehsos, atau Kepala Dinas Sosial. Hubungi mereka, atau pilih tempat lain.',
    'Only the head of the UPT, the head of Rehsos or the head of Dinsos can override this. Call them, or choose another place.',
  ],
  elsewhere: ['Lihat papan: {name} ({free} kosong)', 'See the board: {name} ({free} free)'],
});

interface Elsewhere {
  readonly code: string;
  readonly name: string;
  readonly free: number;
}

/**
 * Why a place was not given, in the server's words, and what is left: other facilities that it names, or the override for those with the right.
 * @param override does it all the same, with this reason
 */
export function Refused({ error, override }: { readonly error: unknown; readonly override: (reason: Override) => void }) {
  const may = useMay('place.override');
  const [reason, setReason] = useState<Override>();
  if (!error) return null;
  return (
    <div className="stack">
      <Problem error={error} />
      {codeOf(error) === 'does_not_fit' && !may && <p className="small">{t('ask')}</p>}
      {codeOf(error) === 'does_not_fit' && may && (
        <>
          <Field label={t('reason')} hint={t('hint')}>
            {(input) => (
              <select {...input} value={reason ?? ''} onChange={(event) => setReason(event.currentTarget.value as Override)}>
                <option value="">{t('choose')}</option>
                {OVERRIDES.map((each) => (
                  <option key={each} value={each}>
                    {called(each)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <button type="button" className="button danger" disabled={!reason} onClick={() => reason && override(reason)}>
            {t('go')}
          </button>
        </>
      )}
      {elsewhere(error).map(({ code, name, free }) => (
        <Link key={code} href={`/beds/${code}`} className="button">
          {t('elsewhere', { name, free })}
        </Link>
      ))}
    </div>
  );
}

function elsewhere(error: unknown): readonly Elsewhere[] {
  const next = error instanceof ProblemError ? error.problem.details?.['next'] : undefined;
  return Array.isArray(next) ? (next as Elsewhere[]) : [];
}
