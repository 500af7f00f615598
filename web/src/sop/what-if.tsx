import { ChevronRight, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Field } from '../ui/field';
import { Sheet } from '../ui/page';
import { Badge } from '../ui/signs';
import { roleName } from '../words/roles';
import { say } from '../words/words';
import type { Arrow, Sop } from './queries';
import { arrowsFrom, follow, START, wordsOf, type Stand } from './walk';
import { duration, t } from './words';

/**
 * "If this, then where?": a state, what can happen there, and by a click what then; the way back, and the whole as a story.
 * @param from state of the main line to begin in; not said or not there: where a case begins
 */
export function WhatIf({ sop, from }: { readonly sop: Sop; readonly from: string | null }) {
  const main = sop.regions.find(({ id }) => id === sop.main)!;
  const first = main.states.find(({ id }) => id === from)?.id ?? main.initial ?? START;
  const [path, setPath] = useState<readonly Stand<Arrow>[]>([{ region: main.id, state: first }]);
  const here = path.at(-1)!;
  const { own, anywhere } = arrowsFrom(sop, here);
  const go = (arrow: Arrow): void => {
    const next = follow(path, arrow);
    if (next) setPath([...path, next]);
  };
  const named = ({ region, state }: Stand): string => stateName(sop, region, state);
  const arrow = (each: Arrow) => (
    <li key={`${each.row} ${each.event} ${each.to}`}>
      <ArrowLine sop={sop} of={each} next={follow(path, each)} go={() => go(each)} />
    </li>
  );
  return (
    <div className="columns main-side">
      <div className="stack">
        <Field label={t('from')}>
          {(input) => (
            <select
              {...input}
              value={`${here.region} ${here.state}`}
              onChange={({ currentTarget }) => {
                const [region, state] = currentTarget.value.split(' ') as [string, string];
                setPath([{ region, state }]);
              }}
            >
              {sop.regions.map(({ id, label, initial, states }) => (
                <optgroup key={id} label={say(label)}>
                  {initial === null && <option value={`${id} ${START}`}>{t('start')}</option>}
                  {states.map((state) => (
                    <option key={state.id} value={`${id} ${state.id}`}>
                      {say(state.label)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <Here sop={sop} at={here} />
        {own.length > 0 && (
          <section className="stack tight">
            <h2>{t('can')}</h2>
            <ul className="list">{own.map(arrow)}</ul>
          </section>
        )}
        {anywhere.length > 0 && (
          <details>
            <summary className="tap">{t('anywhere', { n: anywhere.length })}</summary>
            <ul className="list">{anywhere.map(arrow)}</ul>
          </details>
        )}
      </div>
      <div className="stack">
        <nav className="sheet stack" aria-label={t('path')}>
          <div className="row spread">
            <h2>{t('path')}</h2>
            {path.length > 1 && (
              <button type="button" className="button quiet" onClick={() => setPath(path.slice(0, 1))}>
                <RotateCcw size={18} aria-hidden /> {t('again')}
              </button>
            )}
          </div>
          <ol className="crumbs">
            {path.map((stand, i) => (
              <li key={i}>
                {i === path.length - 1 ? (
                  <strong aria-current="step">{named(stand)}</strong>
                ) : (
                  <button
                    type="button"
                    className="button quiet"
                    aria-label={t('backTo', { state: named(stand) })}
                    onClick={() => setPath(path.slice(0, i + 1))}
                  >
                    {named(stand)}
                  </button>
                )}
              </li>
            ))}
          </ol>
        </nav>
        <Sheet title={t('story')}>
          <Story sop={sop} path={path} />
        </Sheet>
      </div>
    </div>
  );
}

/** Where one stands: who holds the case, and until when. */
function Here({ sop, at }: { readonly sop: Sop; readonly at: Stand }) {
  const state = sop.regions.find(({ id }) => id === at.region)!.states.find(({ id }) => id === at.state);
  const clocks = sop.clocks.filter(({ id }) => state?.clocks.includes(id));
  return (
    <div className="sheet stack tight sop-here">
      <span className="small soft">{t('here')}</span>
      <strong>{stateName(sop, at.region, at.state)}</strong>
      {state?.final && <Badge>{t('ends')}</Badge>}
      {state && !state.final && (
        <dl className="facts">
          {at.region === sop.main && (
            <>
              <dt>{t('owner')}</dt>
              <dd>{state.owner ? say(wordsOf(sop.owners)(state.owner)) : t('ownerSame')}</dd>
            </>
          )}
          <dt>{t('clocks')}</dt>
          <dd>
            {clocks.length === 0
              ? t('noClocks')
              : clocks.map(({ id, label, counting, steps }) => (
                  <div key={id}>
                    {say(label)}: {steps.map(({ after }) => duration(after)).join(', ')} (
                    {t(counting === 'working' ? 'working' : 'calendar')})
                  </div>
                ))}
          </dd>
        </dl>
      )}
    </div>
  );
}

function ArrowLine({
  sop,
  of,
  next,
  go,
}: {
  readonly sop: Sop;
  readonly of: Arrow;
  readonly next: Stand<Arrow> | undefined;
  readonly go: () => void;
}) {
  const [event, document, handoff] = [wordsOf(sop.events), wordsOf(sop.documents), wordsOf(sop.handoffs)];
  const follows = [
    ['by', of.by.map(roleName)],
    ['when', of.when ? [say(of.when)] : []],
    ['issues', of.issues.map((id) => say(document(id)))],
    ['offers', of.offers.map((id) => say(handoff(id)))],
    ['because', [say(of.because)]],
  ] as const;
  return (
    <div className="sheet stack tight">
      <div className="row spread">
        <strong>{say(event(of.event))}</strong>
        <span className="small soft">{t('row', { row: of.row })}</span>
      </div>
      <dl className="facts small">
        {follows
          .filter(([, words]) => words.length)
          .map(([name, words]) => (
            <div key={name} className="sop-fact">
              <dt>{t(name)}</dt>
              <dd>{words.join(', ')}</dd>
            </div>
          ))}
      </dl>
      <div>
        <button type="button" className="button" disabled={!next} onClick={go}>
          {!next ? t('previousUnknown') : of.to === null ? t('stays') : t('then', { state: stateName(sop, next.region, next.state) })}
          {next && <ChevronRight size={18} aria-hidden />}
        </button>
      </div>
    </div>
  );
}

function Story({ sop, path }: { readonly sop: Sop; readonly path: readonly Stand<Arrow>[] }) {
  const event = wordsOf(sop.events);
  return (
    <ol className="story">
      {path.map(({ region, state, by }, i) => {
        const name = stateName(sop, region, state);
        return (
          <li key={i}>
            {by
              ? t(by.to === null ? 'storyStay' : 'storyStep', {
                  event: say(event(by.event)),
                  by: by.by.map(roleName).join(' / '),
                  state: name,
                })
              : state === START
                ? `${name}.`
                : t('storyStart', { state: name })}
          </li>
        );
      })}
    </ol>
  );
}

function stateName(sop: Sop, region: string, state: string): string {
  if (state === START) return t('start');
  return say(wordsOf(sop.regions.find(({ id }) => id === region)!.states)(state));
}
