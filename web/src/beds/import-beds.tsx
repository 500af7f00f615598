import { useState } from 'react';
import { api, ask, type Api } from '../api/client';
import { useAct } from '../ui/act';
import { Field } from '../ui/field';
import { Badge, Notice, Problem } from '../ui/signs';
import { number } from '../words/time';
import { messages, say } from '../words/words';

const t = messages('import-beds', {
  what: [
    'Kolom: ruang dan tempat tidur; bila ada: jenis kelamin, usia min, usia maks, kondisi, isolasi, ditutup. Impor hanya menambah. Berkas diperiksa dahulu; belum ada yang ditulis.',
    'Columns: ward and bed; if there are any: ward_sex, age_min, age_max, condition, isolation, closed. An import only adds. The file is looked at first; nothing is written yet.',
  ],
  file: ['Berkas .xlsx atau .csv', '.xlsx or .csv file'],
  checking: ['Memeriksa berkas…', 'Looking at the file…'],
  report: [
    '{rows} baris: {good} baik, {bad} salah, {warnings} catatan. Akan ditambah {wards} ruang dan {beds} tempat tidur; {known} sudah ada.',
    '{rows} rows: {good} good, {bad} bad, {warnings} warnings. {wards} wards and {beds} beds would be added; {known} are there already.',
  ],
  findings: ['Yang ditemukan, baris demi baris', 'What was found, row by row'],
  line: ['Baris', 'Line'],
  column: ['Kolom', 'Column'],
  what_: ['Temuan', 'Finding'],
  bad: ['salah', 'bad'],
  warning: ['catatan', 'warning'],
  row: ['seluruh baris', 'the whole row'],
  other: ['lihat baris {n}', 'see line {n}'],
  more: ['dan {n} temuan lagi', 'and {n} findings more'],
  go: ['Impor semua', 'Import all'],
  skip: ['Impor baris yang baik saja ({n})', 'Import the good rows only ({n})'],
  mend: [
    'Perbaiki berkasnya lalu pilih lagi, atau impor baris yang baik saja.',
    'Mend the file and choose it again, or import the good rows only.',
  ],
  done: ['{beds} tempat tidur dan {wards} ruang ditambahkan.', '{beds} beds and {wards} wards were added.'],
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Sending {
  readonly file: File;
  readonly dryRun: boolean;
  readonly skipBad: boolean;
}

/** Brings the list of wards and beds in from a file, after it was looked at row by row. */
export function ImportBeds({ code }: { readonly code: string }) {
  const [file, setFile] = useState<File>();
  const send = ({ file: chosen, dryRun, skipBad }: Sending) =>
    ask<Api<'BedImportReport'>>(
      api.POST('/api/v1/facilities/{code}/import', {
        params: { path: { code }, query: { dryRun: dryRun ? 'true' : 'false', skipBad: skipBad ? 'true' : 'false' } },
        headers: { 'content-type': chosen.name.toLowerCase().endsWith('.xlsx') ? XLSX : 'text/csv' },
        body: chosen as unknown as string,
        bodySerializer: (body: unknown) => body as File,
      }),
    );
  const look = useAct(send);
  const bring = useAct(send, {
    said: ({ bedsAdded, wardsAdded }) => t('done', { beds: bedsAdded, wards: wardsAdded }),
    then: () => {
      setFile(undefined);
      look.reset();
    },
  });
  const report = look.data;
  return (
    <div className="stack">
      <p className="small">{t('what')}</p>
      <Field label={t('file')}>
        {(input) => (
          <input
            {...input}
            type="file"
            accept={`.xlsx,.csv,${XLSX},text/csv`}
            onChange={(event) => {
              const chosen = event.currentTarget.files?.[0];
              setFile(chosen);
              bring.reset();
              if (chosen) look.mutate({ file: chosen, dryRun: true, skipBad: false });
            }}
          />
        )}
      </Field>
      {look.isPending && (
        <p className="soft busy row" role="status">
          {t('checking')}
        </p>
      )}
      <Problem error={look.error ?? bring.error} />
      {report && file && (
        <>
          <Notice tone={report.bad ? 'warn' : 'good'}>
            <p>
              {t('report', {
                rows: number(report.rows),
                good: number(report.good),
                bad: number(report.bad),
                warnings: number(report.warnings),
                wards: number(report.wardsAdded),
                beds: number(report.bedsAdded),
                known: number(report.bedsKnown),
              })}
            </p>
            {report.bad > 0 && <p>{t('mend')}</p>}
          </Notice>
          {report.findings.length > 0 && <Findings of={report} />}
          <div className="row">
            <button
              type="button"
              className="button primary"
              disabled={bring.isPending || !report.good}
              onClick={() => bring.mutate({ file, dryRun: false, skipBad: report.bad > 0 })}
            >
              {report.bad ? t('skip', { n: report.good }) : t('go')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

function Findings({ of: { findings, findingsLeftOut } }: { readonly of: Api<'BedImportReport'> }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('findings')}>
      <table>
        <caption>{t('findings')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('what_')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((each, i) => (
            <tr key={i}>
              <td className="mono">{each.line}</td>
              <td>{each.column ?? t('row')}</td>
              <td>
                <Badge tone={each.severity === 'bad' ? 'bad' : 'warn'}>{t(each.severity)}</Badge> {say(each.message)}{' '}
                {each.otherLine !== null && t('other', { n: each.otherLine })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {findingsLeftOut > 0 && <p className="soft">{t('more', { n: findingsLeftOut })}</p>}
    </div>
  );
}
