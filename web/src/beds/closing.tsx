import { useLocation } from 'wouter';
import { api, ask, once, type Api } from '../api/client';
import { useAct } from '../ui/act';
import { Problem } from '../ui/signs';
import { toInstant, withinAYear } from '../words/time';
import { messages } from '../words/words';
import { Choose } from './choose';
import { useDraft } from './draft';
import { Entry, SendForm } from './form';
import type { FacilityKey } from './queries';

const t = messages('closing', {
  help: [
    'Yang ditutup tidak ditawarkan. Bila ada orangnya, program menolak dan menyebut siapa.',
    'What is closed is not offered. With people in it this is refused, and says who.',
  ],
  reason: ['Mengapa ditutup', 'Why it is closed'],
  until: ['Sampai (kosong: sampai dibuka)', 'Until (empty: until it is opened)'],
  longest: ['Paling lama setahun.', 'A year at the longest.'],
  go: ['Tutup {what}', 'Close {what}'],
  done: ['{what} ditutup.', '{what} is closed.'],
  open: ['Buka {what}', 'Open {what}'],
  opened: ['{what} dibuka.', '{what} is open.'],
  facilityHelp: [
    'Yang ditutup tidak menerima, tidak dipesan dan tidak ditawarkan sampai dibuka kembali. Bila masih ada orangnya, program menolak dan menyebut siapa.',
    'What is closed takes nobody in, is not held and not offered until it is opened again. With people in it this is refused, and says who.',
  ],
});

const REASONS = ['repair', 'infection', 'staff', 'disputed', 'other'] as const;

interface Typed {
  readonly reason: (typeof REASONS)[number] | '';
  readonly until: string;
}

/** Some beds, or all of a ward. */
export interface Which {
  readonly beds?: string[];
  readonly ward?: string;
}

const nameOf = ({ beds, ward }: Which): string => beds?.join(', ') ?? ward ?? '';

/** Closes beds. With people in them it is refused, with the list of who is where. */
export function CloseForm({
  facility: { code },
  which,
  done,
}: {
  readonly facility: FacilityKey;
  readonly which: Which;
  readonly done: () => void;
}) {
  const what = nameOf(which);
  const [typed, change, sent] = useDraft<Typed>(`close.${code}.${what}`, { reason: '', until: '' }, done);
  const act = useAct(
    () =>
      ask(
        api.POST('/api/v1/facilities/{code}/closures', {
          params: { path: { code } },
          body: { ...which, reason: typed.reason || 'other', ...(typed.until && { until: toInstant(typed.until) }) },
          headers: once(),
        }),
      ),
    { said: t('done', { what }), then: sent },
  );
  return (
    <SendForm act={act} send={act.mutate} help={t('help')} label={t('go', { what })}>
      <Choose label={t('reason')} codes={REASONS} value={typed.reason} change={(reason) => change({ reason })} />
      <Entry
        label={t('until')}
        hint={t('longest')}
        type="datetime-local"
        {...withinAYear()}
        value={typed.until}
        change={(until) => change({ until })}
      />
    </SendForm>
  );
}

export function OpenBed({
  facility: { code },
  which,
  done,
}: {
  readonly facility: FacilityKey;
  readonly which: Which;
  readonly done: () => void;
}) {
  const what = nameOf(which);
  const act = useAct(
    () => ask(api.POST('/api/v1/facilities/{code}/openings', { params: { path: { code } }, body: which, headers: once() })),
    { said: t('opened', { what }), then: done },
  );
  return (
    <div className="stack">
      <Problem error={act.error} />
      <button type="button" className="button" disabled={act.isPending} onClick={() => act.mutate()}>
        {t('open', { what })}
      </button>
    </div>
  );
}

/** Closes the whole facility. With people in it, it is refused, with the list of who is where. */
export function CloseFacility({ facility: { code, name } }: { readonly facility: Pick<Api<'FacilityView'>, 'code' | 'name'> }) {
  const [, go] = useLocation();
  const [typed, change, sent] = useDraft<Pick<Typed, 'reason'>>(`close-all.${code}`, { reason: '' }, () => go('/beds/all'));
  const act = useAct(
    () =>
      ask(
        api.POST('/api/v1/facilities/{code}/close', {
          params: { path: { code } },
          body: { reason: typed.reason || 'other' },
          headers: once(),
        }),
      ),
    { said: t('done', { what: name }), then: sent },
  );
  return (
    <SendForm act={act} send={act.mutate} help={t('facilityHelp')} label={t('go', { what: name })} danger>
      <Choose label={t('reason')} codes={REASONS} value={typed.reason} change={(reason) => change({ reason })} />
    </SendForm>
  );
}

export function ReopenFacility({ facility: { code, name } }: { readonly facility: Pick<Api<'FacilityRow'>, 'code' | 'name'> }) {
  const act = useAct(() => ask(api.POST('/api/v1/facilities/{code}/reopen', { params: { path: { code } }, headers: once() })), {
    said: t('opened', { what: name }),
  });
  return (
    <>
      <Problem error={act.error} />
      <button type="button" className="button quiet" disabled={act.isPending} onClick={() => act.mutate()}>
        {t('open', { what: name })}
      </button>
    </>
  );
}
