import { Desk } from './desk';
import { QueueList, rowKeys } from './queue-list';
import { t } from './words';

/** Matches and candidates that wait for a second pair of eyes. */
export default function SecondPage() {
  return (
    <Desk title={t('second')} keys={rowKeys()}>
      <QueueList of={{ work: 'identity', only: 'second' }} empty={t('emptySecond')} emptyWhat={t('emptySecondWhat')} />
    </Desk>
  );
}
