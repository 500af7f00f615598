import type { Api } from '../api/client';
import { Sheet } from '../ui/page';
import { Badge, Notice } from '../ui/signs';
import { coded, t } from './words';

const STEPS = ['vulnerable_registration', 'bio_captured', 'sent_for_enrollment', 'answer', 'nik'] as const;
/** How many of the steps are done, by the state of the identity. */
const DONE: Readonly<Record<string, number>> = { not_found: 0, vulnerable_registration: 1, enrol_failed: 1, enrolling: 3, adjudication: 3 };

/** For somebody whom no search found: how far the registration is, and what is next. Nothing for others. */
export function RegistrationPath({ of: { identity } }: { readonly of: Pick<Api<'BenchCase'>, 'identity'> }) {
  const done = DONE[identity.state];
  if (done === undefined) return null;
  return (
    <Sheet title={t('registration')}>
      <ol className="path">
        {STEPS.map((step, n) => (
          <li key={step} aria-current={n === done ? 'step' : undefined}>
            <Badge tone={n < done ? 'good' : n === done ? 'warn' : 'plain'}>
              {t(n < done ? 'stepDone' : n === done ? 'stepNow' : 'stepLater')}
            </Badge>
            <span>{coded('step', step)}</span>
          </li>
        ))}
      </ol>
      <Notice>{coded('then', identity.state)}</Notice>
    </Sheet>
  );
}
