import { defineMessage } from '../platform/queue/index.js';

/** What follows a case event after its commit. All name the case and the event (`seq`); whoever handles one reads the rest where it is kept. */
type OfCase = { readonly caseId: string; readonly seq: number };

export const HandoffOffered = defineMessage<OfCase & { readonly handoffId: string }>('handoffs', 'offered');
export const HandoffAnswered = defineMessage<OfCase & { readonly handoffId: string }>('handoffs', 'answered');
export const DocumentIssued = defineMessage<OfCase & { readonly document: string }>('documents', 'issued');
export const StaffToBeTold = defineMessage<OfCase>('notifications', 'staff-to-be-told');
export const EffectDue = defineMessage<OfCase & { readonly effect: string }>('notifications', 'effect-due');
export const ClockStepReached = defineMessage<{ readonly caseId: string; readonly deadlineId: string; readonly step: number }>(
  'deadlines',
  'step-reached',
);
