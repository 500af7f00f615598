import { useQuery } from '@tanstack/react-query';
import { Redirect, useParams } from 'wouter';
import { api, ask } from '../api/client';
import { Answer } from '../ui/answer';
import { Empty, Page } from '../ui/page';
import { t } from './words';

/** Where the QR of a slip leads: to the case of its number. */
export default function SlipPage() {
  const { number } = useParams<{ number: string }>();
  const found = useQuery({
    queryKey: ['slip', number],
    queryFn: () => ask(api.GET('/api/v1/cases', { params: { query: { number, limit: 2 } } })),
  });
  return (
    <Page title={number}>
      <Answer of={found}>
        {({ items }) => {
          const own = items.find((each) => each.number === number);
          return own ? (
            <Redirect to={`/cases/${own.id}`} replace />
          ) : (
            <Empty title={t('slipUnknown', { number })}>
              <p>{t('slipUnknownWhat')}</p>
              <button type="button" className="button" onClick={() => void found.refetch()}>
                {t('again')}
              </button>
            </Empty>
          );
        }}
      </Answer>
    </Page>
  );
}
