import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useParams, useSearchParams } from 'wouter';
import { Answer } from '../ui/answer';
import { Answers } from '../ui/field';
import { Page } from '../ui/page';
import { language, say } from '../words/words';
import { definition, sops, type Sop } from './queries';
import './sop.css';
import { SopTable } from './table';
import { WhatIf } from './what-if';
import { t } from './words';

const VIEWS = ['whatIf', 'chart', 'table'] as const;

/**
 * The procedure in force: to be walked in thought, as the office's chart, and as its table. `/sop/:id/:version?from=state` is another one, walked
 * from there: where a case stands, by the version it goes by.
 */
export default function SopPage() {
  const { id, version } = useParams<{ id?: string; version?: string }>();
  const all = useQuery(sops);
  return (
    <Answer of={all}>
      {(found) => {
        const newest = found.at(-1)!;
        return <Procedure id={id ?? newest.id} version={Number(version ?? newest.version)} />;
      }}
    </Answer>
  );
}

function Procedure({ id, version }: { readonly id: string; readonly version: number }) {
  const sop = useQuery(definition(id, version));
  const [params] = useSearchParams();
  const [view, setView] = useState<(typeof VIEWS)[number]>('whatIf');
  return (
    <Page title={t('title')}>
      <Answer of={sop}>
        {(of) => (
          <div className="stack">
            <p className="soft">
              {say(of.title)}, {t('version', { n: of.version })}
            </p>
            <Answers
              legend={t('view')}
              name="view"
              options={VIEWS.map((value) => ({ value, label: t(value) }))}
              value={view}
              change={(value) => setView(value as typeof view)}
            />
            {view === 'whatIf' && <WhatIf sop={of} from={params.get('from')} />}
            {view === 'chart' && <Chart sop={of} />}
            {view === 'table' && <SopTable sop={of} />}
          </div>
        )}
      </Answer>
    </Page>
  );
}

function Chart({ sop }: { readonly sop: Sop }) {
  const address = `/api/v1/sops/${sop.id}/overview.svg?version=${sop.version}&lang=${language()}`;
  return (
    <div className="sheet stack">
      <div className="no-print">
        <a href={address} target="_blank" rel="noreferrer" className="button">
          {t('enlarge')} <ExternalLink size={18} aria-hidden />
        </a>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('chart')}>
        <img className="sop-chart" src={address} alt={t('chartAlt')} />
      </div>
    </div>
  );
}
