import { useState } from 'react';
import { api, ask, type Api } from '../api/client';
import { Said } from '../steps/said';
import { formOf } from '../steps/forms';
import { useAct } from '../ui/act';
import { Answers } from '../ui/field';
import { Sheet } from '../ui/page';
import { Problem } from '../ui/signs';
import { moment } from '../words/time';
import { messages, say } from '../words/words';

const t = messages('person', {
  title: ['Data orangnya', 'The person’s data'],
  purpose: ['Untuk keperluan apa data dibaca?', 'What is the data read for?'],
  kept: ['Siapa yang membaca dan untuk apa dicatat.', 'Who reads it and what for is kept.'],
  hide: ['Tutup data', 'Hide the data'],
  identity: ['Identitas', 'Identity'],
  erased: ['Sudah dihapus.', 'Erased.'],
  recorded: ['dicatat {at}', 'recorded {at}'],
  intake: ['Pendataan', 'Intake'],
  identification: ['Identitas', 'Identification'],
  tracing: ['Penelusuran', 'Tracing'],
  decision: ['Keputusan', 'Decision'],
  journey: ['Perjalanan', 'Journey'],
  care: ['Pengasuhan', 'Care'],
  health: ['Kesehatan', 'Health'],
  legal: ['Hukum', 'Legal'],
  audit: ['Pemeriksaan', 'Audit'],
});

const PURPOSES = ['intake', 'identification', 'tracing', 'decision', 'journey', 'care', 'health', 'legal', 'audit'] as const;
type Purpose = (typeof PURPOSES)[number];

/** Everything recorded of the person, in clear: only after a purpose is said, read once, and hidden again by a press. Not kept anywhere. */
export function PersonOfCase({ caseId }: { readonly caseId: string }) {
  const [shown, setShown] = useState<Api<'PersonView'>>();
  const read = useAct(
    (purpose: Purpose) => ask(api.GET('/api/v1/cases/{caseId}/person', { params: { path: { caseId }, query: { purpose } } })),
    { then: setShown },
  );
  return (
    <div className="no-print">
      <Sheet
        title={t('title')}
        actions={
          shown && (
            <button type="button" className="button" onClick={() => setShown(undefined)}>
              {t('hide')}
            </button>
          )
        }
      >
        {shown ? (
          shown.records.map((record) => <Record key={record.kind} of={record} />)
        ) : (
          <>
            <Answers
              legend={t('purpose')}
              hint={t('kept')}
              name="purpose"
              options={PURPOSES.map((value) => ({ value, label: t(value) }))}
              value={read.isPending ? read.variables : undefined}
              change={(purpose) => read.mutate(purpose as Purpose)}
            />
            <Problem error={read.error} />
          </>
        )}
      </Sheet>
    </div>
  );
}

function Record({ of: { kind, label, recordedAt, data } }: { readonly of: Api<'PersonRecordView'> }) {
  const event = kind.startsWith('answers:') ? kind.slice('answers:'.length) : undefined;
  return (
    <section className="stack tight">
      <h3>
        {label ? say(label) : t('identity')} <span className="small soft">{t('recorded', { at: moment(recordedAt) })}</span>
      </h3>
      {data === null ? (
        <p className="soft">{t('erased')}</p>
      ) : (
        <Said form={event === undefined ? 'StatedIdentityDto' : formOf(event)} data={data} />
      )}
    </section>
  );
}
