import { useState, type SyntheticEvent } from 'react';
import { api, ask, once, type Api } from '../api/client';
import { dropDraft, keepDraft, readDraft } from '../steps/drafts';
import { useAct } from '../ui/act';
import { Dialog } from '../ui/dialog';
import { Answers, Field } from '../ui/field';
import { Problem } from '../ui/signs';
import { toInstant } from '../words/time';
import { NikReading } from './nik-reading';
import { coded, t } from './words';

type Claim = Api<'NewClaimDto'>;

const KINDS = [
  'name', 'alias', 'nik', 'birth', 'age', 'sex', 'birth_place', 'origin', 'address', 'registered_address',
  'mother', 'father', 'spouse', 'family', 'kk', 'mark', 'language', 'phone',
] as const satisfies readonly Claim['kind'][]; // prettier-ignore
const SOURCES = [
  'person',
  'family',
  'village_office',
  'card',
  'paper',
  'letter',
  'earlier_case',
  'other',
] as const satisfies readonly Claim['source'][];
const SURENESS = ['sure', 'likely', 'doubtful'] as const satisfies readonly NonNullable<Claim['sureness']>[];
const ON_PAPER: readonly Claim['source'][] = ['card', 'paper', 'letter'];
const HINTS: Partial<Record<Claim['kind'], 'birthHint' | 'ageHint' | 'nikHint'>> = { birth: 'birthHint', age: 'ageHint', nik: 'nikHint' };

interface Draft {
  readonly kind: Claim['kind'];
  readonly value: string;
  readonly source: Claim['source'];
  readonly sureness: NonNullable<Claim['sureness']>;
  readonly denies: boolean;
  readonly saidAt: string;
  readonly letter: string;
}

const NEW: Draft = { kind: 'name', value: '', source: 'person', sureness: 'sure', denies: false, saidAt: '', letter: '' };
/** Adds what somebody said or showed. */
export function AddClaim({ caseId, close }: { readonly caseId: string; readonly close: () => void }) {
  const name = `${caseId}.claim`;
  const [draft, setDraft] = useState(() => readDraft<Draft>(name) ?? NEW);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Draft>): void => {
    keepDraft(name, { ...draft, ...change });
    setDraft({ ...draft, ...change });
  };
  const { kind, value, source, sureness, denies, saidAt, letter } = draft;
  const act = useAct(
    () =>
      ask(
        api.POST('/api/v1/cases/{caseId}/identity/claims', {
          params: { path: { caseId } },
          headers: once(),
          body: {
            claims: [
              {
                kind,
                value: value.trim(),
                source,
                sureness,
                ...(denies && { denies }),
                ...(saidAt && { saidAt: toInstant(saidAt) }),
                ...(letter.trim() && ON_PAPER.includes(source) && { evidence: { kind: 'letter', ref: letter.trim() } }),
              },
            ],
          },
        }),
      ),
    {
      said: t('added'),
      then: () => {
        dropDraft(name);
        close();
      },
    },
  );
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (value.trim()) act.mutate();
  };
  return (
    <Dialog title={t('add')} close={close}>
      <form className="stack" onSubmit={send}>
        <p className="hint">{t('addHelp')}</p>
        <Field label={t('kind')}>
          {(input) => (
            <select {...input} value={kind} onChange={(event) => set({ kind: event.currentTarget.value as Draft['kind'], value: '' })}>
              {KINDS.map((each) => (
                <option key={each} value={each}>
                  {coded('kind', each)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {kind === 'sex' ? (
          <Answers
            legend={t('value')}
            name="value"
            options={['female', 'male'].map((each) => ({ value: each, label: coded('sex', each) }))}
            value={value}
            change={(chosen) => set({ value: chosen })}
            error={tried && !value ? t('needed') : undefined}
          />
        ) : (
          <Field label={t('value')} hint={HINTS[kind] && t(HINTS[kind])} error={tried && !value.trim() ? t('needed') : undefined}>
            {(input) => (
              <input
                {...input}
                value={value}
                maxLength={300}
                inputMode={kind === 'nik' || kind === 'age' || kind === 'kk' ? 'numeric' : undefined}
                autoComplete="off"
                onInput={(event) => set({ value: event.currentTarget.value })}
              />
            )}
          </Field>
        )}
        {kind === 'nik' && <NikReading nik={value} />}
        <Field label={t('source')}>
          {(input) => (
            <select {...input} value={source} onChange={(event) => set({ source: event.currentTarget.value as Draft['source'] })}>
              {SOURCES.map((each) => (
                <option key={each} value={each}>
                  {coded('source', each)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {ON_PAPER.includes(source) && (
          <Field label={t('letter')}>
            {(input) => <input {...input} value={letter} maxLength={80} onInput={(event) => set({ letter: event.currentTarget.value })} />}
          </Field>
        )}
        <Answers
          legend={t('sureness')}
          name="sureness"
          options={SURENESS.map((each) => ({ value: each, label: coded('sureness', each) }))}
          value={sureness}
          change={(chosen) => set({ sureness: chosen as Draft['sureness'] })}
        />
        <Field label={t('saidAt')}>
          {(input) => (
            <input {...input} type="datetime-local" value={saidAt} onInput={(event) => set({ saidAt: event.currentTarget.value })} />
          )}
        </Field>
        <label className="choice">
          <input type="checkbox" checked={denies} onChange={(event) => set({ denies: event.currentTarget.checked })} /> {t('denies')}
        </label>
        <Problem error={act.error} />
        <button type="submit" className="button primary" disabled={act.isPending}>
          {t('save')}
        </button>
      </form>
    </Dialog>
  );
}
