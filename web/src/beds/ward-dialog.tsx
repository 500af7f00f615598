import { useState } from 'react';
import type { Api } from '../api/client';
import { useMay } from '../session/session';
import { Dialog } from '../ui/dialog';
import { Answers } from '../ui/field';
import { messages } from '../words/words';
import { CloseForm, OpenBed } from './closing';
import { AllowExtra } from './extra-form';

const t = messages('ward-dialog', {
  what: ['Yang dilakukan', 'What to do'],
  extra: ['Tempat tambahan', 'Extra place'],
  close: ['Tutup ruang', 'Close the ward'],
  open: ['Buka ruang', 'Open the ward'],
});

/** What is done with a whole ward. */
export function WardDialog({
  facility,
  ward,
  close,
}: {
  readonly facility: Api<'FacilityRow'>;
  readonly ward: string;
  readonly close: () => void;
}) {
  const acts = [...(useMay('place.override') ? (['extra'] as const) : []), ...(useMay('place.manage') ? (['close', 'open'] as const) : [])];
  const [act, setAct] = useState<string>();
  return (
    <Dialog title={ward} close={close}>
      <Answers legend={t('what')} name="act" options={acts.map((value) => ({ value, label: t(value) }))} value={act} change={setAct} />
      {act === 'extra' && <AllowExtra facility={facility} ward={ward} done={close} />}
      {act === 'close' && <CloseForm facility={facility} which={{ ward }} done={close} />}
      {act === 'open' && <OpenBed facility={facility} which={{ ward }} done={close} />}
    </Dialog>
  );
}
