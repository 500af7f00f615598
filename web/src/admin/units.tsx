import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { Api } from '../api/client';
import { Answer } from '../ui/answer';
import { Field } from '../ui/field';
import { Empty, Page } from '../ui/page';
import { Badge } from '../ui/signs';
import { number } from '../words/time';
import { messages } from '../words/words';
import './admin.css';
import { units } from './queries';

const t = messages('units', {
  title: ['Unit dan piket', 'Units and duty'],
  search: ['Cari nama, kode atau wilayah unit', 'Search a name, code or region'],
  count: ['{n} unit', '{n} units'],
  duty: ['Piket: {names}', 'On duty: {names}'],
  noDuty: ['Tidak ada piket', 'Nobody on duty'],
  nothing: ['Tidak ada unit seperti itu', 'No such unit'],
  nothingWhat: [
    'Periksa ejaannya. Unit dan jalur kasusnya ditetapkan dalam data acuan yang dibaca saat program dipasang.',
    'Check the spelling. Units and their routing are set in the reference data that is read when the program is set up.',
  ],
});

/** Every office, and who is reachable for it now. */
export default function UnitsPage() {
  const [typed, setTyped] = useState('');
  const all = useQuery(units);
  return (
    <Page title={t('title')}>
      <div className="stack">
        <Field label={t('search')}>
          {(input) => (
            <input {...input} type="search" value={typed} maxLength={80} onInput={(event) => setTyped(event.currentTarget.value)} />
          )}
        </Field>
        <Answer of={all}>{({ items }) => <Units of={items} typed={typed} />}</Answer>
      </div>
    </Page>
  );
}

function Units({ of, typed }: { readonly of: readonly Api<'UnitRow'>[]; readonly typed: string }) {
  const wanted = typed.trim().toLowerCase();
  const found = useMemo(() => of.filter(({ code, name }) => `${name} ${code}`.toLowerCase().includes(wanted)), [of, wanted]);
  if (!found.length) {
    return (
      <Empty title={t('nothing')}>
        <p>{t('nothingWhat')}</p>
      </Empty>
    );
  }
  return (
    <>
      <p className="soft small" role="status">
        {t('count', { n: number(found.length) })}
      </p>
      <ul className="list people">
        {found.map((unit) => (
          <li key={unit.code}>
            <Link href={`/units/${unit.code}`} className="person-line">
              <span>
                <strong>{unit.name}</strong>
                <span className="small soft">{unit.code}</span>
              </span>
              <span>
                {unit.onDuty.length ? (
                  <Badge tone="good">{t('duty', { names: unit.onDuty.join(', ') })}</Badge>
                ) : (
                  <span className="small soft">{t('noDuty')}</span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
