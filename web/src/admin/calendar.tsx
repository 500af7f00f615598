import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { api, ask, type Api } from '../api/client';
import { queries } from '../api/queries';
import { useMay } from '../session/session';
import { useAct } from '../ui/act';
import { Answer } from '../ui/answer';
import { Answers, Field } from '../ui/field';
import { useKeptForm } from '../ui/kept-form';
import { Empty, Page, Sheet } from '../ui/page';
import { Badge, Problem } from '../ui/signs';
import { toast, toastProblem } from '../ui/toasts';
import { day, isoDay } from '../words/time';
import { messages, say } from '../words/words';
import '../account/account.css';
import { calendar } from './queries';

const t = messages('calendar', {
  title: ['Kalender kerja {year}', 'Working calendar {year}'],
  before: ['Tahun sebelumnya', 'Year before'],
  after: ['Tahun berikutnya', 'Year after'],
  what: [
    'Hari-hari ini, Sabtu dan Minggu tidak dihitung dalam batas waktu yang memakai hari kerja (surat, berkas, jawaban kantor). Batas waktu keselamatan dihitung dalam jam dan tidak terpengaruh.',
    'These days, Saturdays and Sundays do not count in time limits in working days (letters, files, answers of offices). Limits for safety are in hours and not touched.',
  ],
  change: [
    'Bila diubah, batas waktu yang sedang berjalan dihitung ulang dalam beberapa detik; kasusnya menunjukkan batas yang baru.',
    'When it is changed, limits that run are counted anew within seconds; their cases show the new one.',
  ],
  days: ['Hari libur', 'Days off'],
  national: ['Libur nasional', 'National holiday'],
  joint_leave: ['Cuti bersama', 'Joint leave'],
  local: ['Libur daerah', 'Local day off'],
  ours: ['diatur kantor', 'set by the office'],
  remove: ['Jadikan hari kerja', 'Make it a working day'],
  removed: ['{day} menjadi hari kerja; batas waktu dihitung ulang', '{day} is a working day now; limits are counted anew'],
  back: ['{day} kembali libur', '{day} is off again'],
  add: ['Tambah hari libur', 'Add a day off'],
  date: ['Tanggal', 'Date'],
  kind: ['Jenis', 'Kind'],
  nameId: ['Nama dalam bahasa Indonesia', 'Name in Indonesian'],
  nameEn: ['Nama dalam bahasa Inggris', 'Name in English'],
  added: ['Hari libur ditambahkan; batas waktu dihitung ulang', 'Day off added; limits are counted anew'],
  nothing: ['Belum ada hari libur untuk tahun ini', 'No days off are known for this year'],
  nothingWhat: [
    'SKB tiga menteri biasanya terbit menjelang akhir tahun. Sampai itu tambahkan yang sudah pasti.',
    'The decree of three ministers usually comes near the end of the year. Until then add those that are certain.',
  ],
});

const KINDS = ['national', 'joint_leave', 'local'] as const satisfies readonly Api<'DayOffView'>['kind'][];

/** The days that do not count in time limits, by year; administrators change them. */
export default function CalendarPage() {
  const [year, setYear] = useState(Number(isoDay().slice(0, 4)));
  const days = useQuery(calendar(year));
  const mayChange = useMay('calendar.manage');
  return (
    <Page
      title={t('title', { year: String(year) })}
      actions={
        <>
          <button type="button" className="button" aria-label={t('before')} disabled={year <= 2000} onClick={() => setYear(year - 1)}>
            <ChevronLeft aria-hidden />
          </button>
          <button type="button" className="button" aria-label={t('after')} disabled={year >= 2099} onClick={() => setYear(year + 1)}>
            <ChevronRight aria-hidden />
          </button>
        </>
      }
    >
      <p className="calendar-what">{t('what')}</p>
      <div className="columns main-side">
        <Sheet title={t('days')}>
          <Answer of={days}>
            {(of) =>
              of.days.length ? (
                <ul className="list parted">
                  {of.days.map((each) => (
                    <DayOff key={each.day} of={each} mayChange={mayChange} />
                  ))}
                </ul>
              ) : (
                <Empty title={t('nothing')}>
                  <p>{t('nothingWhat')}</p>
                </Empty>
              )
            }
          </Answer>
        </Sheet>
        <div className="stack">{mayChange && <AddDay />}</div>
      </div>
    </Page>
  );
}

function DayOff({ of, mayChange }: { readonly of: Api<'DayOffView'>; readonly mayChange: boolean }) {
  const name = day(`${of.day}T12:00:00+07:00`);
  const remove = useAct(() => ask(api.DELETE('/api/v1/calendar/days/{day}', { params: { path: { day: of.day } } })), {
    then: () => toast(t('removed', { day: name }), () => void putBack(of, name)),
  });
  return (
    <li className="row spread day-off">
      <span>
        <strong>{name}</strong>
        <br />
        {say(of.name)}
        <span className="row small soft">
          {t(of.kind)}
          {of.byOffice && <Badge tone="info">{t('ours')}</Badge>}
        </span>
      </span>
      {mayChange && (
        <button type="button" className="button" disabled={remove.isPending} onClick={() => remove.mutate()}>
          {t('remove')}
        </button>
      )}
      <Problem error={remove.error} />
    </li>
  );
}

async function putBack({ day: date, kind, name }: Api<'DayOffView'>, words: string): Promise<void> {
  try {
    await ask(api.POST('/api/v1/calendar/days', { body: { day: date, kind, name } }));
    toast(t('back', { day: words }));
  } catch (error) {
    toastProblem(error);
  }
  await queries.invalidateQueries({ queryKey: ['calendar'] });
}

interface NewDay {
  day: string;
  kind: (typeof KINDS)[number];
  id: string;
  en: string;
}

function AddDay() {
  const [form, sent] = useKeptForm<NewDay>('calendar', { day: '', kind: 'local', id: '', en: '' });
  const add = useAct(
    ({ day: date, kind, id, en }: NewDay) => ask(api.POST('/api/v1/calendar/days', { body: { day: date, kind, name: { id, en } } })),
    { said: t('added'), then: sent },
  );
  return (
    <Sheet title={t('add')}>
      <p className="hint">{t('change')}</p>
      <form className="stack" onSubmit={(event) => void form.handleSubmit((given) => add.mutate(given))(event)}>
        <Field label={t('date')}>
          {(input) => <input {...input} {...form.register('day')} type="date" min="2000-01-01" max="2099-12-31" required />}
        </Field>
        <Controller
          control={form.control}
          name="kind"
          render={({ field }) => (
            <Answers
              legend={t('kind')}
              name="kind"
              options={KINDS.map((value) => ({ value, label: t(value) }))}
              value={field.value}
              change={field.onChange}
            />
          )}
        />
        <Field label={t('nameId')}>{(input) => <input {...input} {...form.register('id')} required maxLength={120} />}</Field>
        <Field label={t('nameEn')}>{(input) => <input {...input} {...form.register('en')} required maxLength={120} lang="en" />}</Field>
        <Problem error={add.error} />
        <div>
          <button type="submit" className="button primary" disabled={add.isPending}>
            {t('add')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
