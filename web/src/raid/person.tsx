import { Codes } from '../intake/fields';
import { SAFETY } from '../intake/draft';
import { Belongings, SafetyQuestions } from '../intake/more';
import { t as word } from '../intake/words';
import { Answers, Field } from '../ui/field';
import { kindOf, type RaidDraft, type RaidPerson } from './draft';
import { t } from './words';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** As little as the SOP asks of everybody, in as few taps as can be. */
export function PersonForm({
  person,
  raid,
  change,
  join,
}: {
  readonly person: RaidPerson;
  readonly raid: RaidDraft;
  readonly change: (patch: Partial<RaidPerson>) => void;
  /** into the group of this letter, which may begin with them */
  readonly join: (letter: string, kind: ReturnType<typeof kindOf>) => void;
}) {
  const used = [...new Set(raid.people.map(({ group }) => group))].filter((group) => group !== '').sort();
  const next = [...LETTERS].find((letter) => !used.includes(letter));
  const { belongings = [], witness = '' } = person;
  const answered = SAFETY.filter((question) => person.safety[question]).length;
  return (
    <>
      <Codes legend={word('sexLabel')} codes={['female', 'male', 'unknown']} value={person.sex} change={(sex) => change({ sex })} />
      <div className="raid-age">
        {!person.ageUnknown && (
          <Field label={word('ageLabel')}>
            {(input) => (
              <input
                {...input}
                inputMode="numeric"
                autoComplete="off"
                maxLength={3}
                value={person.age}
                onInput={(event) => change({ age: event.currentTarget.value })}
              />
            )}
          </Field>
        )}
        <label className="choice">
          <input type="checkbox" checked={person.ageUnknown} onChange={() => change({ ageUnknown: !person.ageUnknown })} />
          {word('ageUnknown')}
        </label>
      </div>
      <Field label={t('nameIfGiven')}>
        {(input) => (
          <input
            {...input}
            maxLength={120}
            autoComplete="off"
            value={person.name}
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <Answers
        legend={t('with')}
        name="group"
        options={[
          { value: '', label: t('alone') },
          ...used.map((letter) => ({ value: letter, label: t(kindOf(raid, letter), { letter }) })),
          ...(next
            ? [
                { value: `${next} family`, label: t('newFamily', { letter: next }) },
                { value: `${next} companions`, label: t('newCompanions', { letter: next }) },
              ]
            : []),
        ]}
        value={person.group}
        change={(chosen) => {
          const [letter = '', kind = kindOf(raid, letter)] = chosen.split(' ');
          join(letter, kind as ReturnType<typeof kindOf>);
        }}
      />
      <fieldset className="stack">
        <legend>
          {word('safetyTitle')} <span className="hint">{t('answered', { n: answered })}</span>
        </legend>
        <SafetyQuestions safety={person.safety} change={(safety) => change({ safety })} />
      </fieldset>
      <details className="more">
        <summary>{t('belongings', { n: belongings.length })}</summary>
        <Belongings draft={{ belongings, witness }} change={change} />
      </details>
    </>
  );
}
