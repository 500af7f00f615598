import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask, type Api } from '../api/client';
import { useAct } from '../ui/act';
import { Answer } from '../ui/answer';
import { Field } from '../ui/field';
import { Sheet } from '../ui/page';
import { Badge, Notice, Problem } from '../ui/signs';
import { toast } from '../ui/toasts';
import { messages } from '../words/words';
import './account.css';
import { pushId, PushServiceAway, pushState, turnPushOff, turnPushOn } from './push';
import { pushSettings } from './queries';

const t = messages('notices', {
  title: ['Pemberitahuan', 'Notices'],
  what: [
    'Pemberitahuan sampai walaupun aplikasi tertutup. Isinya nomor kasus dan tahapnya saja, tanpa nama atau data orang.',
    'Notices arrive even while the app is closed. They hold the number of the case and its stage only, no name or data of a person.',
  ],
  here: ['Di perangkat ini', 'On this device'],
  on: ['Menyala', 'On'],
  off: ['Mati', 'Off'],
  turnOn: ['Nyalakan', 'Turn on'],
  turnOff: ['Matikan', 'Turn off'],
  none: [
    'Peramban ini tidak dapat menerima pemberitahuan. Kotak masuk tetap menunjukkan semuanya.',
    'This browser cannot receive notices. The inbox shows everything all the same.',
  ],
  blocked: [
    'Peramban memblokir pemberitahuan dari Pulang. Izinkan di setelan situs (gembok di samping alamat), lalu muat ulang.',
    'The browser blocks notices from Pulang. Allow them in the settings of the site (the lock beside the address), then load again.',
  ],
  away: [
    'Layanan pemberitahuan peramban tidak dapat dihubungi. Coba lagi saat jaringan baik.',
    'The push service of the browser cannot be reached. Try again when the network is good.',
  ],
  nowOn: ['Pemberitahuan menyala di perangkat ini', 'Notices are on for this device'],
  nowOff: ['Pemberitahuan mati di perangkat ini', 'Notices are off for this device'],
  preferHelp: ['Pilih apa yang layak mengusik Anda, dan kapan tidak.', 'Choose what is worth a disturbance, and when not.'],
  kinds: ['Tentang apa', 'Of what'],
  offered: ['Serah terima yang ditawarkan kepada unit saya', 'Handovers offered to my unit'],
  overdue: ['Batas waktu yang lewat', 'Time limits that are over'],
  refused: ['Tawaran kami yang ditolak atau tidak dijawab', 'Our offers that were declined or not answered'],
  quietFrom: ['Jam tenang mulai', 'Quiet from'],
  quietTo: ['Jam tenang sampai', 'Quiet until'],
  quietHint: ['Kosongkan keduanya bila tanpa jam tenang.', 'Leave both empty for no quiet hours.'],
  urgent: [
    'Yang menyangkut keselamatan orang tetap masuk pada jam tenang.',
    'What is about somebody’s safety comes through in quiet hours.',
  ],
  save: ['Simpan', 'Save'],
  saved: ['Tersimpan', 'Saved'],
});

const KINDS = ['offered', 'overdue', 'refused'] as const;

/** Whether this device is told, of what, and when not. */
export function Notices() {
  const state = useQuery({ queryKey: ['push-state'], queryFn: pushState, networkMode: 'always' });
  const settings = useQuery(pushSettings);
  const turn = useAct(async (on: boolean) => {
    await (on ? turnPushOn() : turnPushOff());
    const now = await pushState();
    if (now === 'on' || now === 'off') toast(t(now === 'on' ? 'nowOn' : 'nowOff'));
  });
  return (
    <Sheet title={t('title')}>
      <p className="hint">{t('what')}</p>
      <Answer of={state}>
        {(found) => {
          if (found === 'none' || found === 'blocked') return <Notice tone="warn">{t(found)}</Notice>;
          // the push service may have told the server that nobody is there
          const isDropped = settings.data?.subscriptions.every(({ id }) => id !== pushId()) ?? false;
          const now = isDropped ? 'off' : found;
          return (
            <div className="row spread">
              <span className="row">
                {t('here')} <Badge tone={now === 'on' ? 'good' : 'plain'}>{t(now)}</Badge>
              </span>
              <button type="button" className="button" disabled={turn.isPending} onClick={() => turn.mutate(now === 'off')}>
                {t(now === 'on' ? 'turnOff' : 'turnOn')}
              </button>
            </div>
          );
        }}
      </Answer>
      {turn.error instanceof PushServiceAway ? <Notice tone="warn">{t('away')}</Notice> : <Problem error={turn.error} />}
      <Answer of={settings}>{(of) => <Preferences of={of} />}</Answer>
    </Sheet>
  );
}

function Preferences({ of }: { readonly of: Api<'PushView'> }) {
  const [kinds, setKinds] = useState<readonly string[]>(of.kinds);
  const [from, setFrom] = useState(of.quietFrom ?? '');
  const [to, setTo] = useState(of.quietTo ?? '');
  const save = useAct(
    () =>
      ask(
        api.POST('/api/v1/push/preferences', {
          body: { kinds: KINDS.filter((each) => kinds.includes(each)), ...(from && { quietFrom: from }), ...(to && { quietTo: to }) },
        }),
      ),
    { said: t('saved') },
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <p className="hint">{t('preferHelp')}</p>
      <fieldset className="field">
        <legend>{t('kinds')}</legend>
        {KINDS.map((each) => (
          <label key={each} className="choice">
            <input
              type="checkbox"
              checked={kinds.includes(each)}
              onChange={() => setKinds(kinds.includes(each) ? kinds.filter((other) => other !== each) : [...kinds, each])}
            />
            {t(each)}
          </label>
        ))}
      </fieldset>
      <div className="pair">
        <Field label={t('quietFrom')} hint={t('quietHint')}>
          {(input) => <input {...input} type="time" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />}
        </Field>
        <Field label={t('quietTo')} hint={t('urgent')}>
          {(input) => <input {...input} type="time" value={to} onInput={(event) => setTo(event.currentTarget.value)} />}
        </Field>
      </div>
      <Problem error={save.error} />
      <div>
        <button type="submit" className="button" disabled={save.isPending}>
          {t('save')}
        </button>
      </div>
    </form>
  );
}
