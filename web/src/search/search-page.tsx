import { Page } from '../ui/page';
import { messages } from '../words/words';
import { SearchBox } from './search-box';

const t = messages('search-page', { title: ['Cari kasus', 'Find a case'] });

/** The search as a page, for a phone. */
export default function SearchPage() {
  return (
    <Page title={t('title')}>
      <SearchBox />
    </Page>
  );
}
