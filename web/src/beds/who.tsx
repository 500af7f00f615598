import { useQuery } from '@tanstack/react-query';
import { api, ask, type Api } from '../api/client';
import { Field } from '../ui/field';
import { Problem } from '../ui/signs';
import { clock, isoDay, moment } from '../words/time';
import { messages } from '../words/words';
import { expected, type FacilityKey } from './queries';

const t = messages('who', {
  legend: ['Siapa?', 'Who?'],
  other: ['Orang lain, dengan nomor kasus', 'Somebody else, by the number of the case'],
  number: ['Nomor kasus', 'Case number'],
  hint: ['Pada slip klien, misalnya OT-35.78-2026-000123.', 'On the client’s slip, as OT-35.78-2026-000123.'],
  held: ['dipesan sampai {at}', 'held until {at}'],
  bed: ['di {bed}', 'in {bed}'],
  nameless: ['Tanpa nama', 'Nameless'],
});

/** Whom an act is for: somebody who is expected, by their case, or anybody by the number on their slip. */
export interface Who {
  readonly caseId: string;
  readonly number: string;
}

export const NOBODY: Who = { caseId: '', number: '' };

/** @throws ProblemError case_not_found */
export async function caseIdOf({ caseId, number }: Who): Promise<string> {
  if (caseId) return caseId;
  return (await ask(api.GET('/api/v1/arrivals/{number}', { params: { path: { number: number.trim().toUpperCase() } } }))).caseId;
}

export function WhoField({
  facility,
  who,
  change,
  bed,
}: {
  readonly facility: FacilityKey;
  readonly who: Who;
  readonly change: (who: Who) => void;
  /** whoever it is held for comes first */
  readonly bed: string | null;
}) {
  const known = useQuery(expected(facility));
  const coming = (known.data?.arrivals ?? []).filter(({ caseId }) => caseId !== null);
  const sorted = [...coming].sort((one, other) => Number(other.bed === bed) - Number(one.bed === bed));
  return (
    <fieldset className="stack tight">
      <legend className={sorted.length ? undefined : 'for-readers'}>{t('legend')}</legend>
      <Problem error={known.error} again={() => void known.refetch()} />
      {sorted.map((each) => (
        <label key={each.caseId} className="choice">
          <input
            type="radio"
            name="who"
            checked={who.caseId === each.caseId}
            onChange={() => change({ caseId: each.caseId!, number: each.caseNumber! })}
          />
          <span>
            <strong>{each.initials ?? t('nameless')}</strong> <span className="mono">{each.caseNumber}</span>{' '}
            <span className="soft small">{arrivalOf(each)}</span>
          </span>
        </label>
      ))}
      {sorted.length > 0 && (
        <label className="choice">
          <input type="radio" name="who" checked={!who.caseId} onChange={() => change(NOBODY)} />
          {t('other')}
        </label>
      )}
      {!who.caseId && (
        <Field label={t('number')} hint={t('hint')}>
          {(input) => (
            <input
              {...input}
              className="mono"
              name="number"
              required
              maxLength={40}
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
              pattern="\s*[A-Za-z]{2}-[A-Za-z0-9.\-]+\s*"
              value={who.number}
              onChange={(event) => change({ caseId: '', number: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
    </fieldset>
  );
}

function arrivalOf({ bed, until }: Api<'ExpectedArrival'>): string {
  const today = until !== null && isoDay(until) === isoDay();
  return [bed && t('bed', { bed }), until && t('held', { at: today ? clock(until) : moment(until) })].filter(Boolean).join(', ');
}
