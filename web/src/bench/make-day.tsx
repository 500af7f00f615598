import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useLocation } from 'wouter';
import { v7 } from 'uuid';
import { api, ask, once } from '../api/client';
import { units } from '../steps/queries';
import { useAct } from '../ui/act';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Pick } from '../ui/pick';
import { Problem } from '../ui/signs';
import { isoDay } from '../words/time';
import { lastUsed, rememberUsed } from './last-used';
import { t } from './words';

/** A list of those who were ticked, for a day and a place. */
export function MakeDay({
  caseIds,
  close,
  made,
}: {
  readonly caseIds: readonly string[];
  readonly close: () => void;
  readonly made: () => void;
}) {
  const [, go] = useLocation();
  const [key] = useState(() => v7());
  const [day, setDay] = useState(isoDay());
  const [place, setPlace] = useState(lastUsed().place ?? '');
  const [unit, setUnit] = useState<string>();
  const hosts = useQuery(units);
  const [tried, setTried] = useState(false);
  const act = useAct(
    () =>
      ask(
        api.POST('/api/v1/bench/batches', {
          headers: once(key),
          body: { day, place: place.trim(), caseIds: [...caseIds], ...(unit && { unit }) },
        }),
      ),
    {
      said: t('made'),
      then: ({ id }) => {
        rememberUsed({ place: place.trim() });
        made();
        go(`/bench/days/${id}`);
      },
    },
  );
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (day && place.trim()) act.mutate();
  };
  return (
    <Dialog title={t('makeDayTitle')} close={close}>
      <form className="stack" onSubmit={send}>
        <p className="hint">{t('makeDayWhat', { count: caseIds.length })}</p>
        <Field label={t('day')} error={tried && !day ? t('needed') : undefined}>
          {(input) => <input {...input} type="date" value={day} onInput={({ currentTarget }) => setDay(currentTarget.value)} />}
        </Field>
        <Field label={t('place')} hint={t('placeHint')} error={tried && !place.trim() ? t('needed') : undefined}>
          {(input) => <input {...input} value={place} maxLength={120} onInput={({ currentTarget }) => setPlace(currentTarget.value)} />}
        </Field>
        <Pick
          label={t('host')}
          hint={t('hostHint')}
          choices={(hosts.data ?? []).map(({ code, name }) => ({ value: code, label: name, hint: code }))}
          value={unit}
          change={setUnit}
        />
        <Problem error={act.error ?? hosts.error} />
        <button type="submit" className="button primary" disabled={act.isPending}>
          {t('make')}
        </button>
      </form>
    </Dialog>
  );
}
