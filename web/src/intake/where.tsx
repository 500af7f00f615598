import { LocateFixed, X } from 'lucide-react';
import { useState } from 'react';
import { Field } from '../ui/field';
import { Sheet } from '../ui/page';
import { toInstant, toLocalInput } from '../words/time';
import type { Where } from './draft';
import { Codes, type PartProps } from './fields';
import regions from './regions.json';
import { t } from './words';

const CHANNELS = ['patrol', 'phone', 'message', 'in_person', 'police', 'hospital', 'raid'] as const;

/** The kabupaten or kota in whose territory it is. */
export function RegionField({ value, change }: { readonly value: string; readonly change: (region: string) => void }) {
  return (
    <Field label={t('regionLabel')}>
      {(input) => (
        <select {...input} value={value} onChange={(event) => change(event.currentTarget.value)}>
          <option value="">{t('chooseRegion')}</option>
          {regions.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function regionName(code: string): string {
  return regions.find(([each]) => each === code)?.[1] ?? code;
}

/** Measured only when somebody asks for it. */
export function LocationField({
  lat,
  lon,
  change,
}: Pick<Where, 'lat' | 'lon'> & { readonly change: (to: Pick<Where, 'lat' | 'lon'>) => void }) {
  const [state, setState] = useState<'locating' | 'locationDenied' | 'locationFailed'>();
  const [meters, setMeters] = useState(0);
  const locate = (): void => {
    setState('locating');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState(undefined);
        setMeters(Math.round(coords.accuracy));
        change({ lat: coords.latitude.toFixed(5), lon: coords.longitude.toFixed(5) });
      },
      ({ code }) => setState(code === 1 ? 'locationDenied' : 'locationFailed'),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  };
  return (
    <div className="stack tight">
      {lat === '' ? (
        <button type="button" className="button" disabled={state === 'locating'} onClick={locate}>
          <LocateFixed aria-hidden size={20} />
          {t(state === 'locating' ? 'locating' : 'locate')}
        </button>
      ) : (
        <span className="row">
          <span className="mono">{t('located', { lat, lon, meters })}</span>
          <button type="button" className="button quiet" aria-label={t('clearLocation')} onClick={() => change({ lat: '', lon: '' })}>
            <X aria-hidden size={20} />
          </button>
        </span>
      )}
      <span role="status" className="hint">
        {state && state !== 'locating' && t(state)}
      </span>
    </div>
  );
}

export function WherePart({ draft, change, street }: PartProps & { readonly street: boolean }) {
  const unknown = Boolean(draft.unknown.place);
  return (
    <Sheet title={t('where')}>
      <RegionField value={draft.region} change={(region) => change({ region })} />
      {!unknown && (
        <>
          <Field label={t('placeLabel')} hint={t('placeHint')}>
            {(input) => (
              <input {...input} value={draft.place} maxLength={300} onInput={(event) => change({ place: event.currentTarget.value })} />
            )}
          </Field>
          <LocationField lat={draft.lat} lon={draft.lon} change={change} />
        </>
      )}
      <label className="choice">
        <input type="checkbox" checked={unknown} onChange={() => change({ unknown: { ...draft.unknown, place: !unknown } })} />
        {t('placeUnknown')}
      </label>
      <Field label={t('metAt')}>
        {(input) => (
          <input
            {...input}
            type="datetime-local"
            value={toLocalInput(draft.metAt)}
            onChange={(event) => event.currentTarget.value && change({ metAt: toInstant(event.currentTarget.value) })}
          />
        )}
      </Field>
      {street && <Codes legend={t('channel')} codes={CHANNELS} value={draft.channel} change={(channel) => change({ channel })} />}
    </Sheet>
  );
}
