import type { Api } from '../api/client';
import { Sheet } from '../ui/page';
import { Badge, Due } from '../ui/signs';
import { moment } from '../words/time';
import { messages, say } from '../words/words';

const t = messages('clocks', {
  title: ['Batas waktu', 'Time limits'],
  nothing: ['Tidak ada batas waktu yang berjalan.', 'No time limit is running.'],
  since: ['sejak {at}', 'since {at}'],
  stands: ['Berhenti', 'Paused'],
  suspended: ['Kasusnya ditangguhkan.', 'The case is suspended.'],
  guard: ['Syarat SOP menghentikannya, misalnya klien sedang dirawat.', 'The SOP pauses it, as while the client is in treatment.'],
});

/** The clocks that run on a case, and why one stands still. */
export function Clocks({ of }: { readonly of: readonly Api<'ClockView'>[] }) {
  return (
    <Sheet title={t('title')}>
      {of.length === 0 && <p className="soft">{t('nothing')}</p>}
      <ul className="list">
        {of.map(({ clock, label, startedAt, targetAt, pausedBecause, late }) => (
          <li key={`${clock} ${startedAt}`}>
            <div className="row spread">
              <span>{say(label)}</span>
              {pausedBecause === null ? <Due at={targetAt} overdue={late} /> : <Badge tone="warn">{t('stands')}</Badge>}
            </div>
            <div className="small soft">
              {t('since', { at: moment(startedAt) })}
              {pausedBecause !== null && ` · ${t(pausedBecause === 'suspended' ? 'suspended' : 'guard')}`}
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
