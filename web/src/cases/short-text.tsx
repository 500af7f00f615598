import { useQuery } from '@tanstack/react-query';
import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { api, ask } from '../api/client';
import { Answer } from '../ui/answer';
import { Dialog } from '../ui/dialog';
import { Share } from '../ui/share';
import { messages, say } from '../words/words';

const t = messages('short-text', {
  open: ['Kirim ringkasnya', 'Send in short'],
  what: [
    'Untuk pesan singkat ke rekan. Tanpa nama dan data orangnya; tautannya terbuka hanya bagi yang berhak.',
    'For a message to a colleague. Without the name or data of the person; the link opens only for who may see the case.',
  ],
});

/** The case in a few lines without personal data, to be sent on by whatever people write to each other with. */
export function ShortText({ caseId }: { readonly caseId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>
        <Share2 size={20} aria-hidden /> {t('open')}
      </button>
      {open && (
        <Dialog title={t('open')} close={() => setOpen(false)}>
          <Text caseId={caseId} />
        </Dialog>
      )}
    </>
  );
}

function Text({ caseId }: { readonly caseId: string }) {
  const text = useQuery({
    queryKey: ['case', caseId, 'short-text'],
    queryFn: () => ask(api.GET('/api/v1/cases/{caseId}/short-text', { params: { path: { caseId } } })),
  });
  return (
    <>
      <p className="hint">{t('what')}</p>
      <Answer of={text}>
        {(both) => (
          <>
            <p className="short-text">{say(both)}</p>
            <Share text={say(both)} />
          </>
        )}
      </Answer>
    </>
  );
}
