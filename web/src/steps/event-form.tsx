import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { FormProvider, useController, useForm, useFormContext } from 'react-hook-form';
import { v7 } from 'uuid';
import { api, ask, once, type Api } from '../api/client';
import { codeOf, ProblemError, Unreachable } from '../api/problem';
import { useAct } from '../ui/act';
import { Dialog } from '../ui/dialog';
import { Answers, Field } from '../ui/field';
import { Notice, Problem } from '../ui/signs';
import { moment } from '../words/time';
import { say } from '../words/words';
import { dropDraft, keepDraft, readDraft } from './drafts';
import { StepFields } from './fields';
import { FIRST } from './first';
import { codeLabel, eventHelp, fieldsOf, formOf, inputHelp } from './forms';
import './steps.css';
import { isAnswered, stepOf, type Typed, type Values } from './values';
import { t } from './words';

export type Reason = NonNullable<Api<'TakeEvent'>['reason']>;

/** Why a handoff is declined or taken back. */
export const REASONS = [
  'full',
  'not_our_area',
  'incomplete_file',
  'needs_treatment',
  'family_refused',
  'wrong_place',
  'wrong_unit',
  'other',
] as const satisfies readonly Reason[];

const DECLINES = ['handoff_declined', 'placement_returned', 'transfer_refused', 'handoff_withdrawn'];
const ABOUT_ANOTHER = ['merged_into', 'same_report_as'];

interface Typing {
  readonly step: Values;
  readonly inputs: Record<string, string>;
  readonly handoffId: string;
  readonly reason: string;
  readonly otherCaseId: string;
}

interface Draft {
  readonly typed: Typing;
  /** as the case was when this was begun */
  readonly version: number;
  /** so that it is done once, however often it is sent */
  readonly key: string;
  /** it was sent, and nobody knows whether it arrived */
  readonly unsure: boolean;
}

export interface EventFormProps {
  readonly caseView: Api<'CaseView'>;
  readonly event: string;
  readonly done?: ((moved: Api<'CaseMovedView'>) => void) | undefined;
  readonly close?: (() => void) | undefined;
  /** which handoff is answered; left out: asked if several are open */
  readonly handoffId?: string | undefined;
  readonly reason?: Reason | undefined;
}

/**
 * The form of any event of the procedure: what the step asks, what the SOP asks, and why. What is typed is kept until it was sent. It is sent with
 * the version of the case that was seen; if the case has changed meanwhile, it says what has, and keeps what was typed.
 */
