import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { api, ask, type Api } from '../api/client';
import { PlacesFor } from '../beds/places-for';
import { Duplicates } from '../identity/duplicates';
import { IdentityPicture } from '../identity/picture';
import { useMay, useSession } from '../session/session';
import { fieldLabel } from '../steps/forms';
import { NameOf } from '../steps/said';
import { Answer } from '../ui/answer';
import { Page, Sheet } from '../ui/page';
import { Badge, Due, Notice, Problem } from '../ui/signs';
import { clock, moment, shortDay } from '../words/time';
import { messages, say, useLanguage } from '../words/words';
import { Acts } from './acts';
import './case-page.css';
import { Chart } from './chart';
import { Claim } from './claim';
import { Clocks } from './clocks';
import { GroupOfCase } from './group';
import { OpenHandoffs } from './handoffs';
import { PersonOfCase } from './person';
import { Photos } from './photos';
import { caseView } from './queries';
import { noteVisit } from './recent';
import { ShortText } from './short-text';
import { PlaceOffers, Stays } from './stays';
import { TimelineOfCase } from './timeline';

const t = messages('case-page', {
  title: ['Kasus {number}', 'Case {number}'],
  loading: ['Kasus', 'Case'],
  why: ['Mengapa menunggu', 'Why it waits'],
  chain: ['Rantai selengkapnya', 'The whole chain'],
  print: ['Cetak ringkasan', 'Print a summary'],
  printed: [
    'Dicetak {at} oleh {by}. Yang berlaku ada di Pulang. Hancurkan bila tidak dipakai lagi.',
    'Printed {at} by {by}. What counts is in Pulang. Destroy it when it is no longer needed.',
  ],
  changed: ['Berubah barusan, {at}: {what} · {by}', 'Changed just now, {at}: {what} · {by}'],
  with: ['Di tangan', 'With'],
  since: ['Sejak', 'Since'],
  opened: ['Dibuka', 'Opened'],
  openedBy: ['{at} oleh {unit}', '{at} by {unit}'],
  place: ['Tempat', 'Place'],
  person: ['Orangnya', 'Person'],
  nameless: ['Tanpa nama', 'Nameless'],
  closed: ['Selesai {at}', 'Closed {at}'],
  about: ['Tentang kasus ini', 'About this case'],
  identity: ['Gambaran identitas', 'Identity picture'],
  identityHint: [
    'Apa yang diketahui, dari siapa, dan apa yang bertentangan. Membukanya dicatat sebagai pembacaan.',
    'What is known, from whom, and what contradicts. Opening it is kept as a reading.',
  ],
  duplicates: ['Mungkin orang yang sama', 'May be the same person'],
  duplicatesHint: ['Kecocokan hanyalah petunjuk; orang yang memutuskan.', 'A match is a hint; a person decides.'],
  places: ['Tempat yang cocok', 'Places that fit'],
  placesHint: ['UPT dan shelter menurut kecocokannya, dengan alasannya.', 'UPT and shelters by how well they fit, and why.'],
  documents: ['Surat', 'Documents'],
  noDocuments: ['Belum ada surat yang terbit.', 'No document has been issued yet.'],
  unnumbered: ['belum bernomor', 'no number yet'],
  links: ['Kasus terkait', 'Linked cases'],
  duplicate_of: ['Digabung ke', 'Merged into'],
  has_duplicate: ['Gabungan dari', 'Merged from'],
  follows: ['Lanjutan dari', 'Follows'],
  followed_by: ['Dilanjutkan oleh', 'Followed by'],
});

/** A case: where it is, why it waits, what can be done now and by whom, and everything that was said and done. */
export default function CasePage() {
  const { caseId = '' } = useParams<{ caseId: string }>();
  const found = useQuery(caseView(caseId));
  useLanguage();
  useEffect(() => {
    if (found.data) noteVisit(found.data);
  }, [found.data]);
  return (
    <Page
      title={found.data ? t('title', { number: found.data.number }) : t('loading')}
      actions={
        <>
          <ShortText caseId={caseId} />
          <button type="button" className="button quiet" onClick={() => window.print()}>
            <Printer size={20} aria-hidden /> {t('print')}
          </button>
        </>
      }
    >
      <Answer of={found}>{(view) => <Case key={view.id} of={view} />}</Answer>
    </Page>
  );
}

