import { defineMessage } from '../platform/queue/index.js';

/** A batch of what somebody is to be told goes to one of their browsers. */
export const PushDue = defineMessage<{ readonly batch: string; readonly subscriptionId: string }>('notifications', 'push-due');
