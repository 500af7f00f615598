import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { Link, useParams } from 'wouter';
import { caseView } from '../cases/queries';
import { codeLabel } from '../steps/forms';
import { Answer } from '../ui/answer';
import { Empty, Page } from '../ui/page';
import { Loading, Problem } from '../ui/signs';
import { clock, dayInFull } from '../words/time';
import { say } from '../words/words';
import './dinsos.css';
import { latestAnswers, useStory } from './queries';
import { t } from './words';

const DECISIONS = ['repatriation_decided', 'placement_decided', 'goes_by_own_means', 'rejected', 'more_tracing'];

/** What a decision keeps, in clear. */
interface Decision {
  readonly participants?: readonly string[] | null;
  readonly client?: string;
  readonly note?: string | null;
}

/** The minutes of the case conference, as a sheet to be printed and signed. */
export default function Minutes() {
  const { caseId } = useParams<{ caseId: string }>();
  const found = useQuery(caseView(caseId));
  const { entries, reading, error, again } = useStory(caseId);
  const read = useQuery({
    queryKey: ['case', caseId, 'minutes'],
    queryFn: () => latestAnswers(caseId, DECISIONS, 'decision'),
    staleTime: Infinity,
  });
  const decided = entries.findLast(({ event }) => DECISIONS.includes(event));
  return (
    <Page
      title={t('minutes')}
      actions={
        <>
          <Link className="button quiet" href={`/dinsos/case/${caseId}`}>
            {t('back')}
          </Link>
          <button type="button" className="button primary" onClick={() => print()}>
            <Printer aria-hidden /> {t('print')}
          </button>
        </>
      }
    >
      <p className="hint minutes-help no-print">{t('minutesHelp')}</p>
      <Problem error={error} again={again} />
      <Answer of={found}>
        {({ number }) =>
          decided ? (
            <Answer of={read}>
              {([latest]) => {
                const { participants, client, note } = (latest?.data ?? {}) as Decision;
                const { reasons, minutesNumber } = decided.data as { reasons?: readonly string[]; minutesNumber?: string };
                return (
                  <article className="sheet minutes">
                    {decided.unit && <p className="minutes-unit">{decided.unit.name}</p>}
                    <h2>{t('minutesOf')}</h2>
                    <p>
                      {t('minutesNumber')}: {minutesNumber ?? '……………………'}
                    </p>
                    <p>{t('onDay', { day: dayInFull(decided.at), time: clock(decided.at), number })}</p>
                    <dl className="facts">
                      <dt>{t('participants')}</dt>
                      <dd>
                        {participants?.length ? (
                          <ol>
                            {participants.map((name) => (
                              <li key={name}>{name}</li>
                            ))}
                          </ol>
                        ) : (
                          t('notStated')
                        )}
                      </dd>
                      <dt>{t('decision')}</dt>
                      <dd>
                        <strong>{say(decided.label)}</strong>
                      </dd>
                      <dt>{t('reasons')}</dt>
                      <dd>{reasons?.map((code) => codeLabel(code, 'reasons')).join('; ') ?? t('notStated')}</dd>
                      <dt>{t('client')}</dt>
                      <dd>{client ? codeLabel(client, 'client') : t('notStated')}</dd>
                      {note && (
                        <>
                          <dt>{t('conferenceNote')}</dt>
                          <dd>{note}</dd>
                        </>
                      )}
                    </dl>
                    <p className="small soft">{t('decidedBy', { who: decided.by })}</p>
                    <p className="place">
                      {t('signed')}
                      <span>NIP.</span>
                    </p>
                  </article>
                );
              }}
            </Answer>
          ) : reading ? (
            <Loading />
          ) : error ? null : (
            <Empty title={t('minutesNone')}>
              <p>{t('minutesNoneWhat')}</p>
            </Empty>
          )
        }
      </Answer>
    </Page>
  );
}
