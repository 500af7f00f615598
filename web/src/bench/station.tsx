import { useState } from 'react';
import { api, ask, once, type Api } from '../api/client';
import { sayBirth, sayValue } from '../identity/words';
import { useAct } from '../ui/act';
import { Answers, Field } from '../ui/field';
import { Badge, Notice, Problem } from '../ui/signs';
import { NO_CANDIDATE, type TypedCandidate } from './result';
import { coded, t } from './words';

const KINDS = ['face', 'finger', 'iris'] as const;
type Proposal = Api<'StationCandidateView'>;

/** Asks the 1:N station, which proposes into the form. The sample is kept nowhere, neither here nor there. */
export function Station({ caseId, use }: { readonly caseId: string; readonly use: (found: TypedCandidate) => void }) {
  const [kind, setKind] = useState<(typeof KINDS)[number]>('face');
  const [sample, setSample] = useState('');
  const act = useAct(() =>
    ask(
      api.POST('/api/v1/bench/cases/{caseId}/search', {
        params: { path: { caseId } },
        headers: once(),
        body: { kind, sample: sample.trim() },
      }),
    ),
  );
  const read = (file: File | undefined): void => {
    if (file) void file.arrayBuffer().then((bytes) => setSample(base64(new Uint8Array(bytes))));
  };
  return (
    <details className="station">
      <summary>{t('station')}</summary>
      <div className="stack">
        <p className="small soft">{t('stationWhat')}</p>
        <Answers
          legend={t('stationKind')}
          name="kind"
          options={KINDS.map((value) => ({ value, label: coded('kind', value) }))}
          value={kind}
          change={(value) => setKind(value as typeof kind)}
        />
        <Field label={t('sampleFile')}>
          {(input) => <input {...input} type="file" onChange={({ currentTarget }) => read(currentTarget.files?.[0])} />}
        </Field>
        <Field label={t('sample')} hint={t('sampleHint')}>
          {(input) => (
            <textarea
              {...input}
              rows={2}
              maxLength={500_000}
              value={sample}
              onInput={({ currentTarget }) => setSample(currentTarget.value)}
            />
          )}
        </Field>
        <div>
          <button type="button" className="button" disabled={!sample.trim() || act.isPending} onClick={() => act.mutate()}>
            {t('search')}
          </button>
        </div>
        <Problem error={act.error} />
        {act.data && (
          <div className="stack tight" role="status">
            {act.data.synthetic && <Badge tone="warn">{t('synthetic')}</Badge>}
            {act.data.status !== 'searched' && <Notice tone="warn">{act.data.reason ?? t('stationUnreadable')}</Notice>}
            {act.data.status === 'searched' && act.data.candidates.length === 0 && <p>{t('stationNobody')}</p>}
            <ol className="plain stack tight">
              {act.data.candidates.map((each, n) => (
                <li key={each.nik} className="row spread">
                  <span>
                    <strong>{each.names.join(', ')}</strong> · <span className="mono">{sayValue('nik', each.nik)}</span> ·{' '}
                    {sayBirth(each.birthDate)} · {t('score', { score: each.score })}
                  </span>
                  <button type="button" className="button" onClick={() => use(typedOf(each))}>
                    {t('use')}
                    <span className="for-readers"> {n + 1}</span>
                  </button>
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
    </details>
  );
}

function typedOf({ names, nik, birthDate, sex, registeredAddress, score }: Proposal): TypedCandidate {
  const known = sex === 'female' || sex === 'male' ? sex : 'unknown';
  return { ...NO_CANDIDATE, name: names[0] ?? '', nik, birthDate, sex: known, registeredAddress, score: String(score) };
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
