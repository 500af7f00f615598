import type { ColumnDef } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { Answers } from '../ui/field';
import { Table } from '../ui/table';
import { roleName } from '../words/roles';
import { say, useLanguage } from '../words/words';
import type { Arrow, Sop } from './queries';
import { START, wordsOf } from './walk';
import { t } from './words';

/** The office's table: a row for each arrow, part by part. */
export function SopTable({ sop }: { readonly sop: Sop }) {
  const language = useLanguage();
  const [region, setRegion] = useState(sop.main);
  const columns = useMemo<ColumnDef<Arrow>[]>(() => {
    void language; // headings and words are of one language
    const state = wordsOf(sop.regions.find(({ id }) => id === region)!.states);
    const [event, document, handoff] = [wordsOf(sop.events), wordsOf(sop.documents), wordsOf(sop.handoffs)];
    const named = (id: string): string => (id === START ? t('start') : say(state(id)));
    return [
      { id: 'row', header: t('rowHead'), accessorKey: 'row' },
      {
        id: 'from',
        header: t('from'),
        accessorFn: ({ from, everywhere }) => (everywhere ? t('anywhere', { n: from.length }) : from.map(named).join(', ')),
      },
      { id: 'event', header: t('event'), accessorFn: (arrow) => say(event(arrow.event)) },
      { id: 'to', header: t('to'), accessorFn: ({ to }) => (to === null ? t('stays') : to === 'previous' ? t('previous') : named(to)) },
      { id: 'by', header: t('by'), accessorFn: ({ by }) => by.map(roleName).join(', ') },
      { id: 'when', header: t('when'), accessorFn: ({ when }) => (when ? say(when) : '') },
      {
        id: 'follows',
        header: t('follows'),
        accessorFn: ({ issues, offers }) => [...issues.map((id) => say(document(id))), ...offers.map((id) => say(handoff(id)))].join('; '),
      },
      { id: 'because', header: t('because'), accessorFn: ({ because }) => say(because) },
    ];
  }, [sop, region, language]);
  const rows = useMemo(() => sop.transitions.filter((each) => each.region === region), [sop, region]);
  const { label } = sop.regions.find(({ id }) => id === region)!;
  return (
    <div className="stack">
      <Answers
        legend={t('region')}
        name="region"
        options={sop.regions.map(({ id, label: name }) => ({ value: id, label: say(name) }))}
        value={region}
        change={setRegion}
      />
      <div className="sheet sop-table">
        <Table caption={say(label)} columns={columns} rows={rows} />
      </div>
    </div>
  );
}
