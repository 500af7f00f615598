import { Dialog } from '../ui/dialog';
import { messages } from '../words/words';
import { SearchBox } from './search-box';

const t = messages('search-dialog', { title: ['Cari kasus', 'Find a case'] });

/** The search over whatever screen one is at. */
export default function SearchDialog({ close }: { readonly close: () => void }) {
  return (
    <Dialog title={t('title')} close={close}>
      <SearchBox opened={close} />
    </Dialog>
  );
}