export function EventForm({ caseView, event, done, close, handoffId, reason }: EventFormProps) {
  const { id: caseId, handoffs } = caseView;
  const name = `${caseId}.${event}`;
  const [draft] = useState(() => readDraft<Draft>(name));
  const [key] = useState(() => draft?.key ?? v7());
  const [seen, setSeen] = useState(draft?.version ?? caseView.version);
  const [unsure, setUnsure] = useState(draft?.unsure ?? false);
  const form = useForm<Typing>({
    defaultValues: {
      step: {},
      inputs: {},
      otherCaseId: '',
      ...draft?.typed,
      handoffId: handoffId ?? '',
      reason: reason ?? draft?.typed.reason ?? '',
    },
  });
  const element = useRef<HTMLFormElement>(null);
  const client = useQueryClient();

  useEffect(() => {
    return form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values }) => keepDraft(name, { typed: values, version: seen, key, unsure } satisfies Draft),
    });
  }, [form, name, seen, key, unsure]);

  const transitions = caseView.possible.filter((each) => each.event === event);
  const possible = transitions.find(({ mine }) => mine) ?? transitions[0];
  const asked = [...new Map(transitions.flatMap(({ inputs }) => inputs.map((input) => [input.name, input] as const))).values()];
  const shape = formOf(event);
  const first = FIRST[event];
  const answered = handoffs.filter(({ status }) => status === 'open');
  const asksReason = DECLINES.includes(event) && !asked.some(({ name: input }) => input === 'decline_reason');
  // what was sent and got no reply is asked again just as it was: if it arrived, that is what has changed
  const changed = seen < caseView.version && !unsure;

  const send = useAct(
    async ({ step, inputs, ...typed }: Typing) => {
      const because = typed.reason || inputs['decline_reason'];
      return ask(
        api.POST('/api/v1/cases/{caseId}/events/{event}', {
          params: { path: { caseId, event } },
          headers: once(key),
          body: {
            version: seen,
            step: stepOf(shape, step, fieldsOf) ?? {},
            ...(asked.length && { inputs: Object.fromEntries(asked.map((input) => [input.name, inputOf(inputs[input.name])])) }),
            ...(typed.handoffId && { handoffId: typed.handoffId }),
            ...(because && { reason: because as Reason }),
            ...(typed.otherCaseId && { otherCaseId: typed.otherCaseId }),
          },
        }),
      );
    },
    {
      said: ({ number }) => t('done', { what: possible ? say(possible.label) : event, number }),
      then: (moved) => {
        dropDraft(name);
        done?.(moved);
      },
    },
  );

  const toFirstWrong = (): void => {
    requestAnimationFrame(() => {
      element.current?.querySelector('.wrong')?.closest('.field')?.querySelector<HTMLElement>('input, textarea')?.focus();
    });
  };

  const submit = form.handleSubmit((typed) => {
    send.mutate(typed, {
      onError: (error) => {
        setUnsure(error instanceof Unreachable);
        if (error instanceof Unreachable) keepDraft(name, { typed, version: seen, key, unsure: true } satisfies Draft);
        if (codeOf(error) === 'stale_version') void client.invalidateQueries({ queryKey: ['case', caseId] });
        if (!(error instanceof ProblemError)) return;
        for (const { field, message } of error.problem.errors ?? []) form.setError(field as 'step', { message: say(message) });
        toFirstWrong();
      },
    });
  }, toFirstWrong);

  const startOver = (): void => {
    form.reset({ step: {}, inputs: {}, otherCaseId: '', handoffId: handoffId ?? '', reason: reason ?? '' });
    dropDraft(name);
  };

  return (
    <FormProvider {...form}>
      <form ref={element} className="stack" noValidate onSubmit={(submitted) => void submit(submitted)}>
        <p className="hint">{eventHelp(event)}</p>
        {possible?.to && <p className="soft">{t('leadsTo', { state: say(possible.to.label) })}</p>}
        {possible?.ready === 'no' && (
          <Notice tone="warn">{t('missing', { what: possible.missing.map((each) => say(each)).join('; ') })}</Notice>
        )}
        {draft && !send.isPending && form.formState.isDirty === false && (
          <Notice>
            <div className="row spread">
              <span>{t('restored')}</span>
              <button type="button" className="button quiet" onClick={startOver}>
                {t('startOver')}
              </button>
            </div>
          </Notice>
        )}

        {DECLINES.concat('handoff_accepted').includes(event) && !handoffId && answered.length > 1 && (
          <Chosen
            at="handoffId"
            legend={t('which')}
            options={answered.map(({ id, label, to, toOwner }) => ({
              value: id,
              label: t('to', { what: say(label), unit: to?.name ?? toOwner }),
            }))}
          />
        )}
        {asked.map((input) => (
          <Chosen
            key={input.name}
            at={`inputs.${input.name}`}
            legend={say(input.label)}
            hint={inputHelp(input.name)}
            options={[...input.values].sort(yesFirst).map((value) => ({ value, label: codeLabel(value, input.name) }))}
          />
        ))}
        {asksReason && <Chosen at="reason" legend={t('why')} options={REASONS.map((value) => ({ value, label: codeLabel(value) }))} />}
        {ABOUT_ANOTHER.includes(event) && <OtherCase not={caseId} />}

        <StepFields
          form={shape}
          at="step"
          unfolded={first !== undefined}
          only={(field) => !first || field === 'note' || first.includes(field)}
        />
        {first && fieldsOf(shape).length > first.length + 1 && (
          <details className="step-more">
            <summary>{t('more')}</summary>
            <StepFields form={shape} at="step" only={(field) => field !== 'note' && !first.includes(field)} />
          </details>
        )}

        <div className="step-send stack tight">
          {/* beside the button that waits for it, wherever in the form one is */}
          {changed && <Changed caseId={caseId} since={seen} goOn={possible && (() => setSeen(caseView.version))} />}
          {unsure ? <Notice tone="warn">{t('lostReply')}</Notice> : <Problem error={send.error} />}
          <div className="row">
            <button type="submit" className="button primary" disabled={send.isPending || changed || !(possible || unsure)}>
              {send.isPending ? t('sending') : possible ? say(possible.label) : t('send')}
            </button>
            {close && (
              <button type="button" className="button quiet" onClick={close}>
                {t('later')}
              </button>
            )}
            <span className="hint">{t('kept')}</span>
          </div>
        </div>
      </form>
    </FormProvider>
  );
}

