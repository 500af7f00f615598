import { Desk } from './desk';
import { QueueList, rowKeys } from './queue-list';
import { t } from './words';

/** Those whom nobody found in the register: to be enrolled, or being enrolled. */
export default function RegistrationPage() {
  return (
    <Desk title={t('registration')} keys={rowKeys()}>
      <QueueList of={{ work: 'registration' }} empty={t('emptyRegistration')} emptyWhat={t('emptyRegistrationWhat')} />
    </Desk>
  );
}
