import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import { Badge, Problem } from '../ui/signs';
import { say } from '../words/words';
import { coded, t } from './words';

const TONE = { correct: 'good', warning: 'warn', wrong: 'bad' } as const;

/** What is stated beside a NIK, to be held against its digits. */
interface Beside {
  readonly sex?: string | null;
  readonly birthDate?: string | null;
}

/** What the digits of a NIK say while it is typed: about its structure alone, never that it exists. */
export function NikReading({ nik, sex, birthDate }: { readonly nik: string } & Beside) {
  const typed = nik.replace(/[\s.-]/g, '');
  const hasLetters = /\D/.test(typed);
  const reading = useQuery({
    queryKey: ['nik', typed, sex, birthDate],
    queryFn: () =>
      ask(
        api.POST('/api/v1/nik/reading', {
          body: {
            nik: typed,
            ...((sex === 'female' || sex === 'male') && { sex }),
            ...(birthDate && /^\d{4}-\d\d-\d\d$/.test(birthDate) && { birthDate }),
          },
        }),
      ),
    enabled: typed.length >= 16 && typed.length <= 40 && !hasLetters,
    staleTime: Infinity,
    gcTime: 0, // it is somebody's number: kept no longer than it is on the screen
  });
  if (!typed) return null;
  if (hasLetters) return <p className="nik-reading wrong">{t('letters')}</p>;
  if (typed.length < 16) return <p className="nik-reading hint">{t('digits', { count: typed.length })}</p>;
  if (!reading.data) return <Problem error={reading.error} again={() => void reading.refetch()} />;
  const { verdict, words, findings, day, month, years, area } = reading.data;
  const born = day === null || month === null ? [] : [t('born', { day, month, years: years.join(` ${t('or')} `) })];
  const says = [...(reading.data.sex ? [coded('sex', reading.data.sex)] : []), ...born, ...(area?.name ? [area.name] : [])];
  return (
    <div className="nik-reading" role="status">
      <Badge tone={TONE[verdict as keyof typeof TONE] ?? 'plain'}>{say(words)}</Badge>
      {findings.map(({ code, message }) => (
        <p key={code} className="small">
          {say(message)}
        </p>
      ))}
      {verdict !== 'wrong' && says.length > 0 && <p className="small soft">{t('nikSays', { says: says.join(', ') })}</p>}
    </div>
  );
}
