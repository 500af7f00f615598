import { defineMessage } from '../../platform/queue/index.js';

/** A bed of a facility may have become free: whoever waits longest for one like it is to be offered it. */
export const BedFreed = defineMessage<{ facilityId: string }>('places', 'bed-freed');

/** Somebody waits, and a bed may be free for them already. */
export const ClientWaits = defineMessage<{ caseId: string }>('places', 'client-waits');
