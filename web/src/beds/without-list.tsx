import { useState } from 'react';
import { Link } from 'wouter';
import { api, ask, once, type Api } from '../api/client';
import { useMay } from '../session/session';
import { useAct } from '../ui/act';
import { Dialog } from '../ui/dialog';
import { Empty } from '../ui/page';
import { moment, number, toInstant, toLocalInput } from '../words/time';
import { messages } from '../words/words';
import { CheckIn } from './check-in';
import { useDraft } from './draft';
import { useMine } from './facility';
import { Entry, SendForm } from './form';
import type { FacilityKey } from './queries';
import { called } from './words';

const t = messages('without-list', {
  title: ['Kapasitas tidak diketahui: belum ada daftar tempat tidur', 'Capacity not known: there is no list of beds yet'],
  what: [
    'Tempat ini tidak pernah ditawarkan sebagai kosong. Petugasnya tetap dapat mencatat penghuni tanpa tempat tidur dan melaporkan jumlahnya. Dengan daftar tempat tidur, papan ini menunjukkan siapa di mana.',
    'This facility is never offered as free. Its staff can still record residents without a bed and report how many there are. With a list of beds this board shows who is where.',
  ],
  add: ['Tambah ruang dan tempat tidur, atau impor dari Excel', 'Add wards and beds, or import them from Excel'],
  lastly: ['Sensus terakhir: {at}', 'Last census: {at}'],
  present: ['Hadir', 'Present'],
  women: ['Perempuan', 'Women'],
  men: ['Laki-laki', 'Men'],
  capacity: ['Kapasitas', 'Capacity'],
  source: ['Sumber', 'Source'],
  unknown: ['tidak diketahui', 'not known'],
  none: ['Belum pernah ada sensus.', 'No census is known.'],
  recorded: ['Tercatat di Pulang', 'Recorded in Pulang'],
  report: ['Laporkan sensus', 'Report a census'],
  checkIn: ['Catat masuk klien', 'Check somebody in'],
  reportHelp: [
    'Jumlah yang dihitung pada satu saat. Laporan tidak dapat diubah; kirim yang baru bila keliru.',
    'How many were counted at a moment. A report is not changed; send a new one if it was wrong.',
  ],
  asOf: ['Dihitung pada', 'Counted at'],
  send: ['Kirim laporan', 'Send the report'],
  sent: ['Sensus tercatat.', 'The census is recorded.'],
  capacityHint: ['Kosongkan bila tidak diketahui.', 'Leave it empty if it is not known.'],
});

/** A facility of which nobody has listed the beds: what is known, and what its staff can do. */
export function WithoutList({
  facility,
  board,
  past,
}: {
  readonly facility: Api<'FacilityRow'>;
  readonly board: Api<'BedBoard'>;
  readonly past: boolean;
}) {
  const [open, setOpen] = useState<'report' | 'checkIn'>();
  const manages = useMay('place.manage');
  const mine = useMine(facility) && manages;
  const { reported, counts } = board;
  const say = (value: number | null): string => (value === null ? t('unknown') : number(value));
  return (
    <Empty title={t('title')}>
      <p>{t('what')}</p>
      {reported ? (
        <div className="stack tight">
          <strong>{t('lastly', { at: moment(reported.asOf) })}</strong>
          <dl className="facts">
            <dt>{t('present')}</dt>
            <dd>{say(reported.present)}</dd>
            <dt>{t('women')}</dt>
            <dd>{say(reported.female)}</dd>
            <dt>{t('men')}</dt>
            <dd>{say(reported.male)}</dd>
            <dt>{t('capacity')}</dt>
            <dd>
              {say(reported.capacity)} {reported.capacityKind && <span>({called(reported.capacityKind)})</span>}
            </dd>
            <dt>{t('source')}</dt>
            <dd>{called(reported.source)}</dd>
          </dl>
        </div>
      ) : (
        <p>{t('none')}</p>
      )}
      <p>
        {t('recorded')}: <strong>{say(counts.residents)}</strong>
      </p>
      {mine && !past && (
        <div className="row no-print">
          <Link href={`/beds/${facility.code}/settings`} className="button primary">
            {t('add')}
          </Link>
          <button type="button" className="button" onClick={() => setOpen('report')}>
            {t('report')}
          </button>
          <button type="button" className="button" onClick={() => setOpen('checkIn')}>
            {t('checkIn')}
          </button>
        </div>
      )}
      {open === 'report' && (
        <Dialog title={t('report')} close={() => setOpen(undefined)}>
          <ReportCensus facility={facility} done={() => setOpen(undefined)} />
        </Dialog>
      )}
      {open === 'checkIn' && (
        <Dialog title={t('checkIn')} close={() => setOpen(undefined)}>
          <CheckIn facility={facility} bed={null} done={() => setOpen(undefined)} />
        </Dialog>
      )}
    </Empty>
  );
}

const NUMBERS = ['present', 'women', 'men', 'capacity'] as const;

/** Says how many were there at a moment. */
function ReportCensus({ facility: { code }, done }: { readonly facility: FacilityKey; readonly done: () => void }) {
  const [typed, change, forget] = useDraft(
    `census.${code}`,
    {
      asOf: toLocalInput(new Date()),
      present: '',
      women: '',
      men: '',
      capacity: '',
    },
    done,
  );
  const act = useAct(
    () =>
      ask(
        api.POST('/api/v1/facilities/{code}/census', {
          params: { path: { code } },
          body: {
            asOf: toInstant(typed.asOf),
            present: Number(typed.present),
            ...(typed.women && { female: Number(typed.women) }),
            ...(typed.men && { male: Number(typed.men) }),
            ...(typed.capacity && { capacity: Number(typed.capacity), capacityKind: 'beds' as const }),
          },
          headers: once(),
        }),
      ),
    { said: t('sent'), then: forget },
  );
  return (
    <SendForm act={act} send={act.mutate} help={t('reportHelp')} label={t('send')}>
      <Entry label={t('asOf')} type="datetime-local" required value={typed.asOf} change={(asOf) => change({ asOf })} />
      {NUMBERS.map((each) => (
        <Entry
          key={each}
          label={t(each)}
          hint={each === 'present' ? undefined : t('capacityHint')}
          type="number"
          min={0}
          max={100_000}
          required={each === 'present'}
          value={typed[each]}
          change={(value) => change({ [each]: value })}
        />
      ))}
    </SendForm>
  );
}