function Case({ of }: { readonly of: Api<'CaseView'> }) {
  const mayReadPerson = useMay('person.read');
  const mayReadPlaces = useMay('place.read');
  const mayReadPhotos = useMay('attachment.read');
  return (
    <div className="stack">
      <Waiting of={of} />
      <div className="columns main-side">
        <div className="stack">
          <OpenHandoffs of={of} />
          <div className="no-print">
            <Acts of={of} />
          </div>
          <Chart of={of} />
          {mayReadPerson && <PersonOfCase caseId={of.id} />}
          {mayReadPerson && (
            <OnDemand title={t('identity')} hint={t('identityHint')}>
              <IdentityPicture caseId={of.id} />
            </OnDemand>
          )}
          <OnDemand title={t('duplicates')} hint={t('duplicatesHint')}>
            <Duplicates caseId={of.id} />
          </OnDemand>
          {mayReadPlaces && of.closedAt === null && (
            <OnDemand title={t('places')} hint={t('placesHint')}>
              <PlacesFor caseId={of.id} />
            </OnDemand>
          )}
          {mayReadPhotos && (
            <div className="no-print">
              <Photos caseId={of.id} />
            </div>
          )}
          <TimelineOfCase caseId={of.id} />
        </div>
        <div className="stack case-part-about">
          <About of={of} />
          {of.groupId && <GroupOfCase groupId={of.groupId} caseId={of.id} />}
          <Clocks of={of.clocks} />
          {mayReadPlaces && <Stays caseId={of.id} />}
          {mayReadPlaces && <PlaceOffers caseId={of.id} />}
          <Documents of={of.documents} />
        </div>
      </div>
      <Printed />
    </div>
  );
}

/** When the paper was made and by whom: it may lie about long after the case has gone on. */
function Printed() {
  const by = useSession().me?.account.displayName;
  const [at, setAt] = useState(() => new Date());
  useEffect(() => {
    const now = (): void => setAt(new Date());
    addEventListener('beforeprint', now);
    return () => removeEventListener('beforeprint', now);
  }, []);
  return <p className="only-print small soft">{t('printed', { at: moment(at), by })}</p>;
}

/** The one sentence, large; the chain behind it on demand. */
function Waiting({ of }: { readonly of: Api<'CaseView'> }) {
  return (
    <section className="case-why stack" aria-label={t('why')}>
      <div className="row">
        <Badge tone={of.closedAt ? 'plain' : 'info'}>{say(of.state.label)}</Badge>
        {of.closedAt ? <Badge>{t('closed', { at: shortDay(of.closedAt) })}</Badge> : <Due at={of.dueAt} overdue={of.overdue} />}
        <Claim of={of} />
      </div>
      <p className="case-sentence">{say(of.why.sentence)}</p>
      <JustChanged of={of} />
      {of.why.chain.length > 0 && (
        <details className="no-print">
          <summary>{t('chain')}</summary>
          <ul className="case-chain">
            {of.why.chain.map((line) => (
              <li key={line.id}>{say(line)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What somebody else has done to the case while it is open here. */
function JustChanged({ of: { id, version } }: { readonly of: Api<'CaseView'> }) {
  const [since] = useState(version);
  const events = useQuery({
    queryKey: ['case', id, 'since', since],
    enabled: version > since,
    queryFn: () =>
      ask(api.GET('/api/v1/cases/{caseId}/timeline', { params: { path: { caseId: id }, query: { after: String(since), limit: 50 } } })),
  });
  const last = events.data?.items.at(-1);
  return (
    <div role="status" className="no-print">
      <Problem error={events.error} again={() => void events.refetch()} />
      {last && (
        <Notice>
          {t('changed', { at: clock(last.at), what: say(last.label), by: [last.by, last.unit?.name].filter(Boolean).join(', ') })}
        </Notice>
      )}
    </div>
  );
}

/** A part that is asked for only when somebody opens it: it is large, or reading it is noted. */
function OnDemand({ title, hint, children }: { readonly title: string; readonly hint: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="sheet no-print" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h2 className="case-part">{title}</h2> <span className="hint">{hint}</span>
      </summary>
      {open && <div className="case-open">{children}</div>}
    </details>
  );
}

function About({ of }: { readonly of: Api<'CaseView'> }) {
  return (
    <Sheet title={t('about')}>
      <dl className="facts">
        <dt>{t('person')}</dt>
        <dd>{of.initials ?? t('nameless')}</dd>
        <dt>{t('with')}</dt>
        <dd>{of.owner.name}</dd>
        <dt>{t('since')}</dt>
        <dd>{moment(of.since)}</dd>
        {of.place && (
          <>
            <dt>{t('place')}</dt>
            <dd>{of.place}</dd>
          </>
        )}
        {of.destinationRegion && (
          <>
            <dt>{fieldLabel('destinationRegion')}</dt>
            <dd>
              <NameOf code={of.destinationRegion} />
            </dd>
          </>
        )}
        <dt>{t('opened')}</dt>
        <dd>{t('openedBy', { at: moment(of.openedAt), unit: of.openedBy.name })}</dd>
      </dl>
      {of.links.length > 0 && (
        <>
          <h3>{t('links')}</h3>
          <ul className="list">
            {of.links.map(({ kind, caseId, number }) => (
              <li key={`${kind} ${caseId}`}>
                {t(kind as 'follows')} <Link href={`/cases/${caseId}`}>{number}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}

function Documents({ of }: { readonly of: Api<'CaseView'>['documents'] }) {
  return (
    <Sheet title={t('documents')}>
      {of.length === 0 && <p className="soft">{t('noDocuments')}</p>}
      <ul className="list case-documents">
        {of.map(({ document, label, number, issuedAt }) => (
          <li key={`${document} ${issuedAt}`}>
            {say(label)}
            <div className="small soft">
              {number ?? t('unnumbered')} · {shortDay(issuedAt)}
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
