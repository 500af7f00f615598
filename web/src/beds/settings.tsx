import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { Api } from '../api/client';
import { useMay, useMembership } from '../session/session';
import { Answer } from '../ui/answer';
import { Sheet } from '../ui/page';
import { Notice } from '../ui/signs';
import { messages } from '../words/words';
import { CloseFacility } from './closing';
import { useMine } from './facility';
import { ImportBeds } from './import-beds';
import { facilityView } from './queries';
import { Rules } from './rules-form';
import { Wards } from './ward-list';

const t = messages('place-settings', {
  export: ['Unduh daftar', 'Download the list'],
  exportWhat: [
    'Ruang, tempat tidur dan keadaannya sekarang, tanpa nama orang.',
    'Wards, beds and their state now, without names of people.',
  ],
  readOnly: ['Hanya petugas tempat ini dan Rehsos yang dapat mengubahnya.', 'Only the staff of this facility and Rehsos can change this.'],
  close: ['Tutup tempat ini', 'Close this facility'],
  import: ['Impor dari Excel atau CSV', 'Import from Excel or CSV'],
});

/** The wards, the beds and the rules of a facility. */
export function Settings({ facility }: { readonly facility: Api<'FacilityRow'> }) {
  const view = useQuery(facilityView(facility));
  const mine = useMine(facility);
  const rehsos = useMembership()?.role === 'dinsos.rehsos';
  const manages = useMay('place.manage') && (mine || rehsos);
  return (
    <div className="stack">
      {!manages && <Notice>{t('readOnly')}</Notice>}
      <Answer of={view}>
        {(of) => (
          <>
            <Wards of={of} manages={manages} />
            <Sheet title={t('export')}>
              <p className="small soft">{t('exportWhat')}</p>
              <div className="row">
                {(['xlsx', 'csv'] as const).map((format) => (
                  <a key={format} className="button" href={`/api/v1/facilities/${of.code}/export?format=${format}`} download>
                    <Download size={18} aria-hidden /> {format.toUpperCase()}
                  </a>
                ))}
              </div>
            </Sheet>
            {manages && (
              <Sheet title={t('import')}>
                <ImportBeds code={of.code} />
              </Sheet>
            )}
            <Rules of={of} manages={manages} />
            {manages && (
              <Sheet title={t('close')}>
                <CloseFacility facility={of} />
              </Sheet>
            )}
          </>
        )}
      </Answer>
    </div>
  );
}
