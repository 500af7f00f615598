import { Plus, Trash2 } from 'lucide-react';
import { Field } from '../ui/field';
import { ALL_SAFE, SAFETY, type IntakeDraft } from './draft';
import { Codes, CodeSet, type Key, type PartProps } from './fields';
import { t } from './words';

/** The six questions; each is asked of everybody, and unknown is an answer. */
export function SafetyQuestions({
  safety,
  change,
}: {
  readonly safety: IntakeDraft['safety'];
  readonly change: (safety: IntakeDraft['safety']) => void;
}) {
  return (
    <>
      <div>
        <button type="button" className="button" onClick={() => change(ALL_SAFE)}>
          {t('allSafe')}
        </button>
      </div>
      {SAFETY.map((question) => (
        <Codes
          key={question}
          legend={t(question)}
          codes={['yes', 'no', 'unknown']}
          value={safety[question]}
          change={(answer) => change({ ...safety, [question]: answer })}
        />
      ))}
    </>
  );
}

const CAUSES = ['out_of_money', 'job_scam', 'lost', 'robbed', 'ran_away', 'ill', 'abandoned', 'trafficked', 'other', 'unknown'] as const;
const WISHES = ['go_home', 'stay', 'work', 'other', 'unknown'] as const;

/** What may be asked when there is time. */
export function MorePart({ draft, change }: PartProps) {
  return (
    <details className="sheet more">
      <summary>{t('more')}</summary>
      <div className="stack">
        <Field label={t('condition')}>
          {(input) => (
            <input
              {...input}
              maxLength={500}
              value={draft.condition}
              onInput={(event) => change({ condition: event.currentTarget.value })}
            />
          )}
        </Field>
        <Belongings draft={draft} change={change} />
        <CodeSet
          legend={t('documents')}
          codes={['ktp', 'kk', 'sim', 'passport', 'loss_letter', 'release_letter', 'none', 'unknown']}
          value={draft.documents}
          change={(documents) => change({ documents })}
        />
        <CodeSet
          legend={t('disabilities')}
          codes={['physical', 'mental', 'intellectual', 'sight', 'hearing', 'speech', 'none', 'unknown']}
          value={draft.disabilities}
          change={(disabilities) => change({ disabilities })}
        />
        <label className="choice">
          <input type="checkbox" checked={draft.foreigner} onChange={() => change({ foreigner: !draft.foreigner })} />
          {t('foreigner')}
        </label>
        <OneOf label={t('cause')} codes={CAUSES} value={draft.cause} change={(cause) => change({ cause })} />
        <OneOf label={t('wish')} codes={WISHES} value={draft.wish} change={(wish) => change({ wish })} />
        <Field label={t('story')}>
          {(input) => (
            <textarea {...input} maxLength={4000} value={draft.story} onInput={(event) => change({ story: event.currentTarget.value })} />
          )}
        </Field>
      </div>
    </details>
  );
}

function OneOf<Code extends Key>({
  label,
  codes,
  value,
  change,
}: {
  readonly label: string;
  readonly codes: readonly Code[];
  readonly value: string;
  readonly change: (code: string) => void;
}) {
  return (
    <Field label={label}>
      {(input) => (
        <select {...input} value={value} onChange={(event) => change(event.currentTarget.value)}>
          <option value="">{t('notAsked')}</option>
          {codes.map((code) => (
            <option key={code} value={code}>
              {t(code)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What somebody carries, and who saw it being listed. */
export function Belongings({
  draft: { belongings, witness },
  change,
}: {
  readonly draft: Pick<IntakeDraft, 'belongings' | 'witness'>;
  readonly change: (patch: Partial<Pick<IntakeDraft, 'belongings' | 'witness'>>) => void;
}) {
  const put = (n: number, patch: object): void =>
    change({ belongings: belongings.map((each, m) => (m === n ? { ...each, ...patch } : each)) });
  return (
    <fieldset className="stack tight">
      <legend>{t('belongings')}</legend>
      {belongings.map(({ what, count }, n) => (
        // they have no name but their place in the list
        <div key={n} className="belonging">
          <input
            aria-label={t('what', { n: n + 1 })}
            value={what}
            maxLength={120}
            onInput={(event) => put(n, { what: event.currentTarget.value })}
          />
          <input
            aria-label={t('count', { n: n + 1 })}
            inputMode="numeric"
            maxLength={4}
            value={count}
            onInput={(event) => put(n, { count: event.currentTarget.value })}
          />
          <button
            type="button"
            className="button quiet"
            aria-label={t('removeBelonging', { n: n + 1 })}
            onClick={() => change({ belongings: belongings.filter((_, m) => m !== n) })}
          >
            <Trash2 aria-hidden size={20} />
          </button>
        </div>
      ))}
      {belongings.length < 60 && (
        <button type="button" className="button" onClick={() => change({ belongings: [...belongings, { what: '', count: '1' }] })}>
          <Plus aria-hidden size={20} />
          {t('addBelonging')}
        </button>
      )}
      {belongings.length > 0 && (
        <Field label={t('witness')}>
          {(input) => (
            <input {...input} maxLength={120} value={witness} onInput={(event) => change({ witness: event.currentTarget.value })} />
          )}
        </Field>
      )}
    </fieldset>
  );
}
