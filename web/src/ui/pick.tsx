import { Combobox } from '@base-ui/react/combobox';
import { useId, useState } from 'react';
import './pick.css';
import { t } from './words';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** One of many, found by typing: a unit, a region, a facility. */
export function Pick({
  label,
  choices,
  value,
  change,
  hint,
  error,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly change: (value: string | undefined) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}) {
  const id = useId();
  // a list outside of an open dialog would lie under it, and could not be pressed
  const [dialog, setDialog] = useState<HTMLElement | null>(null);
  return (
    <div className="field" ref={(element) => setDialog(element?.closest('dialog') ?? null)}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <Combobox.Root
        items={choices as Choice[]}
        value={choices.find((each) => each.value === value) ?? null}
        onValueChange={(chosen: Choice | null) => change(chosen?.value)}
        itemToStringLabel={(choice: Choice) => choice.label}
        isItemEqualToValue={(one: Choice, other: Choice) => one.value === other.value}
      >
        <Combobox.Input
          id={id}
          placeholder={t('search')}
          aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
          aria-invalid={error ? true : undefined}
        />
        <Combobox.Portal container={dialog ?? undefined}>
          <Combobox.Positioner sideOffset={4} className="pick-place">
            <Combobox.Popup className="pick-list">
              <Combobox.Empty className="pick-empty">{t('nothingFound')}</Combobox.Empty>
              <Combobox.List>
                {(choice: Choice) => (
                  <Combobox.Item key={choice.value} value={choice} className="pick-item">
                    {choice.label}
                    {choice.hint && <span className="hint"> {choice.hint}</span>}
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
      {error && (
        <span className="wrong" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}
