import { useState } from 'react';
import { minimumOf } from '../intake/commands';
import { t as word } from '../intake/words';
import { isClaimable, onlyMineOf, type Choice } from '../offline/conflict';
import { sendNow } from '../offline/queue';
import { resolve, type Conflict, type OpenSending } from '../offline/sendings';
import { Answers } from '../ui/field';
import { Sheet } from '../ui/page';
import { t } from './words';

/** Both answers of each field that differs, and the choice between them. Nothing is sent before each is chosen. */
export function ConflictPart({
  of,
  conflict,
  account,
}: {
  readonly of: OpenSending;
  readonly conflict: Conflict;
  readonly account: string;
}) {
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
  const { differences, theirs, movedOn } = conflict;
  const mine = minimumOf(of.content.draft);
  const complete = differences.every(({ field }) => chosen[field]);
  const added = movedOn ? onlyMineOf(mine, theirs) : [];
  return (
    <Sheet title={t('conflictTitle')}>
      <p>{t(movedOn ? 'movedOn' : 'conflictWhat')}</p>
      {differences.map(({ field, mine, theirs }) => (
        <Answers
          key={field}
          legend={t(labelOf(field))}
          name={field}
          hint={movedOn && !isClaimable(field) ? t('notSendable') : undefined}
          options={[
            { value: 'mine', label: `${t('mine')}: ${shown(mine)}` },
            { value: 'theirs', label: `${t('theirs')}: ${shown(theirs)}` },
          ]}
          value={chosen[field]}
          change={(choice) => setChosen({ ...chosen, [field]: choice as Choice })}
        />
      ))}
      {added.map(([field, value]) => (
        <p key={field}>
          <strong>{t(labelOf(field))}</strong>: {shown(value)}{' '}
          <span className="hint">{t(isClaimable(field) ? 'onlyMine' : 'notSendable')}</span>
        </p>
      ))}
      <div>
        <button
          type="button"
          className="button primary"
          disabled={!complete}
          onClick={() => void resolve(account, of.id, chosen).then(sendNow)}
        >
          {t('choose')}
        </button>
      </div>
    </Sheet>
  );
}

type Key = Parameters<typeof t>[0];

function labelOf(field: string): Key {
  return `f.${field}` as Key;
}

/** An answer as people read it: codes by their words, lists with commas. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (value !== null && typeof value === 'object') {
    const { what, count } = value as { what?: string; count?: number };
    return [what, count !== undefined && `${count}×`].filter(Boolean).join(' ');
  }
  const text = String(value);
  const known = /^[a-z_]+$/.test(text) ? word(text as Parameters<typeof word>[0]) : '';
  return known && !known.includes('.') ? known : text;
}