/** The form of an event over the screen. Closing it keeps what was typed. */
export function EventDialog({ close, done, ...of }: EventFormProps & { readonly close: () => void }) {
  const label = of.caseView.possible.find(({ event }) => event === of.event)?.label;
  return (
    <Dialog title={label ? say(label) : of.event} close={close}>
      <EventForm
        {...of}
        close={close}
        done={(moved) => {
          close();
          done?.(moved);
        }}
      />
    </Dialog>
  );
}

function yesFirst(one: string, other: string): number {
  return Number(other === 'true') - Number(one === 'true');
}

function inputOf(value: string | undefined): string | boolean | undefined {
  return value === 'true' || value === 'false' ? value === 'true' : value;
}

function Chosen({
  at,
  legend,
  hint,
  options,
}: {
  readonly at: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}) {
  const { field, fieldState } = useController({
    name: at,
    rules: { validate: (value: Typed) => isAnswered(value) || t('mustChoose') },
  });
  return (
    <Answers
      legend={legend}
      hint={hint}
      name={at}
      options={options}
      value={(field.value as string) || undefined}
      change={field.onChange}
      error={fieldState.error?.message}
    />
  );
}

/** What has happened to the case since the form was opened. */
function Changed({ caseId, since, goOn }: { readonly caseId: string; readonly since: number; readonly goOn: (() => void) | undefined }) {
  const events = useQuery({
    queryKey: ['case', caseId, 'since', since],
    queryFn: () =>
      ask(api.GET('/api/v1/cases/{caseId}/timeline', { params: { path: { caseId }, query: { after: String(since), limit: 20 } } })),
  });
  return (
    <div role="alert">
      <Notice tone="warn">
        <p>{t(goOn ? 'changed' : 'notPossible')}</p>
        <Problem error={events.error} again={() => void events.refetch()} />
        <ul className="step-changes">
          {events.data?.items.map(({ seq, at, label, by, unit }) => (
            <li key={seq}>
              {moment(at)} · <strong>{say(label)}</strong> · {[by, unit?.name].filter(Boolean).join(', ')}
            </li>
          ))}
        </ul>
        {goOn && (
          <div>
            <button type="button" className="button" onClick={goOn}>
              {t('goOn')}
            </button>
          </div>
        )}
      </Notice>
    </div>
  );
}

/** Another case, found by the beginning of its number. */
function OtherCase({ not }: { readonly not: string }) {
  const { setValue } = useFormContext<Typing>();
  const [number, setNumber] = useState('');
  const list = useId();
  const wanted = number.trim().toUpperCase();
  const found = useQuery({
    queryKey: ['cases', wanted],
    meta: { of: ['case'] },
    enabled: /^[A-Z0-9.-]{4,40}$/.test(wanted),
    queryFn: () => ask(api.GET('/api/v1/cases', { params: { query: { number: wanted, limit: 10 } } })),
  });
  const { field, fieldState } = useController({
    name: 'otherCaseId',
    rules: { validate: (value: Typed) => isAnswered(value) || t('mustChoose') },
  });
  const others = found.data?.items.filter(({ id }) => id !== not) ?? [];
  return (
    <div className="stack tight">
      <Field label={t('otherCase')} hint={t('otherCaseHelp')} error={fieldState.error?.message}>
        {(input) => (
          <input
            {...input}
            type="search"
            aria-controls={list}
            autoComplete="off"
            value={number}
            onInput={({ currentTarget }) => {
              setNumber(currentTarget.value);
              setValue('otherCaseId', '');
            }}
          />
        )}
      </Field>
      <Problem error={found.error} again={() => void found.refetch()} />
      <div id={list} aria-live="polite">
        {others.length > 0 && (
          <Answers
            legend={t('otherCase')}
            name="otherCaseId"
            options={others.map(({ id, number: its, initials, state }) => ({
              value: id,
              label: [its, initials, say(state.label)].filter(Boolean).join(' · '),
            }))}
            value={(field.value as string) || undefined}
            change={field.onChange}
          />
        )}
      </div>
    </div>
  );
}
