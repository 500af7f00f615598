import type { Api } from '../api/client';
import { sayValue } from '../identity/words';
import { codeLabel } from '../steps/forms';
import { Sheet } from '../ui/page';
import { Badge, Notice } from '../ui/signs';
import { say } from '../words/words';
import { coded, t } from './words';

type Candidate = Api<'BenchCandidateView'>;
type FieldOf = Api<'BenchFieldView'>;

const SIGNS = { same: '=', different: '×', unknown: '?' } as const;

/** A, B, … in the order in which they are shown. */
export function letterOf(all: readonly Pick<Candidate, 'id'>[], id: string): string {
  return String.fromCharCode(
    65 +
      Math.max(
        all.findIndex((each) => each.id === id),
        0,
      ),
  );
}

/** What is claimed beside who was found, field by field, with what differs marked by a sign and in words. The program never picks. */
export function Candidates({ of: { candidates, advice, attributes } }: { readonly of: Api<'BenchCase'> }) {
  const claimed = (kind: string): string | null => attributes.find((each) => each.kind === kind)?.value ?? null;
  const rows = candidates[0]?.fields ?? [];
  return (
    <Sheet title={t('candidates')}>
      <Notice tone={['deceased', 'twins', 'equal_scores'].includes(advice.code) ? 'warn' : 'info'}>
        <p>
          <strong>{t('advice')}:</strong> {say(advice.words)}
        </p>
        {advice.next.length > 0 && (
          <p className="small">{t('adviceNext', { methods: advice.next.map((method) => codeLabel(method)).join(', ') })}</p>
        )}
      </Notice>
      {candidates.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('candidates')}>
          <table className="compare">
            <thead>
              <tr>
                <th scope="col">{t('field')}</th>
                <th scope="col">{t('claimed')}</th>
                {candidates.map((each) => (
                  <th key={each.id} scope="col">
                    <Head of={each} letter={letterOf(candidates, each.id)} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows
                .filter(({ kind }) => claimed(kind) !== null || candidates.some(({ fields }) => fieldOf(fields, kind)?.registered != null))
                .map(({ kind, label }) => (
                  <tr key={kind}>
                    <th scope="row">{say(label)}</th>
                    <td className="mono">{shown(kind, claimed(kind))}</td>
                    {candidates.map(({ id, fields }) => (
                      <Compared key={id} of={fieldOf(fields, kind)} />
                    ))}
                  </tr>
                ))}
              <Evidence title={t('speaksFor')} sign="+" of={candidates.map(({ id, speaksFor }) => ({ id, said: speaksFor }))} />
              <Evidence title={t('speaksAgainst')} sign="−" of={candidates.map(({ id, speaksAgainst }) => ({ id, said: speaksAgainst }))} />
            </tbody>
          </table>
        </div>
      )}
    </Sheet>
  );
}

function Head({ of: { score, recordState, matched, standing, method }, letter }: { readonly of: Candidate; readonly letter: string }) {
  return (
    <span className="stack tight">
      <span>{t('candidate', { letter })}</span>
      <span className="row">
        {score !== null && <span className="small">{t('score', { score })}</span>}
        {method && <span className="small soft">{codeLabel(method)}</span>}
      </span>
      <span className="row">
        {recordState !== 'active' && recordState !== 'unknown' && <Badge tone="bad">{codeLabel(recordState, 'recordState')}</Badge>}
        {matched && standing === 'open' && <Badge tone="info">{t('matched')}</Badge>}
        {standing !== 'open' && <Badge tone={standing === 'agreed' ? 'good' : 'plain'}>{coded('standing', standing)}</Badge>}
      </span>
    </span>
  );
}

function Compared({ of }: { readonly of: FieldOf | undefined }) {
  if (!of) return <td />;
  const { kind, claimed, registered, verdict, differs } = of;
  return (
    <td className={`compared ${verdict}`}>
      <span className="mono">
        {kind === 'nik' && verdict === 'different' ? <Digits of={registered!} beside={claimed!} /> : shown(kind, registered)}
      </span>
      {(registered !== null || claimed !== null) && (
        <span className="small verdict">
          <span aria-hidden>{SIGNS[verdict as keyof typeof SIGNS]}</span> {coded('verdict', verdict)}
          {differs && `: ${say(differs)}`}
        </span>
      )}
    </td>
  );
}

/** The digits of one NIK, with those marked that another does not have there. */
function Digits({ of, beside }: { readonly of: string; readonly beside: string }) {
  const [a, b] = [of.replace(/\D/g, ''), beside.replace(/\D/g, '')];
  return (
    <>
      {[...a].map((digit, n) => (
        <span key={n}>
          {n === 6 || n === 12 ? ' ' : ''}
          {digit === b[n] ? digit : <mark>{digit}</mark>}
        </span>
      ))}
    </>
  );
}

function Evidence({
  title,
  sign,
  of,
}: {
  readonly title: string;
  readonly sign: string;
  readonly of: readonly { readonly id: string; readonly said: Candidate['speaksFor'] }[];
}) {
  return (
    <tr>
      <th scope="row" colSpan={2}>
        {title}
      </th>
      {of.map(({ id, said }) => (
        <td key={id} className="small">
          {said.length === 0 ? <span className="soft">{t('none')}</span> : null}
          <ul className="plain">
            {said.map((words) => (
              <li key={words.id}>
                <span aria-hidden>{sign}</span> {say(words)}
              </li>
            ))}
          </ul>
        </td>
      ))}
    </tr>
  );
}

function fieldOf(fields: readonly FieldOf[], kind: string): FieldOf | undefined {
  return fields.find((each) => each.kind === kind);
}

function shown(kind: string, value: string | null): string {
  return value === null ? t('unknown') : sayValue(kind, value);
}
