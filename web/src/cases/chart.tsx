import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Api } from '../api/client';
import { overview } from '../sop/queries';
import { codeLabel } from '../steps/forms';
import { Answer } from '../ui/answer';
import { Sheet } from '../ui/page';
import { roleName } from '../words/roles';
import { language, messages, say } from '../words/words';
import { mainOf, RARE } from './acts';

const t = messages('chart', {
  title: ['Di mana kasus ini dalam SOP', 'Where the case is in the SOP'],
  here: ['Sekarang di sini', 'Now here'],
  canGo: ['Dari sini bisa ke', 'From here it can go to'],
  nowhere: ['Kasus ini sudah selesai; tidak ada langkah berikutnya.', 'This case has ended; nothing follows.'],
  by: ['{what}, oleh {who}', '{what}, by {who}'],
  anywhere: ['Juga, seperti dari hampir setiap keadaan: {states}', 'Also, as from nearly every state: {states}'],
  notYet: ['belum terpenuhi', 'not fulfilled yet'],
  beside: ['Yang berjalan bersamaan', 'What runs beside it'],
  remembered: ['Yang diingat kasus ini', 'What the case remembers'],
  whatIf: ['Kalau begini, lalu ke mana? Telusuri dari sini', 'If this, then where? Walk on from here'],
  picture: ['Bagan SOP selengkapnya', 'The whole chart of the SOP'],
  pictureHelp: [
    'Bingkai tebal: sekarang. Bingkai putus-putus: dapat dituju dari sini.',
    'Thick frame: now. Dashed frame: can be reached from here.',
  ],
});

type View = Api<'CaseView'>;

/** Where the case is in the procedure and where it can go: as a list that a phone can show, and as the office's chart. */
export function Chart({ of }: { readonly of: View }) {
  const main = mainOf(of);
  const leading = of.possible.filter(({ region, to }) => region === main && to !== null && to.state !== of.state.state);
  const moves = leading.filter(({ event }) => !RARE.test(event));
  const targets = statesOf(moves);
  const anywhere = statesOf(leading).filter(({ state }) => targets.every((each) => each.state !== state));
  const beside = of.regions.filter(({ region }) => region !== main);
  const [open, setOpen] = useState(false);
  return (
    <Sheet title={t('title')}>
      <div className="chart-here">
        <span className="small">{t('here')}</span>
        <strong>{say(of.state.label)}</strong>
      </div>
      {leading.length === 0 ? (
        <p className="soft">{t('nowhere')}</p>
      ) : (
        <>
          <h3>{t('canGo')}</h3>
          <ul className="chart-next">
            {targets.map(({ state, label }) => {
              const ways = moves.filter(({ to }) => to!.state === state);
              return (
                <li key={state} className={ways.every(({ ready }) => ready === 'no') ? 'not-yet' : undefined}>
                  <strong>{say(label)}</strong>
                  {ways.map(({ event, row, label: what, roles, ready }) => (
                    <div key={`${event} ${row}`} className="small soft">
                      {t('by', { what: say(what), who: roles.map(roleName).join(', ') })}
                      {ready === 'no' && ` · ${t('notYet')}`}
                    </div>
                  ))}
                </li>
              );
            })}
          </ul>
          {anywhere.length > 0 && (
            <p className="small soft">{t('anywhere', { states: anywhere.map(({ label }) => say(label)).join(' · ') })}</p>
          )}
        </>
      )}
      <h3>{t('beside')}</h3>
      <dl className="facts">
        {beside.map(({ region, regionLabel, label }) => (
          <div key={region} className="facts-pair">
            <dt>{say(regionLabel)}</dt>
            <dd>{say(label)}</dd>
          </div>
        ))}
      </dl>
      {of.facts.length > 0 && (
        <details>
          <summary>{t('remembered')}</summary>
          <ul className="chart-facts">
            {of.facts.map(({ name, label, value }) => (
              <li key={name}>
                {say(label)}
                {value !== 'true' && `: ${codeLabel(value, name)}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="no-print">
        <Link href={`/sop/${of.sop}/${of.sopVersion}?from=${of.state.state}`}>{t('whatIf')}</Link>
      </p>
      <details className="no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('picture')}</summary>
        {open && <Picture of={of} next={statesOf(leading).map(({ state }) => state)} />}
      </details>
    </Sheet>
  );
}

function statesOf(moves: readonly Api<'PossibleView'>[]): Api<'StateView'>[] {
  return [...new Map(moves.map(({ to }) => [to!.state, to!])).values()];
}

/** The office's chart, as the server draws it, with the states of this case marked. */
function Picture({ of: { sop, sopVersion, state }, next }: { readonly of: View; readonly next: readonly string[] }) {
  const chart = useQuery(overview(sop, sopVersion, language()));
  return (
    <>
      <p className="hint">{t('pictureHelp')}</p>
      <Answer of={chart}>{(svg) => <Marked svg={svg} here={state.state} next={next} />}</Answer>
    </>
  );
}

function Marked({ svg, here, next }: { readonly svg: string; readonly here: string; readonly next: readonly string[] }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // its style attribute is for pages without a style sheet, and the Content-Security-Policy forbids it
    const read = new DOMParser().parseFromString(svg.replace(/ style="[^"]*"/, ''), 'image/svg+xml');
    for (const node of read.querySelectorAll('g.node')) {
      const state = node.querySelector('title')?.textContent ?? '';
      if (state === here) node.classList.add('here');
      if (next.includes(state)) node.classList.add('next');
    }
    read.documentElement.setAttribute('aria-label', t('picture'));
    const drawn = document.importNode(read.documentElement, true);
    place.current?.replaceChildren(drawn);
    drawn.querySelector('.here')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [svg, here, next]);
  return <div ref={place} className="chart-picture" tabIndex={0} role="region" aria-label={t('picture')} />;
}
