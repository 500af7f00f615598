import { useSyncExternalStore } from 'react';
import { messages } from '../words/words';
import { newVersion } from '../worker/register';

const t = messages('new-version', {
  there: ['Versi baru Pulang sudah siap. Isian Anda tetap ada.', 'A new version of Pulang is ready. What you have filled in stays.'],
  use: ['Pakai sekarang', 'Use it now'],
});

/** Says that the app was updated. It is taken when somebody says so, not under their hands. */
export function NewVersion() {
  const waiting = useSyncExternalStore(newVersion.subscribe, newVersion.waiting);
  if (!waiting) return null;
  return (
    <div className="notice good no-print" role="status">
      <div className="row spread">
        <span>{t('there')}</span>
        <button type="button" className="button" onClick={newVersion.use}>
          {t('use')}
        </button>
      </div>
    </div>
  );
}
