import type { Api } from '../api/client';
import { NikReading } from '../identity/nik-reading';
import { coded as codedOfIdentity, sayBirth } from '../identity/words';
import { codeLabel } from '../steps/forms';
import { Badge, Notice } from '../ui/signs';
import { say } from '../words/words';
import { Typed } from './candidate-fields';
import { asks, NO_CANDIDATE, REASONS, type TypedCandidate, type TypedResult } from './result';
import { sayOutcome, t } from './words';

/** What a check on a batch day can come to; what does not fit the case is refused in words. */
const OUTCOMES = [
  'match', 'identified_candidate', 'no_match', 'not_readable', 'agitated', 'service_down',
  'enrolled', 'enrol_failed', 'nik_issued', 'duplicate_record', 'waiting',
] as const; // prettier-ignore

/** One person of a batch day: outcome and reason, below them whom it names, and what came of it. */
export function DayRow({
  line,
  typed,
  outcome,
  change,
}: {
  readonly line: Api<'BenchSheetLine'>;
  readonly typed: TypedResult | undefined;
  readonly outcome: Api<'BenchOutcomeView'> | undefined;
  readonly change: (to: Partial<TypedResult>) => void;
}) {
  const { caseId, number, names, sex, birth, ageEstimate, origin, nik, identity, result } = line;
  const chosen = typed?.outcome ?? '';
  const candidate = typed?.candidates[0] ?? NO_CANDIDATE;
  const found = (to: Partial<TypedCandidate>): void => change({ candidates: [{ ...candidate, ...to }] });
  const about = [
    sex && codedOfIdentity('sex', sex),
    birth ? sayBirth(birth) : ageEstimate && t('aboutAge', { age: ageEstimate }),
    origin,
    nik,
  ];
  return (
    <>
      <tr data-line={caseId}>
        <th scope="row">
          <span className="mono">{number}</span>
          <br />
          {names?.length ? names.join(' / ') : t('nameless')}
        </th>
        <td className="small">
          {about.filter(Boolean).join(' · ')}
          <br />
          <Badge tone="info">{say(identity.label)}</Badge>
          {result && !outcome && <span> {sayOutcome(result.outcome)}</span>}
        </td>
        <td>
          <select
            data-outcome
            aria-label={t('outcomeOf', { number })}
            value={chosen}
            onChange={({ currentTarget }) => change({ outcome: currentTarget.value, reason: '' })}
          >
            <option value="">{t('notYet')}</option>
            {OUTCOMES.map((each) => (
              <option key={each} value={each}>
                {sayOutcome(each)}
              </option>
            ))}
          </select>
        </td>
        <td>
          {asks(chosen, 'reason') && (
            <select
              aria-label={t('reasonOf', { number })}
              value={typed!.reason}
              onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
            >
              <option value="">{t('noReason')}</option>
              {REASONS.map((each) => (
                <option key={each} value={each}>
                  {codeLabel(each)}
                </option>
              ))}
            </select>
          )}
        </td>
      </tr>
      {(asks(chosen, 'candidates') || asks(chosen, 'nik')) && (
        <tr data-line={caseId} className="day-more">
          <td colSpan={4}>
            {asks(chosen, 'candidates') ? (
              <div className="columns three">
                <Typed label={t('name')} value={candidate.name} max={120} set={(name) => found({ name })} />
                <div className="stack tight">
                  <Typed label={t('nik')} value={candidate.nik} max={32} digits set={(value) => found({ nik: value })} />
                  <NikReading nik={candidate.nik} sex={sex} birthDate={birth} />
                </div>
                <Typed label={t('birth')} value={candidate.birthDate} max={10} set={(birthDate) => found({ birthDate })} />
              </div>
            ) : (
              <div className="stack tight">
                <Typed label={t('issuedNik')} value={typed!.nik} max={32} digits set={(value) => change({ nik: value })} />
                <NikReading nik={typed!.nik} sex={sex} birthDate={birth} />
              </div>
            )}
          </td>
        </tr>
      )}
      {outcome && (
        <tr className="day-more">
          <td colSpan={4}>
            {outcome.refused ? (
              <Notice tone="bad">
                <p>
                  <strong>{t('rowRefused')}:</strong> {say(outcome.refused.message)}
                </p>
              </Notice>
            ) : (
              <Badge tone="good">{t(outcome.already ? 'rowAlready' : 'rowRecorded')}</Badge>
            )}
          </td>
        </tr>
      )}
    </>
  );
}
