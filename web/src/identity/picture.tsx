import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Api } from '../api/client';
import { useMay, useMembership } from '../session/session';
import { Answer } from '../ui/answer';
import { Sheet } from '../ui/page';
import { Badge, Notice, type Tone } from '../ui/signs';
import { moment } from '../words/time';
import { say } from '../words/words';
import { AddClaim } from './add-claim';
import { ClaimHistory } from './claim-history';
import './identity.css';
import { identityOf, purposeOf } from './queries';
import { coded, sayValue, t } from './words';

const SURE: Readonly<Record<string, Tone>> = { established: 'good', strong: 'good', fair: 'info', weak: 'warn' };
const SEVERITY = { stop: 'bad', ask: 'warn', note: 'info' } as const;

/** Who the person of a case is, as far as it is known: of each thing the best, why, and what speaks against it. That it was read is kept. */
export function IdentityPicture({ caseId }: { readonly caseId: string }) {
  const purpose = purposeOf(useMembership()?.role ?? '');
  const picture = useQuery(identityOf(caseId, purpose));
  const mayAdd = useMay('case.act');
  const [adding, setAdding] = useState(false);
  return (
    <Answer of={picture}>
      {(identity) =>
        identity.erased ? (
          <Notice>{t('erased')}</Notice>
        ) : (
          <div className="stack">
            <Contradictions of={identity.contradictions} />
            <Sheet
              title={t('title')}
              actions={
                mayAdd && (
                  <button type="button" className="button" onClick={() => setAdding(true)}>
                    <Plus size={18} aria-hidden /> {t('add')}
                  </button>
                )
              }
            >
              <Attributes of={identity.attributes} listed={identity.listed} />
              <p className="soft small">{t('readFor', { purpose: coded('purpose', purpose) })}</p>
            </Sheet>
            <PlacesApart of={identity.places} />
            <ClaimHistory caseId={caseId} claims={identity.claims} mayWithdraw={mayAdd} />
            {adding && <AddClaim caseId={caseId} close={() => setAdding(false)} />}
          </div>
        )
      }
    </Answer>
  );
}

/** What does not fit together, the gravest first. */
export function Contradictions({ of: contradictions }: { readonly of: readonly Api<'ContradictionView'>[] }) {
  if (!contradictions.length) return null;
  const graves = Object.keys(SEVERITY);
  const ordered = [...contradictions].sort((a, b) => graves.indexOf(a.severity) - graves.indexOf(b.severity));
  return (
    <section className="stack tight" aria-label={t('contradictions')}>
      {ordered.map(({ code, severity, message }, n) => (
        <Notice key={`${code}-${n}`} tone={SEVERITY[severity as keyof typeof SEVERITY] ?? 'info'}>
          <p>
            <strong>{t((severity in SEVERITY ? severity : 'note') as keyof typeof SEVERITY)}:</strong> {say(message)}
          </p>
        </Notice>
      ))}
    </section>
  );
}

function Attributes({ of, listed }: { readonly of: readonly Api<'AttributeView'>[]; readonly listed: readonly Api<'ListedView'>[] }) {
  const known = of.filter(({ value, against }) => value !== null || against.length > 0);
  const unknown = of.filter((each) => !known.includes(each));
  return (
    <div className="stack tight">
      <dl className="picture">
        {known.map((each) => (
          <div key={each.kind}>
            <dt>{say(each.label)}</dt>
            <dd>
              <Best of={each} why={say(each.why)} />
            </dd>
          </div>
        ))}
        {listed
          .filter(({ kind }) => kind !== 'address')
          .map((each) => (
            <div key={`${each.kind} ${each.value}`}>
              <dt>{say(each.label)}</dt>
              <dd>
                <Best of={each} />
              </dd>
            </div>
          ))}
      </dl>
      {unknown.length > 0 && (
        <p className="soft small">
          {t('notKnown')}: {unknown.map(({ label }) => say(label)).join(', ')}
        </p>
      )}
    </div>
  );
}

function Best({
  of: { kind, value, confidence, supporting, against },
  why,
}: {
  readonly of: Api<'ListedView'> | Api<'AttributeView'>;
  readonly why?: string;
}) {
  return (
    <>
      <span className="row">
        <strong className="mono">{value === null ? t('unknown') : sayValue(kind, value)}</strong>
        <Badge tone={SURE[confidence] ?? 'plain'}>{coded('confidence', confidence)}</Badge>
        {against.length > 0 && <Badge tone="bad">{t('alsoSaid', { count: against.length })}</Badge>}
      </span>
      {(supporting.length > 0 || against.length > 0) && (
        <details>
          <summary>{t('why')}</summary>
          {why && <p className="small">{why}</p>}
          <Scales title={t('saysSo')} kind={kind} of={supporting} />
          <Scales title={t('against')} kind={kind} of={against} />
        </details>
      )}
    </>
  );
}

function Scales({ title, kind, of }: { readonly title: string; readonly kind: string; readonly of: readonly Api<'WeighedClaimView'>[] }) {
  if (!of.length) return null;
  return (
    <div className="small">
      <span className="soft">{title}</span>
      <ul className="plain">
        {of.map(({ claimId, value, sourceWords, saidAt }) => (
          <li key={claimId}>
            <span className="mono">{sayValue(kind, value)}</span> · {say(sourceWords)} · <time dateTime={saidAt}>{moment(saidAt)}</time>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Addresses beside, and never as, the place where somebody is sent. */
function PlacesApart({ of: { addresses, destination, words } }: { readonly of: Api<'PlacesApartView'> }) {
  return (
    <Sheet title={t('places')}>
      <div className="columns two">
        <div className="stack tight">
          <h3>{t('addresses')}</h3>
          {addresses.length === 0 && <p className="soft">{t('noAddress')}</p>}
          <ul className="plain stack tight">
            {addresses.map(({ address, kind, confidence }) => (
              <li key={`${kind} ${address}`}>
                {address} <Badge>{t(kind === 'registered' ? 'registered' : 'named')}</Badge>{' '}
                <Badge tone={SURE[confidence] ?? 'plain'}>{coded('confidence', confidence)}</Badge>
              </li>
            ))}
          </ul>
        </div>
        <div className="stack tight">
          <h3>{t('destination')}</h3>
          {destination ? (
            <>
              <p>
                <strong>{destination.address ?? destination.region}</strong>{' '}
                {!destination.stands && <Badge tone="warn">{t('reopened')}</Badge>}
              </p>
              <p className="small soft">
                {t('confirmedBy', { who: coded('by', destination.confirmedBy), at: moment(destination.confirmedAt) })}
              </p>
            </>
          ) : (
            <p className="soft">{t('noDestination')}</p>
          )}
        </div>
      </div>
      <p className="small soft">{say(words)}</p>
    </Sheet>
  );
}
